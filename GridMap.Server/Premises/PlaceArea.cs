using GridMap.Domain.Geo;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Premises;

/// <summary>Says which cell, or else which area, a place belongs to.</summary>
internal sealed class PlaceArea(CellDirectory cells, AreaDirectory areas)
{
    /// <summary>The cell, else the smallest area with a boundary around it, else the one area of the account; null when none can be told.</summary>
    public async Task<string?> FindAsync(Geometry place, AreaScope scope, CancellationToken cancellation)
    {
        var at = place.InteriorPoint;
        if ((await cells.CurrentAsync(cancellation)).Find(new LonLat(at.X, at.Y)) is { } cell)
        {
            return cell.Code;
        }

        var around = (await areas.CurrentAsync(cancellation)).InOrder
            .Where(area => area.Shape is { IsEmpty: false } shape && shape.EnvelopeInternal.Covers(at.Coordinate) && shape.Covers(at))
            .MaxBy(area => area.Code.Text.Length);
        return around?.Code.Text ?? (scope is { IsEverywhere: false, AreaCodes: [var only] } ? only : null);
    }
}
