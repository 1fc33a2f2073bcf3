using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>Reads one flight as patches of a common ground grid, whatever its own frame, turn and ground sampling distance.</summary>
/// <remarks>A whole overlap shrunk once can be held, so that coarse patches cost no decoding. Safe from several threads.</remarks>
internal sealed class GroundReader(RasterFile raster, RasterGeoreference place, GroundFrame frame)
{
    private Held? _held;

    public double GsdMetres => place.GsdMetres;

    public string Path => raster.Header.Path;

    /// <summary>The picture's outer corners on the ground, clockwise from the upper left.</summary>
    public IReadOnlyList<MetricPoint> Corners => [.. place.Corners.Select(frame.ToMetric)];

    /// <summary>Shrinks the part of the picture that shows a ground rectangle to about the given sampling distance, and keeps it.</summary>
    public void Hold(GroundBox box, double gsdMetres)
    {
        var step = Math.Max(1, gsdMetres / place.GsdMetres);
        var pixels = box.Corners.Select(ToPixel).ToList();
        var left = Math.Max(0, Math.Floor(pixels.Min(pixel => pixel.Column)));
        var top = Math.Max(0, Math.Floor(pixels.Min(pixel => pixel.Row)));
        var right = Math.Min(place.Width, Math.Ceiling(pixels.Max(pixel => pixel.Column)));
        var bottom = Math.Min(place.Height, Math.Ceiling(pixels.Max(pixel => pixel.Row)));
        if (right > left && bottom > top)
        {
            var (width, height) = ((int)Math.Ceiling((right - left) / step), (int)Math.Ceiling((bottom - top) / step));
            _held = new Held(left, top, step, raster.ReadScaled(left, top, step, width, height));
        }
    }

    /// <summary>Whether the held picture shows a place of this flight.</summary>
    public bool Shows(MetricPoint place) => _held?.IsThere(ToPixel(place)) ?? false;

    /// <summary>A patch of ground.</summary>
    /// <param name="box">Where, in the common frame; its sides are whole multiples of the sampling distance.</param>
    /// <param name="gsdMetres">Metres a pixel of the patch.</param>
    /// <param name="toFlight">From the common frame to where this flight shows it.</param>
    public GroundPatch Read(GroundBox box, double gsdMetres, Func<MetricPoint, MetricPoint> toFlight)
    {
        var (width, height) = ((int)Math.Round(box.WidthMetres / gsdMetres), (int)Math.Round(box.HeightMetres / gsdMetres));
        var corners = box.Corners.Select(corner => ToPixel(toFlight(corner))).ToArray();
        var patch = GroundPatch.Empty(width, height);
        if (!corners.All(corner => double.IsFinite(corner.Column) && double.IsFinite(corner.Row)))
        {
            return patch;
        }

        var step = Math.Max(1, gsdMetres / place.GsdMetres);
        if (FindSource(corners, step) is { } source)
        {
            Sample(source, corners, patch);
        }

        return patch;
    }

    private PixelPoint ToPixel(MetricPoint point) => place.ToPixel(frame.ToLonLat(point));

    private Held? FindSource(PixelPoint[] corners, double step)
    {
        var (left, right) = (corners.Min(corner => corner.Column), corners.Max(corner => corner.Column));
        var (top, bottom) = (corners.Min(corner => corner.Row), corners.Max(corner => corner.Row));
        if (right <= 0 || bottom <= 0 || left >= place.Width || top >= place.Height)
        {
            return null;
        }

        if (_held is { } held && step >= held.Step * 0.99)
        {
            return held;
        }

        // Clipped to the picture: a patch that hangs over its edge must not make the window larger than what is there.
        left = Math.Max(Math.Floor(left - step), -step);
        top = Math.Max(Math.Floor(top - step), -step);
        right = Math.Min(right + step, place.Width + step);
        bottom = Math.Min(bottom + step, place.Height + step);
        var (width, height) = ((int)Math.Ceiling((right - left) / step) + 1, (int)Math.Ceiling((bottom - top) / step) + 1);
        return new Held(left, top, step, raster.ReadScaled(left, top, step, width, height));
    }

    /// <summary>The frames bend by far less than a pixel within a patch, so its corners place every pixel of it.</summary>
    private static void Sample(Held source, PixelPoint[] corners, GroundPatch patch)
    {
        for (var row = 0; row < patch.Height; row++)
        {
            var down = (row + 0.5) / patch.Height;
            var (from, to) = (Between(corners[0], corners[3], down), Between(corners[1], corners[2], down));
            for (var column = 0; column < patch.Width; column++)
            {
                var at = Between(from, to, (column + 0.5) / patch.Width);
                source.Sample(at, patch, (row * patch.Width) + column);
            }
        }
    }

    private static PixelPoint Between(PixelPoint a, PixelPoint b, double share) =>
        new(a.Column + ((b.Column - a.Column) * share), a.Row + ((b.Row - a.Row) * share));

    /// <summary>A part of the picture, shrunk: its corner and step in source pixels.</summary>
    private sealed record Held(double Left, double Top, double Step, RasterWindow Window)
    {
        public bool IsThere(PixelPoint at)
        {
            var (x, y) = ((at.Column - Left) / Step, (at.Row - Top) / Step);
            return x >= 0 && y >= 0 && x < Window.Width && y < Window.Height && Window.IsValid((int)x, (int)y);
        }

        /// <summary>Interpolates between four pixels; a pixel with an empty one among them is empty.</summary>
        public void Sample(PixelPoint at, GroundPatch patch, int index)
        {
            var x = ((at.Column - Left) / Step) - 0.5;
            var y = ((at.Row - Top) / Step) - 0.5;
            // The outermost half pixel has no neighbour; it takes its own value.
            if (x < -0.5 || y < -0.5 || x > Window.Width - 0.5 || y > Window.Height - 0.5)
            {
                return;
            }

            x = Math.Clamp(x, 0, Window.Width - 1);
            y = Math.Clamp(y, 0, Window.Height - 1);
            var (column, row) = (Math.Min((int)x, Math.Max(0, Window.Width - 2)), Math.Min((int)y, Math.Max(0, Window.Height - 2)));
            var (nextColumn, nextRow) = (Math.Min(column + 1, Window.Width - 1), Math.Min(row + 1, Window.Height - 1));
            if (!Window.IsValid(column, row) || !Window.IsValid(nextColumn, row) || !Window.IsValid(column, nextRow) || !Window.IsValid(nextColumn, nextRow))
            {
                return;
            }

            var (across, down) = ((float)(x - column), (float)(y - row));
            var (upper, lower) = ((row * Window.Width) + column, (nextRow * Window.Width) + column);
            var right = nextColumn - column;
            patch.Red[index] = Mix(upper, lower, right, across, down, 0);
            patch.Green[index] = Mix(upper, lower, right, across, down, 1);
            patch.Blue[index] = Mix(upper, lower, right, across, down, 2);
            patch.IsThere[index] = true;
        }

        private float Mix(int upper, int lower, int right, float across, float down, int band)
        {
            var rgb = Window.Rgb;
            float topLeft = rgb[(upper * 3) + band], bottomLeft = rgb[(lower * 3) + band];
            var top = topLeft + ((rgb[((upper + right) * 3) + band] - topLeft) * across);
            var bottom = bottomLeft + ((rgb[((lower + right) * 3) + band] - bottomLeft) * across);
            return top + ((bottom - top) * down);
        }
    }
}
