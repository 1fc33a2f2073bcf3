using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Heights of the ground at the knots of a square grid in one metric frame. Immutable once made.</summary>
public sealed class TerrainGrid
{
    private readonly float[] heights;
    private readonly int columns, rows;

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
    }

    /// <summary>Frame of the knots.</summary>
    public GroundFrame Frame { get; }

    /// <summary>First knot.</summary>
    public MetricPoint SouthWest { get; }

    /// <summary>Distance between knots, metres.</summary>
    public double StepMetres { get; }

    /// <summary>Height between the four knots around a place; null outside and where one of them is not known.</summary>
    public double? FindHeight(MetricPoint at)
    {
        var (x, y) = ((at.EastMetres - SouthWest.EastMetres) / StepMetres, (at.NorthMetres - SouthWest.NorthMetres) / StepMetres);
        if (!(x >= 0 && y >= 0 && x <= columns - 1 && y <= rows - 1)) return null;
        var (column, row) = (Math.Min((int)x, columns - 2), Math.Min((int)y, rows - 2));
        var (u, v) = (x - column, y - row);
        var south = (1 - u) * heights[row * columns + column] + u * heights[row * columns + column + 1];
        var north = (1 - u) * heights[(row + 1) * columns + column] + u * heights[(row + 1) * columns + column + 1];
        var height = (1 - v) * south + v * north;
        return double.IsNaN(height) ? null : height;
    }
}
