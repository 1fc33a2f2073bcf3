using GridMap.Contracts.Live;
using GridMap.Domain.Geo;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tiles;

/// <summary>All suspects in memory by place, each with where its target stands.</summary>
internal sealed class SuspectDirectory(IServiceScopeFactory scopes) : PointDirectory<SuspectPoint>(scopes)
{
    private readonly Dictionary<Guid, TargetMark> _marks = [];

    protected override SuspectPoint? FindChanged(MapChange change)
    {
        if (change is { Kind: MapChangeKind.Suspect, Suspect: { } suspect })
        {
            return new SuspectPoint(
                suspect.Id, suspect.Number, WorldPoint.From(new LonLat(suspect.Longitude, suspect.Latitude)), suspect.AreaCode, suspect.CellCode,
                suspect.Status, suspect.Score, (float)suspect.RadiusMetres, suspect.TankCount, suspect.StructureCount,
                suspect.FirstSeenAt.UtcDateTime, suspect.LastSeenAt.UtcDateTime, suspect.Version, _marks.GetValueOrDefault(suspect.Id));
        }

        return change is { Kind: MapChangeKind.Target, Target: { } target }
            && Mark(target.SuspectId, new TargetMark(target.Id, target.AssignedAt.UtcDateTime, target.Status, target.Finding, target.Version))
            && Board.Find(target.SuspectId) is { } known
            ? known with { Target = _marks[target.SuspectId] }
            : null;
    }

    protected override async Task LoadAsync(GridMapDb db, CancellationToken cancellation)
    {
        var targets = await db.Targets.AsNoTracking()
            .Select(row => new { row.SuspectId, row.Id, row.AssignedAt, row.Status, row.Finding, row.Version }).ToListAsync(cancellation);
        lock (Gate)
        {
            foreach (var row in targets)
            {
                Mark(row.SuspectId, new TargetMark(row.Id, row.AssignedAt.UtcDateTime, row.Status, row.Finding, row.Version));
            }
        }

        var suspects = db.Suspects.AsNoTracking().Select(row => new
        {
            row.Id, row.Number, row.Longitude, row.Latitude, row.AreaCode, row.CellCode, row.Status, row.Score, row.RadiusMetres,
            row.TankCount, row.StructureCount, row.FirstSeenAt, row.LastSeenAt, row.Version,
        });
        await foreach (var row in suspects.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            lock (Gate)
            {
                Put(new SuspectPoint(
                    row.Id, row.Number, WorldPoint.From(new LonLat(row.Longitude, row.Latitude)), row.AreaCode,
                    row.CellCode == row.AreaCode ? row.AreaCode : row.CellCode, row.Status, row.Score, (float)row.RadiusMetres,
                    row.TankCount, row.StructureCount, row.FirstSeenAt.UtcDateTime, row.LastSeenAt.UtcDateTime, row.Version,
                    _marks.GetValueOrDefault(row.Id)));
            }
        }
    }

    private bool Mark(Guid suspect, TargetMark mark)
    {
        if (!mark.IsLaterThan(_marks.GetValueOrDefault(suspect)))
        {
            return false;
        }

        _marks[suspect] = mark;
        return true;
    }
}
