using GridMap.Cli.Hosting;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Plan;

/// <summary>Turns options and the files they name into a request.</summary>
internal static class PlanInput
{
    /// <summary>The request, and a line for each feature of the area that was left out.</summary>
    /// <exception cref="CommandFailure">A file cannot be used.</exception>
    public static (SweepRequest Request, IReadOnlyList<string> LeftOut) Read(PlanOptions options)
    {
        var camera = CameraFile.Get(options.CameraName, options.CamerasPath);
        var (area, leftOut) = AreaFile.ReadArea(options.AreaPath);
        var limits = options.Limits with
        {
            Zones = options.ExcludePath is null ? [] : AreaFile.ReadZones(options.ExcludePath, options.ExcludeBufferMetres),
            OperationArea = options.OperationAreaPath is null ? null : Whole(options.OperationAreaPath),
        };
        var request = new SweepRequest
        {
            Area = area,
            Camera = camera,
            GsdMetres = options.GsdMetres,
            HeightMetres = options.HeightMetres,
            Settings = options.Settings,
            Limits = limits,
            Battery = options.Battery,
            TakeOffs = options.RoadsPath is null ? options.Homes : [.. options.Homes, .. AlongRoads(options.RoadsPath, area, limits)],
        };
        return (options.DemPath is null ? request : request with { Terrain = DemFile.Read(options.DemPath, area, request.TakeOffs) }, leftOut);
    }

    /// <summary>An operation area of which a part cannot be read would be too small or too large: then nothing is planned.</summary>
    private static Geometry Whole(string path) => AreaFile.ReadArea(path) is { LeftOut: [var first, ..] } ? throw new CommandFailure(first) : AreaFile.ReadArea(path).Area;

    private static IReadOnlyList<LonLat> AlongRoads(string path, Geometry area, SweepLimits limits)
    {
        LineString[] roads = [.. ShapeFile.Read(path).SelectMany(feature => feature.Shape switch
        {
            LineString line => [line],
            MultiLineString lines => lines.Geometries.Cast<LineString>(),
            _ => throw new CommandFailure($"{feature.Title}: {feature.Fault ?? $"is a {feature.Shape?.GeometryType}; roads are LineStrings"}."),
        })];
        var places = TakeOffChoice.Along(new MultiLineString(roads), area, limits.CeilingMetres, limits);
        return places.Count > 0 ? places : throw new CommandFailure($"{path}: no road comes near enough to the area; give a take-off point with --home, or a longer --range.");
    }
}
