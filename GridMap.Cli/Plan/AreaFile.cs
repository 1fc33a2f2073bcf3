using GridMap.Cli.Hosting;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace GridMap.Cli.Plan;

/// <summary>Reads what is to be swept, where the drone must not fly, and what it must not leave.</summary>
internal static class AreaFile
{
    private const double LeastSquareMetres = 1;

    /// <summary>All good polygons as one shape, and a line for each feature that was left out.</summary>
    /// <exception cref="CommandFailure">The file cannot be read, or no feature is any good.</exception>
    public static (Geometry Area, IReadOnlyList<string> LeftOut) ReadArea(string path)
    {
        var (shapes, leftOut) = (new List<Geometry>(), new List<string>());
        foreach (var feature in ShapeFile.Read(path))
        {
            if (FindFault(feature) is { } fault)
            {
                leftOut.Add($"{feature.Title}: {fault}");
            }
            else
            {
                shapes.Add(feature.Shape!); // a feature without a fault has one
            }
        }

        return shapes.Count == 0
            ? throw new CommandFailure(leftOut[0])
            : (shapes.Count == 1 ? shapes[0] : CascadedPolygonUnion.Union(shapes), leftOut);
    }

    /// <summary>Zones with their buffers and heights. One that cannot be read stops everything: it must not be flown over by mistake.</summary>
    /// <exception cref="CommandFailure">A feature is no polygon.</exception>
    public static IReadOnlyList<ExclusionZone> ReadZones(string path, double bufferMetres) => [.. ShapeFile.Read(path).Select(feature =>
    {
        if (FindFault(feature) is { } fault)
        {
            throw new CommandFailure($"{feature.Title}: {fault} Nothing is planned while an exclusion zone cannot be read.");
        }

        double? Number(string name) => feature.Numbers.TryGetValue(name, out var value) ? value : null;
        var zone = new ExclusionZone(
            feature.Name ?? $"zone {feature.Number}", feature.Shape!, Number("bufferMetres") ?? bufferMetres, Number("floorMetres"), Number("ceilingMetres")); // as above
        return zone.BufferMetres is >= 0 and <= 10_000
            ? zone
            : throw new CommandFailure($"{feature.Title}: bufferMetres lies between 0 and 10000.");
    })];

    /// <summary>What keeps a feature from being ground; null when nothing does.</summary>
    public static string? FindFault(ShapeFeature feature)
    {
        if (feature.Shape is null)
        {
            return feature.Fault + ".";
        }

        if (ShapeFault.Find(feature.Shape, isChinaOnly: false) is { } fault)
        {
            return PhraseText.Of(fault);
        }

        var area = GroundMeasure.AreaSquareMetres(feature.Shape);
        return area >= LeastSquareMetres ? null : PhraseText.Of(Domain.Phrase.Of("sweep.areaTiny", ("areaSquareMetres", area)));
    }
}
