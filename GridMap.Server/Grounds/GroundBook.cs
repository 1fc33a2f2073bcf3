using GridMap.Contracts.Grounds;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grounds;

/// <summary>Reads what files of the ground there are.</summary>
internal sealed class GroundBook(GridMapDb db)
{
    private const int MostRows = 500;

    /// <summary>What serves planning in the caller's areas, the newest first of each area and kind; what was taken out of use comes too.</summary>
    public async Task<IReadOnlyList<GroundSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        // Few: some of each county and kind.
        var rows = (await db.Grounds.AsNoTracking().OrderBy(row => row.AreaCode).ThenBy(row => row.Kind).ThenByDescending(row => row.Number).ToListAsync(cancellation))
            .Where(row => within.Meets(row.AreaCode)).Take(MostRows).ToList();
        return [.. rows.Select(row => row.ToSummary(IsCurrent(row, rows)))];
    }

    /// <summary>Null when there is none that serves the caller's areas.</summary>
    public async Task<GroundSummary?> FindAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        (await ListAsync(scope, cancellation)).FirstOrDefault(ground => ground.Id == id);

    /// <summary>A ready file of a kind that serves the caller's areas, one taken out of use included: saved plans go on with it.</summary>
    public async Task<GroundRow?> FindReadyAsync(Guid id, GroundKind kind, AreaScope scope, CancellationToken cancellation) =>
        await db.Grounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Kind == kind && row.State == GroundState.Ready, cancellation) is { } row
            && scope.Meets(row.AreaCode) ? row : null;

    private static bool IsCurrent(GroundRow row, List<GroundRow> all) =>
        IsOffered(row) && !all.Exists(other => IsOffered(other) && other.AreaCode == row.AreaCode && other.Kind == row.Kind && other.Number > row.Number);

    private static bool IsOffered(GroundRow row) => row is { State: GroundState.Ready, RemovedAt: null };
}
