using GridMap.Contracts.TipOffs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.TipOffs;

/// <summary>Who can verify reports of an area.</summary>
internal sealed class TipVerifiers(GridMapDb db)
{
    /// <summary>Inspectors and supervisors of the area, the least burdened first.</summary>
    public async Task<IReadOnlyList<TipVerifier>> ListAsync(string areaCode, CancellationToken cancellation)
    {
        var open = await db.Tips.Where(row => row.State == TipState.Verifying && row.HandlerId != null).GroupBy(row => row.HandlerId!.Value) // Filtered.
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var accounts = await db.Users.AsNoTracking().Where(account => !account.IsDisabled).ToListAsync(cancellation);
        return
        [
            .. accounts.Select(KnownAccount.From).Where(account => TipRights.MayVerify(account, areaCode))
                .Select(account => new TipVerifier(account.Id, account.DisplayName, open.GetValueOrDefault(account.Id)))
                .OrderBy(account => account.Open).ThenBy(account => account.DisplayName, StringComparer.Ordinal),
        ];
    }
}
