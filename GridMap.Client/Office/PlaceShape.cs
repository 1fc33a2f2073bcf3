using System.Text.Json;
using GridMap.Domain.Geo;

namespace GridMap.Client.Office;

/// <summary>A point or an outline that is being drawn; WGS 84.</summary>
/// <param name="IsOutline">True for a polygon, false for a point with a radius.</param>
/// <param name="Corners">The point, or the corners in the order they were set.</param>
public sealed record PlaceShape(bool IsOutline, IReadOnlyList<LonLat> Corners)
{
    public static PlaceShape Empty { get; } = new(IsOutline: false, []);

    /// <summary>A point is one place; an outline has three corners at least.</summary>
    public bool IsWhole => Corners.Count >= (IsOutline ? 3 : 1);

    /// <summary>Takes a clicked or typed place over: it moves the point, or adds a corner.</summary>
    public PlaceShape With(LonLat place) => IsOutline ? this with { Corners = [.. Corners, place] } : this with { Corners = [place] };

    public PlaceShape WithoutLast() => this with { Corners = [.. Corners.SkipLast(1)] };

    /// <summary>The shape of a stored place; its outer ring where it is a polygon.</summary>
    public static PlaceShape From(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() is "Point"
            ? new PlaceShape(IsOutline: false, [Read(coordinates)])
            : new PlaceShape(IsOutline: true, [.. coordinates[0].EnumerateArray().Select(Read).SkipLast(1)]);
    }

    /// <summary>GeoJSON, longitude first; a line while an outline has too few corners.</summary>
    public JsonElement ToGeoJson()
    {
        var places = Corners.Select(corner => new[] { corner.Longitude, corner.Latitude }).ToArray();
        return JsonSerializer.SerializeToElement(this switch
        {
            { IsOutline: false } => new { type = "Point", coordinates = (object)places[0] },
            { IsWhole: true } => new { type = "Polygon", coordinates = (object)new[] { places.Append(places[0]).ToArray() } },
            { Corners.Count: 1 } => new { type = "Point", coordinates = (object)places[0] },
            _ => new { type = "LineString", coordinates = (object)places },
        });
    }

    private static LonLat Read(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());
}
