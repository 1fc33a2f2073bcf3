using GridMap.Contracts.Detections;
using GridMap.Contracts.Jobs;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Jobs;

/// <summary>
/// Holds a result to its contract. A worker may be of another make, and what is stored is read by everybody after: nothing gets in that cannot be
/// computed with, stored and told again.
/// </summary>
internal static class ResultRules
{
    private const int MostPixels = 1_000_000;
    private const int MostWarnings = 50;

    // Objects and chips lie on the flight; a little beside it where the footprint is drawn tightly.
    private const double NearDegrees = 0.01;

    /// <summary>The first field that breaks the contract; null when all is well.</summary>
    /// <param name="result">As it came, nulls where the contract has none included.</param>
    /// <param name="footprint">The result's own, read.</param>
    public static FieldFault? FindFault(JobResult result, Geometry footprint) => Faults(result, footprint.EnvelopeInternal).FirstOrDefault(fault => fault is not null);

    private static IEnumerable<FieldFault?> Faults(JobResult result, Envelope flight)
    {
        yield return Text("model", result.Model, most: 200);
        yield return Text("modelVersion", result.ModelVersion, most: 100);
        yield return Hash("modelSha256", result.ModelSha256);
        yield return FieldFault.Outside<int>("width", result.Width, 1, MostPixels);
        yield return FieldFault.Outside<int>("height", result.Height, 1, MostPixels);
        yield return FieldFault.Outside("epsg", result.Epsg, 1, 999_999);
        yield return FieldFault.Outside<double>("gsdMetres", result.GsdMetres, 0.001, 100);
        yield return FieldFault.Outside<int>("minZoom", result.MinZoom, 0, 30);
        yield return FieldFault.Outside<int>("maxZoom", result.MaxZoom, result.MinZoom, 30);
        yield return Hash("tilesSha256", result.TilesSha256);
        yield return FieldFault.Outside<double>("seconds", result.Seconds, 0, 1e8);
        yield return FieldFault.Outside<double>("megapixels", result.Megapixels, 0, (double)MostPixels * MostPixels / 1e6);
        yield return FieldFault.NotText("operatingPoint", result.OperatingPoint, most: 40);
        foreach (var (name, least) in result.Thresholds ?? new Dictionary<string, double>())
        {
            yield return FieldFault.NotText("thresholds", name, most: 40) ?? Share($"thresholds.{name}", least);
        }

        yield return FieldFault.Outside<int>("warnings", result.Warnings.Count, 0, MostWarnings);
        yield return FieldFault.Among("warnings", result.Warnings, FieldFault.OfMessage);
        yield return FieldFault.Among("scenes", result.Scenes, SceneFault);
        yield return FieldFault.Among("sites", result.Sites, site => SiteFault(site, result, flight));
    }

    private static FieldFault? SceneFault(JobScene scene) =>
        Text("cellCode", scene.CellCode, most: 40) ?? Share("score", scene.Score) ?? Share("map", scene.Map) ?? Share("tank", scene.Tank);

    private static FieldFault? SiteFault(JobSite site, JobResult result, Envelope flight) =>
        FieldFault.Missing("objects", site.Objects is { Count: > 0 } objects ? objects : null)
        ?? FieldFault.Among("objects", site.Objects, seen => ObjectFault(seen, result, flight))
        ?? FieldFault.NotHash("chipSha256", site.ChipSha256)
        ?? FieldFault.NotBox("chipPixelBox", site.ChipPixelBox, result.Width, result.Height, leastSide: 1);

    private static FieldFault? ObjectFault(DetectedObject seen, JobResult result, Envelope flight) =>
        FieldFault.Outside<int>("class", (int)seen.Class, 0, (int)DetectedClass.Structure)
        ?? Share("score", seen.Score)
        ?? FieldFault.Outside<double>("longitude", seen.Longitude, flight.MinX - NearDegrees, flight.MaxX + NearDegrees)
        ?? FieldFault.Outside<double>("latitude", seen.Latitude, flight.MinY - NearDegrees, flight.MaxY + NearDegrees)
        ?? Length("uncertaintyMetres", seen.UncertaintyMetres)
        ?? Length("diameterMetres", seen.DiameterMetres)
        ?? FieldFault.Outside("areaSquareMetres", seen.AreaSquareMetres, 0, 1e9)
        ?? Length("lengthMetres", seen.LengthMetres)
        ?? Length("widthMetres", seen.WidthMetres)
        ?? FieldFault.NotText("roofColour", seen.RoofColour, most: 40)
        ?? FieldFault.Missing("pixelBox", seen.PixelBox)
        ?? FieldFault.NotBox("pixelBox", seen.PixelBox, result.Width, result.Height, leastSide: 0);

    private static FieldFault? Text(string field, string? value, int most) => FieldFault.Missing(field, value) ?? FieldFault.NotText(field, value, most);

    private static FieldFault? Hash(string field, string? value) => FieldFault.Missing(field, value) ?? FieldFault.NotHash(field, value);

    private static FieldFault? Share(string field, double? value) => FieldFault.Outside(field, value, 0, 1);

    private static FieldFault? Length(string field, double? metres) => FieldFault.Outside(field, metres, 0, 100_000);
}
