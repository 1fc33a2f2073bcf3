using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Premises;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Premises;

/// <summary>Lists the register and draws it.</summary>
internal sealed class PremisesBook(GridMapDb db)
{
    private const int PagePlaces = 100;
    private const int CircleCorners = 48;

    /// <summary>Places by name; the cursor counts the places before the page.</summary>
    public async Task<Page<PremisesSummary>> ListAsync(
        AreaScope scope, PremisesKind? kind, string? text, bool withRetired, string? after, CancellationToken cancellation)
    {
        var wanted = string.IsNullOrWhiteSpace(text) ? null : text.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        var rows = db.Premises.AsNoTracking().Within(scope, row => row.AreaCode)
            .Where(row => withRetired || !row.IsRetired)
            .Where(row => kind == null || row.Kind == kind)
            .Where(row => wanted == null || row.Name.Contains(wanted) || (row.CreditCode != null && row.CreditCode.Contains(wanted)));
        var before = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped) ? skipped : 0;
        var total = await rows.CountAsync(cancellation);
        var page = await rows.OrderBy(row => row.Name).ThenBy(row => row.Id).Skip(before).Take(PagePlaces).ToListAsync(cancellation);
        var end = before + page.Count;
        return new Page<PremisesSummary>(
            [.. page.Select(row => row.ToSummary())], total, end < total && page.Count > 0 ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<PremisesSummary?> FindAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        await db.Premises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode)
            ? row.ToSummary()
            : null;

    /// <summary>GeoJSON of the places in use that touch the bounds; a point shows as the circle of its radius.</summary>
    public async Task<JsonElement> DrawAsync(AreaScope scope, Envelope bounds, CancellationToken cancellation)
    {
        var rows = await db.Premises.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => !row.IsRetired).OrderBy(row => row.Id).ToListAsync(cancellation);
        var features = rows
            .Select(row => (Row: row, Outline: Outline(row)))
            .Where(pair => pair.Outline.EnvelopeInternal.Intersects(bounds))
            .Select(pair => new
            {
                type = "Feature",
                id = pair.Row.Id,
                properties = new { id = pair.Row.Id, name = pair.Row.Name, kind = pair.Row.Kind, radiusMetres = pair.Row.RadiusMetres },
                geometry = pair.Outline.ToGeoJson(),
            });
        return JsonSerializer.SerializeToElement(new { type = "FeatureCollection", features }, JsonSerializerOptions.Web);
    }

    private static Geometry Outline(PremisesRow row)
    {
        var place = StoredGeometry.Read(row.Geometry);
        if (place is not Point point || row.RadiusMetres is not { } radius)
        {
            return place;
        }

        var centre = new LonLat(point.X, point.Y);
        var ring = Enumerable.Range(0, CircleCorners + 1)
            .Select(corner => Math.Tau * (corner % CircleCorners) / CircleCorners)
            .Select(angle => GroundMeasure.Offset(centre, eastMetres: radius * Math.Cos(angle), northMetres: radius * Math.Sin(angle)))
            .Select(corner => new Coordinate(corner.Longitude, corner.Latitude));
        return place.Factory.CreatePolygon([.. ring]);
    }
}
