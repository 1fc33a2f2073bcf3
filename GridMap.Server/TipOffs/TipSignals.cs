using GridMap.Domain.Cases;
using GridMap.Domain.TipOffs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using TipState = GridMap.Contracts.TipOffs.TipState;

namespace GridMap.Server.TipOffs;

/// <summary>What screening may know of reports that were taken up: place, day and kind, never a person.</summary>
internal sealed class TipSignals(GridMapDb db)
{
    /// <summary>Reports taken up or found true in an area, later ones joined to them counted, by order.</summary>
    /// <param name="within">Where.</param>
    /// <param name="since">Only those that came in on that day, Beijing time, or later; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<TipSighting>> ListAsync(AreaScope within, DateOnly? since, CancellationToken cancellation)
    {
        var rows = await db.Tips.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.State == TipState.Accepted || row.State == TipState.Verifying || row.State == TipState.Verified || row.State == TipState.Unfounded || row.State == TipState.Joined)
            .OrderBy(row => row.Order).ToListAsync(cancellation);
        var joined = rows.Where(row => row.JoinedInto is not null).ToLookup(row => row.JoinedInto);
        return
        [
            .. rows.Where(row => row.JoinedInto is null && (since is not { } first || CaseRules.DayOf(row.ReceivedAt) >= first)).Select(row => new TipSighting(
                row.Number, row.Position(), row.AreaCode, row.SeenOn ?? CaseRules.DayOf(row.ReceivedAt), TipRights.Of(row.State),
                [.. joined[row.Id].Append(row).SelectMany(one => one.SignList()).Distinct().Order().Select(sign => sign.ToString())],
                1 + joined[row.Id].Count(), (ViolationKind?)row.Finding)),
        ];
    }
}
