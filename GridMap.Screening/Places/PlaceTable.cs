using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>Reads the places that are screened: a table, or GeoJSON with the same properties.</summary>
public static class PlaceTable
{
    /// <summary>All places that can be used.</summary>
    /// <param name="path">Table or GeoJSON (.geojson, .json).</param>
    /// <param name="mapping">What the user said of its columns.</param>
    /// <param name="report">What is wrong goes here.</param>
    /// <exception cref="TableException">No place can be read.</exception>
    public static PlaceList Read(string path, ColumnMapping mapping, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var places = new Dictionary<string, ScreenedPlace>(StringComparer.Ordinal);
        Plane? plane = null;
        if (GeoJsonPoints.IsGeoJson(path))
        {
            var (read, number) = (0, 0);
            foreach (var feature in GeoJsonPoints.Read(path))
            {
                number++;
                read++;
                var id = feature.Text("place_id") ?? feature.Text("placeId") ?? feature.Text("id") ?? feature.Id;
                if (id is null) report.Add(Path.GetFileName(path), number, "place_id", true, Phrase.Of("screening.rowBlank"));
                else if (feature.Position is not { } at) report.Add(Path.GetFileName(path), number, "lon", true, Phrase.Of("screening.rowHalfPosition"));
                else if (!places.TryAdd(id, new ScreenedPlace(id, feature.Text("name") ?? "", feature.Text("kind") ?? "", at, feature.Text("address"), feature.Text("area_code") ?? feature.Text("areaCode")))) report.Add(Path.GetFileName(path), number, "place_id", true, Phrase.Of("screening.rowSameId", ("id", id)));
            }

            report.Count(Path.GetFileName(path), read, places.Count);
        }
        else
        {
            using var source = TableSource.Open(path, TableKind.Places, mapping);
            foreach (var row in source.Rows(report))
            {
                if (row.Needed("place_id") is not { } id) continue;
                if ((source.IsMetric ? Laid(source, row) : row.Position(isLeftOut: true)) is not { } at)
                {
                    var (east, north) = source.IsMetric ? ("x", "y") : ("lon", "lat");
                    if (row.Text(east) is null && row.Text(north) is null) row.Tell(east, true, Phrase.Of("screening.rowBlank"));
                    continue;
                }

                if (!places.TryAdd(id, new ScreenedPlace(id, row.Text("name") ?? "", row.Text("kind") ?? "", at, row.Text("address"), row.Text("area_code")))) row.Tell("place_id", true, Phrase.Of("screening.rowSameId", ("id", id)));
            }
        }

        return places.Count > 0 ? new PlaceList([.. places.Values], plane) : throw new TableException(path, "holds no place that can be read; it needs place_id, lon and lat (or x and y in metres).", Phrase.Of("screened.tableNoPlaces"));

        LonLat? Laid(TableSource source, TableRow row)
        {
            if (row.Metric(isLeftOut: true) is not { } point) return null;
            if (source.Zone is { } zone) return zone.Frame.ToLonLat(point);
            plane ??= new Plane(point, Zone: null);
            return plane.ToDegrees(point);
        }
    }
}
