using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>The making of a grid of heights from an elevation model: first which pixels are needed, then the grid from them. The same knots get the same heights whatever the extent.</summary>
public sealed class HeightSampling
{
    // Where pixels are finer than the grid, so many places across a knot are looked at: the highest counts, since something may stand there.
    private const int MostPlaces = 8;
    private const double FineShare = 1.5;

    private readonly HeightModel model;
    private readonly TerrainLattice lattice;
    private readonly PixelPoint[] pixels;
    private readonly int places;

    internal HeightSampling(HeightModel model, TerrainLattice lattice)
    {
        (this.model, this.lattice) = (model, lattice);
        var ratio = lattice.StepMetres / model.GsdMetres;
        places = ratio < FineShare ? 1 : Math.Min(MostPlaces, (int)Math.Ceiling(ratio));
        // One knot more to the east and north: it tells how pixels lie.
        pixels = new PixelPoint[(lattice.Columns + 1) * (lattice.Rows + 1)];
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var row = 0; row <= lattice.Rows; row++)
        {
            for (var column = 0; column <= lattice.Columns; column++)
            {
                var at = model.ToPixel(lattice.Frame.ToLonLat(lattice.Knot(column, row)));
                // Heights stand in the middles of pixels.
                at = pixels[row * (lattice.Columns + 1) + column] = new PixelPoint(at.Column - 0.5, at.Row - 0.5);
                (left, top, right, bottom) = (Math.Min(left, at.Column), Math.Min(top, at.Row), Math.Max(right, at.Column), Math.Max(bottom, at.Row));
            }
        }

        var around = places == 1 ? 1 : 1 + (int)Math.Ceiling(ratio);
        (Column, Row) = (Clamp(Math.Floor(left) - around, model.Width), Clamp(Math.Floor(top) - around, model.Height));
        (Width, Height) = (Clamp(Math.Ceiling(right) + around + 1, model.Width) - Column, Clamp(Math.Ceiling(bottom) + around + 1, model.Height) - Row);
    }

    /// <summary>First column of the pixels that are needed.</summary>
    public int Column { get; }

    /// <summary>First row.</summary>
    public int Row { get; }

    /// <summary>Columns; none where the model does not reach.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Whether the model has pixels there at all.</summary>
    public bool IsWithin => Width >= 2 && Height >= 2;

    /// <summary>Makes the grid.</summary>
    /// <param name="values">Heights of the needed pixels, row by row from the north; not a number where nothing is known.</param>
    /// <exception cref="ArgumentException">There are not as many as needed.</exception>
    public TerrainGrid Fill(ReadOnlySpan<float> values)
    {
        if (values.Length != Width * Height) throw new ArgumentException($"{values.Length} heights for {Width} × {Height} pixels.", nameof(values));
        var heights = new float[lattice.Columns * lattice.Rows];
        for (var row = 0; row < lattice.Rows; row++)
        {
            for (var column = 0; column < lattice.Columns; column++)
            {
                var i = row * (lattice.Columns + 1) + column;
                heights[row * lattice.Columns + column] = places == 1 ? (float)Between(values, pixels[i].Column, pixels[i].Row) : Highest(values, pixels[i], pixels[i + 1], pixels[i + lattice.Columns + 1]);
            }
        }

        return new TerrainGrid(lattice, heights);
    }

    private float Highest(ReadOnlySpan<float> values, PixelPoint at, PixelPoint east, PixelPoint north)
    {
        var highest = double.NaN;
        for (var i = 0; i < places; i++)
        {
            for (var j = 0; j < places; j++)
            {
                var (u, v) = ((i + 0.5) / places - 0.5, (j + 0.5) / places - 0.5);
                var height = Between(
                    values, at.Column + u * (east.Column - at.Column) + v * (north.Column - at.Column), at.Row + u * (east.Row - at.Row) + v * (north.Row - at.Row));
                if (!(height <= highest) && !double.IsNaN(height)) highest = height;
            }
        }

        return (float)highest;
    }

    private double Between(ReadOnlySpan<float> values, double column, double row)
    {
        if (!(column >= -0.5 && row >= -0.5 && column <= model.Width - 0.5 && row <= model.Height - 0.5)) return double.NaN;
        var (x, y) = (Math.Clamp(column, 0, model.Width - 1), Math.Clamp(row, 0, model.Height - 1));
        var (x0, y0) = (Math.Min((int)x, model.Width - 2), Math.Min((int)y, model.Height - 2));
        var (u, v) = (x - x0, y - y0);
        var first = (y0 - Row) * Width + x0 - Column;
        // A neighbour of no weight need not be known.
        var north = u == 0 ? values[first] : (1 - u) * values[first] + u * values[first + 1];
        if (v == 0) return north;
        var south = u == 0 ? values[first + Width] : (1 - u) * values[first + Width] + u * values[first + Width + 1];
        return (1 - v) * north + v * south;
    }

    private static int Clamp(double value, int most) => (int)Math.Clamp(value, 0, most);
}
