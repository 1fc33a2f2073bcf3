using System.Text.Json;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;
using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Changes;

/// <summary>The objects of a flight as <c>gridmap detect</c> wrote them as GeoJSON; every one in the file counts as reported.</summary>
public static class FlightObjectFile
{
    /// <summary>Reads those of one picture.</summary>
    /// <param name="path">GeoJSON; features without a <c>file</c> are taken to be of the picture.</param>
    /// <param name="raster">The picture.</param>
    /// <exception cref="InvalidDataException">It is no such file, or speaks of other pictures only; the message names the file, the feature and the fault.</exception>
    public static IReadOnlyList<FlightObject> Read(string path, RasterHeader raster)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(raster);
        var name = Path.GetFileName(raster.Path);
        return FileEntry.Read(path, root =>
        {
            var features = FoundFeatures.Of(root).ToList();
            var ours = features.Where(entry => FoundFeatures.Text(entry, "file") is not { } file || Path.GetFileName(file) == name).ToList();
            return ours.Count == 0 && features.Count > 0
                ? throw root.Fault($"it holds detections of other pictures, none of {name}.")
                : ours.ConvertAll(entry => ReadObject(entry, raster));
        });
    }

    private static FlightObject ReadObject(FileEntry entry, RasterHeader raster)
    {
        var box = entry.Box("pixelBox");
        if (box is not { Width: > 0, Height: > 0 })
        {
            throw entry.Fault("\"pixelBox\" has no width or no height.");
        }

        if (box.Left + box.Width < 0 || box.Top + box.Height < 0 || box.Left > raster.Width || box.Top > raster.Height)
        {
            throw entry.Fault($"\"pixelBox\" lies outside the {raster.Width} × {raster.Height} pixels of {Path.GetFileName(raster.Path)}.");
        }

        return new FlightObject(
            ClassNames.Find(entry.Text("class")) ?? throw entry.Fault($"the class is tank or structure, not {entry.Text("class")}."),
            entry.Score("score"), IsReported: true, box, Size(entry, "diameterMetres"), Size(entry, "areaSquareMetres"))
        {
            Outline = FindOutline(entry),
            IsTruncated = entry.IsSet("truncated"),
        };
    }

    private static PixelOutline? FindOutline(FileEntry entry)
    {
        if (entry.Find("pixelOutline") is not { } ring)
        {
            return null;
        }

        var corners = ring.Items().Select(corner => corner.Element is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2
            && pair.EnumerateArray().All(side => side.ValueKind is JsonValueKind.Number)
            ? new PixelPoint(pair[0].GetDouble(), pair[1].GetDouble())
            : throw corner.Fault("a corner is two numbers: column, row.")).ToList();
        return corners.Count < 3 ? throw ring.Fault("an outline has three corners or more.") : new PixelOutline(OutlineKind.Polygon, corners);
    }

    private static double? Size(FileEntry entry, string name) => entry.FindNumber(name) is > 0 and var size ? size : null;
}
