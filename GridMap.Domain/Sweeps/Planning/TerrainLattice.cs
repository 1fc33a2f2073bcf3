using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Where the knots of a grid of heights lie: at whole multiples of a step in a metric frame, so that grids of different extents share their knots.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="StepMetres">Distance between knots, above zero.</param>
/// <param name="FirstColumn">East of the first knot in steps.</param>
/// <param name="FirstRow">North of the first knot in steps.</param>
/// <param name="Columns">Knots from west to east, two or more.</param>
/// <param name="Rows">Knots from south to north, two or more.</param>
public sealed record TerrainLattice(GroundFrame Frame, double StepMetres, int FirstColumn, int FirstRow, int Columns, int Rows)
{
    // Flights leave the area by transits and turns.
    private const double LeastAroundMetres = 300;
    private const double MostAroundMetres = 1500;
    private const int MostKnots = 1000;

    /// <summary>Central meridian of the frame, a whole multiple of 3; with it <see cref="FrameOf"/> finds the frame again.</summary>
    public int MeridianDegrees => (int)Math.Round(Frame is TransverseMercator zone ? zone.CentralMeridianDegrees : 0);

    /// <summary>The frame of a central meridian.</summary>
    /// <param name="meridianDegrees">A multiple of 3.</param>
    public static GroundFrame FrameOf(int meridianDegrees) => LocalFrame.For(new LonLat(meridianDegrees, 0));

    /// <summary>Knots under a sweep: its area, its take-off points and the ground around them. Large areas get a step that is doubled until no side has more than 1,000 knots.</summary>
    /// <param name="area">What is to be swept, WGS 84.</param>
    /// <param name="takeOffs">Where it may take off.</param>
    /// <param name="stepMetres">Finest step.</param>
    public static TerrainLattice Around(Geometry area, IReadOnlyList<LonLat> takeOffs, double stepMetres)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(takeOffs);
        var frame = LocalFrame.For(area);
        var bounds = frame.ToMetric(area).EnvelopeInternal.Copy();
        bounds.ExpandBy(Math.Clamp(Math.Max(bounds.Width, bounds.Height), LeastAroundMetres, MostAroundMetres));
        foreach (var takeOff in takeOffs.Select(frame.ToMetric))
        {
            var around = new Envelope(new Coordinate(takeOff.EastMetres, takeOff.NorthMetres));
            around.ExpandBy(LeastAroundMetres);
            bounds.ExpandToInclude(around);
        }

        var step = stepMetres;
        while (Math.Max(bounds.Width, bounds.Height) / step > MostKnots - 3) step *= 2;
        return Over(frame, bounds, step);
    }

    /// <summary>The fewest knots that have an extent between them.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="bounds">Extent in metres of it.</param>
    /// <param name="stepMetres">The step.</param>
    public static TerrainLattice Over(GroundFrame frame, Envelope bounds, double stepMetres)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        var (column, row) = ((int)Math.Floor(bounds.MinX / stepMetres), (int)Math.Floor(bounds.MinY / stepMetres));
        return new TerrainLattice(
            frame, stepMetres, column, row, Math.Max(1, (int)Math.Ceiling(bounds.MaxX / stepMetres) - column) + 1, Math.Max(1, (int)Math.Ceiling(bounds.MaxY / stepMetres) - row) + 1);
    }

    /// <summary>The same lattice with so many knots more on every side.</summary>
    public TerrainLattice Widen(int knots) => this with { FirstColumn = FirstColumn - knots, FirstRow = FirstRow - knots, Columns = Columns + 2 * knots, Rows = Rows + 2 * knots };

    /// <summary>Whether all knots of another are knots of this one.</summary>
    public bool Holds(TerrainLattice other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Frame == other.Frame && StepMetres == other.StepMetres && FirstColumn <= other.FirstColumn && FirstRow <= other.FirstRow
            && FirstColumn + Columns >= other.FirstColumn + other.Columns && FirstRow + Rows >= other.FirstRow + other.Rows;
    }

    /// <summary>A knot in metres of the frame.</summary>
    /// <param name="column">From the west, 0 for the first.</param>
    /// <param name="row">From the south, 0 for the first.</param>
    public MetricPoint Knot(int column, int row) => new((FirstColumn + column) * StepMetres, (FirstRow + row) * StepMetres);
}
