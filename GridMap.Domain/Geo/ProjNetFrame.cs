using ProjNet.CoordinateSystems.Transformations;

namespace GridMap.Domain.Geo;

/// <summary>A metric frame computed by ProjNET, for projections this folder has no series of.</summary>
internal sealed class ProjNetFrame(MathTransform there, MathTransform back) : GroundFrame
{
    public override MetricPoint ToMetric(LonLat position)
    {
        var (x, y) = there.Transform(position.Longitude, position.Latitude);
        return new MetricPoint(x, y);
    }

    public override LonLat ToLonLat(MetricPoint point)
    {
        var (x, y) = back.Transform(point.EastMetres, point.NorthMetres);
        return new LonLat(x, y);
    }
}
