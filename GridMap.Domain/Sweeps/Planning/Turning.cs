using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A frame turned so that lines run along x and follow each other along y.</summary>
internal readonly struct Turning
{
    private readonly double sin, cos;

    /// <param name="degrees">Direction of the lines, clockwise from the frame's north.</param>
    public Turning(double degrees)
    {
        Degrees = degrees;
        (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
    }

    public double Degrees { get; }

    public (double X, double Y) To(double east, double north) => (east * sin + north * cos, east * cos - north * sin);

    public MetricPoint From(double x, double y) => new(x * sin + y * cos, x * cos - y * sin);
}
