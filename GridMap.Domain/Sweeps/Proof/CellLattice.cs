using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Squares laid over a cell, with the height of the ground at their corners.</summary>
internal sealed class CellLattice
{
    private readonly float[]? heights;

    /// <param name="cell">Metres of one frame.</param>
    /// <param name="step">Side of a square, metres.</param>
    /// <param name="groundAt">Height of the ground, not a number where it is not known; null is level ground at 0.</param>
    public CellLattice(Geometry cell, double step, Func<MetricPoint, double>? groundAt)
    {
        var bounds = cell.EnvelopeInternal;
        Step = step;
        // Whole metres: the squares of cells that touch do so too, and their corners are whole millimetres.
        (West, South) = (Math.Floor(bounds.MinX), Math.Floor(bounds.MinY));
        (Columns, Rows) = ((int)Math.Ceiling((bounds.MaxX - West) / step), (int)Math.Ceiling((bounds.MaxY - South) / step));
        (Inside, Wanted) = (new bool[Columns * Rows], new bool[Columns * Rows]);
        MarkInside(cell);
        MarkRims(cell);
        if (!Inside.Contains(true)) Inside = Wanted;
        if (groundAt is null) return;
        heights = new float[(Columns + 1) * (Rows + 1)];
        (LowestMetres, HighestMetres) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row <= Rows; row++)
        {
            for (var column = 0; column <= Columns; column++)
            {
                var height = groundAt(At(column, row));
                heights[row * (Columns + 1) + column] = (float)height;
                if (double.IsNaN(height)) continue;
                (LowestMetres, HighestMetres) = (Math.Min(LowestMetres, height), Math.Max(HighestMetres, height));
            }
        }
    }

    public double West { get; }

    public double South { get; }

    public double Step { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Squares that may meet the cell, row by row from the south.</summary>
    public bool[] Wanted { get; }

    /// <summary>Squares whose middle lies in the cell; in a cell too narrow for one, those that may meet it.</summary>
    public bool[] Inside { get; }

    public double LowestMetres { get; }

    public double HighestMetres { get; }

    /// <summary>The corner between squares.</summary>
    public MetricPoint At(int column, int row) => new(West + column * Step, South + row * Step);

    /// <summary>Height of the ground at a corner; not a number where it is not known.</summary>
    public double HeightAt(int column, int row) => heights is null ? 0 : heights[row * (Columns + 1) + column];

    private void MarkInside(Geometry cell)
    {
        var crossings = new List<double>[Rows];
        for (var row = 0; row < Rows; row++) crossings[row] = [];
        foreach (var (a, b) in Sides(cell))
        {
            var (low, high) = a.Y < b.Y ? (a, b) : (b, a);
            // Lines through the middles of rows; a corner on one of them belongs to the side above.
            var first = Math.Max(0, (int)Math.Ceiling((low.Y - South) / Step - 0.5));
            for (var row = first; row < Rows && South + (row + 0.5) * Step < high.Y; row++)
            {
                crossings[row].Add(low.X + (South + (row + 0.5) * Step - low.Y) * (high.X - low.X) / (high.Y - low.Y));
            }
        }

        for (var row = 0; row < Rows; row++)
        {
            crossings[row].Sort();
            for (var i = 0; i + 1 < crossings[row].Count; i += 2)
            {
                var first = Math.Max(0, (int)Math.Ceiling((crossings[row][i] - West) / Step - 0.5));
                for (var column = first; column < Columns && West + (column + 0.5) * Step < crossings[row][i + 1]; column++)
                {
                    Inside[row * Columns + column] = Wanted[row * Columns + column] = true;
                }
            }
        }
    }

    /// <summary>Steps along the outlines shorter than a square, and marks all squares around each.</summary>
    private void MarkRims(Geometry cell)
    {
        foreach (var (a, b) in Sides(cell))
        {
            var steps = Math.Max(1, (int)Math.Ceiling(a.Distance(b) / (Step / 2)));
            for (var i = 0; i <= steps; i++)
            {
                var (column, row) = (
                    (int)Math.Floor((a.X + (b.X - a.X) * i / steps - West) / Step), (int)Math.Floor((a.Y + (b.Y - a.Y) * i / steps - South) / Step));
                for (var y = Math.Max(0, row - 1); y <= Math.Min(Rows - 1, row + 1); y++)
                {
                    for (var x = Math.Max(0, column - 1); x <= Math.Min(Columns - 1, column + 1); x++) Wanted[y * Columns + x] = true;
                }
            }
        }
    }

    private static IEnumerable<(Coordinate A, Coordinate B)> Sides(Geometry cell)
    {
        for (var part = 0; part < cell.NumGeometries; part++)
        {
            var polygon = (Polygon)cell.GetGeometryN(part);
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                for (var i = 1; i < ring.NumPoints; i++) yield return (ring.GetCoordinateN(i - 1), ring.GetCoordinateN(i));
            }
        }
    }
}
