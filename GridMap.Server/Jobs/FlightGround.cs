using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using GridMap.Domain.Premises;
using GridMap.Server.People;
using GridMap.Server.Premises;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Jobs;

/// <summary>What is on record where a flight was: its cells and the registered places.</summary>
/// <param name="Cells">Cells in use whose bounds touch the footprint.</param>
/// <param name="Places">Registered places of the city.</param>
internal sealed record FlightGround(CellIndex Cells, PlaceRegister Places)
{
    public static async Task<FlightGround> ReadAsync(GridMapDb db, string areaCode, Geometry footprint, CancellationToken cancellation)
    {
        // A flight reaches over the borders of its area, hardly over those of its city.
        var city = new AreaScope([areaCode[..4]]);
        var bounds = footprint.EnvelopeInternal;
        var cells = new List<GridCell>();
        var rows = db.Cells.AsNoTracking().Within(city, row => row.Code).Where(row => !row.IsRetired)
            .Select(row => new { row.Code, row.Name, row.VillageCode, row.Polygon, row.AreaSquareMetres, row.Version });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var shape = StoredGeometry.Read(row.Polygon);
            if (shape.EnvelopeInternal.Intersects(bounds))
            {
                cells.Add(new GridCell(
                    AreaCode.Get(row.Code), row.Name, AreaCode.Get(row.VillageCode), shape, row.AreaSquareMetres, row.Version, IsRetired: false));
            }
        }

        var places = await db.Premises.AsNoTracking().Within(city, row => row.AreaCode).Where(row => !row.IsRetired).ToListAsync(cancellation);
        return new FlightGround(new CellIndex(cells), new PlaceRegister(places.Select(ToPlace)));
    }

    private static RegisteredPlace ToPlace(PremisesRow row)
    {
        var (id, kind) = (new PlaceId(row.Id), (PremisesKind)row.Kind);
        return StoredGeometry.Read(row.Geometry) switch
        {
            Point point => RegisteredPlace.Around(id, row.Name, kind, new(point.X, point.Y), row.RadiusMetres ?? 1),
            var outline => RegisteredPlace.Within(id, row.Name, kind, outline),
        };
    }
}
