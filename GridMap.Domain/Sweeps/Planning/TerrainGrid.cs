using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Heights of the ground at the knots of a square grid in one metric frame. Immutable once made.</summary>
public sealed class TerrainGrid
{
    private readonly float[] heights;
    private readonly int columns, rows;
    private readonly double firstColumn, firstRow;

    /// <summary>Makes a grid.</summary>
    /// <param name="frame">Frame of the knots: that of the plan.</param>
    /// <param name="southWest">First knot.</param>
    /// <param name="stepMetres">Distance between knots, above zero.</param>
    /// <param name="columns">Knots from west to east, two or more.</param>
    /// <param name="heights">Metres in any one system of heights, row by row from the south; not a number where nothing is known.</param>
    /// <exception cref="ArgumentException">The heights make no whole rows.</exception>
    public TerrainGrid(GroundFrame frame, MetricPoint southWest, double stepMetres, int columns, float[] heights)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(heights);
        if (!(stepMetres > 0) || columns < 2 || heights.Length < 2 * columns || heights.Length % columns != 0)
        {
            throw new ArgumentException($"{heights.Length} heights in rows of {columns} are no grid.", nameof(heights));
        }

        (Frame, SouthWest, StepMetres, this.columns, rows, this.heights) = (frame, southWest, stepMetres, columns, heights.Length / columns, heights);
        (firstColumn, firstRow) = (southWest.EastMetres / stepMetres, southWest.NorthMetres / stepMetres);
    }

    /// <summary>Makes a grid of the knots of a lattice.</summary>
    /// <param name="lattice">The knots.</param>
    /// <param name="heights">As above.</param>
    /// <exception cref="ArgumentException">There are not as many heights as knots.</exception>
    public TerrainGrid(TerrainLattice lattice, float[] heights)
        : this((lattice ?? throw new ArgumentNullException(nameof(lattice))).Frame, lattice.Knot(0, 0), lattice.StepMetres, lattice.Columns, heights)
    {
        if (rows != lattice.Rows) throw new ArgumentException($"{heights.Length} heights for {lattice.Columns} × {lattice.Rows} knots.", nameof(heights));
        // Whole numbers, so that a place lies between its knots in the same way whatever the extent.
        (firstColumn, firstRow, Lattice) = (lattice.FirstColumn, lattice.FirstRow, lattice);
    }

    /// <summary>Frame of the knots.</summary>
    public GroundFrame Frame { get; }

    /// <summary>First knot.</summary>
    public MetricPoint SouthWest { get; }

    /// <summary>Distance between knots, metres.</summary>
    public double StepMetres { get; }

    /// <summary>The lattice that it was made of; null where it was made of none.</summary>
    public TerrainLattice? Lattice { get; }

    /// <summary>All heights, row by row from the south.</summary>
    public ReadOnlySpan<float> Heights => heights;

    /// <summary>The part of it over a smaller lattice.</summary>
    /// <exception cref="ArgumentException">Not all of its knots are in this grid.</exception>
    public TerrainGrid Cut(TerrainLattice within)
    {
        ArgumentNullException.ThrowIfNull(within);
        if (Lattice is null || !Lattice.Holds(within)) throw new ArgumentException("The lattice lies outside the grid.", nameof(within));
        var part = new float[within.Columns * within.Rows];
        for (var row = 0; row < within.Rows; row++)
        {
            heights.AsSpan((row + within.FirstRow - Lattice.FirstRow) * columns + within.FirstColumn - Lattice.FirstColumn, within.Columns).CopyTo(part.AsSpan(row * within.Columns));
        }

        return new TerrainGrid(within, part);
    }

    /// <summary>Height between the four knots around a place; null outside and where one of them is not known.</summary>
    public double? FindHeight(MetricPoint at)
    {
        var (x, y) = (at.EastMetres / StepMetres - firstColumn, at.NorthMetres / StepMetres - firstRow);
        if (!(x >= 0 && y >= 0 && x <= columns - 1 && y <= rows - 1)) return null;
        var (column, row) = (Math.Min((int)x, columns - 2), Math.Min((int)y, rows - 2));
        var (u, v) = (x - column, y - row);
        var south = (1 - u) * heights[row * columns + column] + u * heights[row * columns + column + 1];
        var north = (1 - u) * heights[(row + 1) * columns + column] + u * heights[(row + 1) * columns + column + 1];
        var height = (1 - v) * south + v * north;
        return double.IsNaN(height) ? null : height;
    }
}
