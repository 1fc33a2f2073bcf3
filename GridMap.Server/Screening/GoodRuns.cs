using GridMap.Contracts.Screening;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Finds the run that lists, sheets and visits go by.</summary>
internal sealed class GoodRuns(GridMapDb db)
{
    /// <summary>The last good run that tells of an area: one of it, of what holds it, or of what lies in it.</summary>
    public async Task<ScreeningRunRow?> FindAsync(AreaScope within, CancellationToken cancellation) =>
        (await db.ScreeningRuns.AsNoTracking().Where(row => row.State == ScreeningRunState.Done).OrderByDescending(row => row.FinishedAt).ToListAsync(cancellation))
            .Find(row => within.Covers(row.AreaCode) || within.AreaCodes.Any(code => code.StartsWith(row.AreaCode, StringComparison.Ordinal)));
}
