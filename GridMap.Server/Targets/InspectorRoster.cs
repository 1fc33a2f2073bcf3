using GridMap.Contracts.People;
using GridMap.Contracts.Targets;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Targets;

/// <summary>Who can visit a place: inspectors scoped to it, those with the fewest open targets first.</summary>
internal sealed class InspectorRoster(GridMapDb db)
{
    public async Task<IReadOnlyList<InspectorSummary>> ListAsync(string areaCode, CancellationToken cancellation)
    {
        var accounts = await db.Users.AsNoTracking().Where(account => !account.IsDisabled).ToListAsync(cancellation);
        var open = await db.Targets.AsNoTracking()
            .Where(target => target.InspectorId != null && (target.Status == TargetStatus.Assigned || target.Status == TargetStatus.Accepted))
            .GroupBy(target => target.InspectorId)
            .Select(group => new { InspectorId = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return
        [
            .. accounts.Select(KnownAccount.From)
                .Where(account => account.Roles.Contains(Role.Inspector) && account.Scope.Covers(areaCode))
                .Select(account => new InspectorSummary(
                    account.Id, account.DisplayName, open.FirstOrDefault(row => row.InspectorId == account.Id)?.Count ?? 0))
                .OrderBy(inspector => inspector.OpenTargets).ThenBy(inspector => inspector.DisplayName, StringComparer.Ordinal),
        ];
    }
}
