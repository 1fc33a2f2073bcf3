using GridMap.Contracts.Live;
using GridMap.Contracts.Targets;
using GridMap.Domain.Geo;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tiles;

/// <summary>All targets in memory by place.</summary>
internal sealed class TargetDirectory(IServiceScopeFactory scopes) : PointDirectory<TargetPoint>(scopes)
{
    protected override TargetPoint? FindChanged(MapChange change) => change is { Kind: MapChangeKind.Target, Target: { } target }
        ? Make(
            target.Id, target.SuspectId, target.SuspectNumber, new LonLat(target.Longitude, target.Latitude), target.AreaCode, target.Status,
            target.InspectorName, target.Finding, target.AssignedAt, target.Version)
        : null;

    protected override async Task LoadAsync(GridMapDb db, CancellationToken cancellation)
    {
        var targets = db.Targets.AsNoTracking().Select(row => new
        {
            row.Id, row.SuspectId, row.SuspectNumber, row.Longitude, row.Latitude, row.AreaCode, row.Status, row.InspectorName, row.Finding,
            row.AssignedAt, row.Version,
        });
        await foreach (var row in targets.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            lock (Gate)
            {
                Put(Make(
                    row.Id, row.SuspectId, row.SuspectNumber, new LonLat(row.Longitude, row.Latitude), row.AreaCode, row.Status,
                    row.InspectorName, row.Finding, row.AssignedAt, row.Version));
            }
        }
    }

    private static TargetPoint Make(
        Guid id, Guid suspectId, string suspectNumber, LonLat position, string areaCode, TargetStatus status, string? inspector, VisitFinding? finding,
        DateTimeOffset assignedAt, int version) =>
        new(id, suspectId, suspectNumber, WorldPoint.From(position), areaCode, status, inspector ?? "", finding?.ToString() ?? "", assignedAt.UtcDateTime, version);
}
