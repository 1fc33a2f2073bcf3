using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tiling;

/// <summary>
/// Where a tile's pixels lie in the raster: exact at every 16th pixel, interpolated bilinearly between. Over 16 pixels a map
/// projection bends by far less than a thousandth of a pixel at the zooms of drone imagery.
/// </summary>
internal sealed class ControlGrid
{
    public const int Step = 16;
    private const int Nodes = TileGrid.TilePixels / Step + 1;

    private readonly PixelPoint[] points = new PixelPoint[Nodes * Nodes];

    public ControlGrid(RasterGeoreference georeference, TileId tile)
    {
        double left = double.PositiveInfinity, top = double.PositiveInfinity, right = double.NegativeInfinity, bottom = double.NegativeInfinity;
        for (var row = 0; row < Nodes; row++)
        {
            for (var column = 0; column < Nodes; column++)
            {
                var position = TileGrid.ToLonLat(
                    (double)tile.Column * TileGrid.TilePixels + column * Step, (double)tile.Row * TileGrid.TilePixels + row * Step, tile.Zoom);
                var pixel = Snap(georeference.ToPixel(position));
                points[row * Nodes + column] = pixel;
                (left, right) = (Math.Min(left, pixel.Column), Math.Max(right, pixel.Column));
                (top, bottom) = (Math.Min(top, pixel.Row), Math.Max(bottom, pixel.Row));
            }
        }
        (Left, Top, Right, Bottom) = (left, top, right, bottom);
    }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    /// <summary>Whether every node has an answer and the tile touches the raster.</summary>
    public bool Touches(int width, int height) => Left < width && Top < height && Right > 0 && Bottom > 0 && double.IsFinite(Left + Top + Right + Bottom);

    /// <summary>Source pixels per tile pixel at the tile's middle.</summary>
    public double Scale
    {
        get
        {
            const int Middle = Nodes / 2;
            var (a, b, c) = (points[Middle * Nodes + Middle], points[Middle * Nodes + Middle + 1], points[(Middle + 1) * Nodes + Middle]);
            var area = (b.Column - a.Column) * (c.Row - a.Row) - (c.Column - a.Column) * (b.Row - a.Row);
            return Math.Sqrt(Math.Abs(area)) / Step;
        }
    }

    /// <summary>Positions of the centres of one row of tile pixels in a window of the source; whole numbers are the window's pixel centres.</summary>
    /// <param name="row">Row of the tile, 0 to 255.</param>
    /// <param name="step">Source pixels per window pixel.</param>
    /// <param name="left">Column of the window's left edge, in steps.</param>
    /// <param name="top">Row of the window's top edge, in steps.</param>
    /// <param name="columns">Filled, one a tile pixel.</param>
    /// <param name="rows">Filled, one a tile pixel.</param>
    public void Row(int row, int step, int left, int top, Span<float> columns, Span<float> rows)
    {
        var cell = Math.Min(row / Step, Nodes - 2);
        var down = (row + 0.5 - cell * Step) / Step;
        for (var across = 0; across < Nodes - 1; across++)
        {
            var start = Between(points[cell * Nodes + across], points[(cell + 1) * Nodes + across], down);
            var end = Between(points[cell * Nodes + across + 1], points[(cell + 1) * Nodes + across + 1], down);
            for (var index = 0; index < Step; index++)
            {
                var share = (index + 0.5) / Step;
                columns[across * Step + index] = (float)((start.Column + (end.Column - start.Column) * share) / step - left - 0.5);
                rows[across * Step + index] = (float)((start.Row + (end.Row - start.Row) * share) / step - top - 0.5);
            }
        }
    }

    private static PixelPoint Between(PixelPoint from, PixelPoint to, double share) =>
        new(from.Column + (to.Column - from.Column) * share, from.Row + (to.Row - from.Row) * share);

    /// <summary>A raster cut along tile edges comes back to whole pixels but for rounding of the projection; so near, it is meant to be whole.</summary>
    private static PixelPoint Snap(PixelPoint pixel) => new(Snap(pixel.Column), Snap(pixel.Row));

    private static double Snap(double value) => Math.Abs(value - Math.Round(value)) < 1e-3 ? Math.Round(value) : value;
}
