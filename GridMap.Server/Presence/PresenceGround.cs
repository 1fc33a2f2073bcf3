using GridMap.Domain.Geo;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Presence;

/// <summary>Finds the cell that a position lies in, or else the smallest area.</summary>
internal sealed class PresenceGround(CellDirectory cells, AreaDirectory areas)
{
    public async Task<string?> FindCodeAsync(LonLat place, CancellationToken cancellation)
    {
        if ((await cells.CurrentAsync(cancellation)).Find(place) is { } cell)
        {
            return cell.Code;
        }

        var point = new Point(place.Longitude, place.Latitude);
        return (await areas.CurrentAsync(cancellation)).InOrder
            .Where(area => area.Shape is { IsEmpty: false } shape && shape.EnvelopeInternal.Contains(point.Coordinate) && shape.Covers(point))
            .MaxBy(area => area.Code.Text.Length)?.Code.Text;
    }
}
