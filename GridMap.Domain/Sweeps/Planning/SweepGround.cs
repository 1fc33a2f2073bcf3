using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Union;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A checked request laid out in its metric frame: figures, area, what of it is to be seen, and where flying is allowed.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Figures">Spacing, trigger, speed.</param>
/// <param name="Area">The area asked for.</param>
/// <param name="Target">What is to be seen: with the margin, without what is closed.</param>
/// <param name="Airspace">Where flying is allowed; null is everywhere.</param>
internal sealed record SweepGround(GroundFrame Frame, SurveyFigures Figures, Geometry Area, Geometry Target, Airspace? Airspace)
{
    public static SweepGround Of(SweepRequest request)
    {
        var height = RequestCheck.HeightOf(request);
        var figures = SurveyFigures.Of(request.Camera, height, request.Settings, request.Drone, request.Battery?.WindMetresPerSecond ?? 0);
        var frame = LocalFrame.For(request.Area);
        var area = frame.ToMetric(request.Area);
        // Over hills the drone is somewhere between its height and the ceiling.
        var highest = request.Terrain is null ? height : request.Limits.CeilingMetres;
        var zones = request.Limits.Zones.Select(zone => (Zone: zone, Shape: frame.ToMetric(zone.Shape))).ToList();
        var operationArea = request.Limits.OperationArea is { } open ? frame.ToMetric(open) : null;
        var airspace = Airspace.Of([.. zones.Select(pair => (pair.Zone, Buffer(pair.Shape, pair.Zone.BufferMetres)))], operationArea, height, highest);
        var wanted = request.Settings.MarginMetres > 0 ? area.Buffer(request.Settings.MarginMetres) : area;
        Geometry[] shut = [.. zones.Where(pair => pair.Zone.Closes(height, highest) && pair.Shape.EnvelopeInternal.Intersects(wanted.EnvelopeInternal)).Select(pair => pair.Shape)];
        var target = shut.Length == 0 ? wanted : OverlayNGRobust.Overlay(wanted, CascadedPolygonUnion.Union(shut), SpatialFunction.Difference);
        return new SweepGround(frame, figures, area, target, airspace);
    }

    // The buffer's arcs are drawn with corners inside the true circle; a fiftieth more makes up for it.
    private static Geometry Buffer(Geometry shape, double metres) =>
        metres <= 0 ? shape : BufferOp.Buffer(shape, 1.02 * metres, new BufferParameters(4));
}
