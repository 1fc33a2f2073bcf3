namespace GridMap.Server.Ledgers.Reports;

/// <summary>A picture that lines, areas and marks are painted on, with soft edges. Pixels from the upper left.</summary>
internal sealed class Canvas
{
    private readonly byte[] _pixels;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        _pixels = new byte[width * height * 3];
        Array.Fill(_pixels, byte.MaxValue);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] ToPng() => PngFile.Write(Width, Height, _pixels);

    /// <summary>A broken line of a width, pixels.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, double width, int colour)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            Paint(
                Math.Min(a.X, b.X) - width, Math.Min(a.Y, b.Y) - width, Math.Max(a.X, b.X) + width, Math.Max(a.Y, b.Y) + width, colour,
                (x, y) => Distance(x, y, a, b) - (width / 2));
        }
    }

    /// <summary>The inside of rings, by the even-odd rule.</summary>
    public void Fill(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings, int colour)
    {
        var crossings = new List<double>();
        for (var row = 0; row < Height; row++)
        {
            crossings.Clear();
            var y = row + 0.5;
            foreach (var ring in rings)
            {
                for (var i = 1; i < ring.Count; i++)
                {
                    var (a, b) = (ring[i - 1], ring[i]);
                    if (a.Y <= y != b.Y <= y)
                    {
                        crossings.Add(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)));
                    }
                }
            }

            crossings.Sort();
            for (var i = 1; i < crossings.Count; i += 2)
            {
                for (var column = (int)Math.Clamp(Math.Round(crossings[i - 1]), 0, Width); column < Math.Clamp(Math.Round(crossings[i]), 0, Width); column++)
                {
                    Mix(column, row, colour, 1);
                }
            }
        }
    }

    /// <summary>A mark with so many corners, first corner up, in a dark rim; none is a disc.</summary>
    public void Mark(double x, double y, double radius, int corners, int colour)
    {
        const int Rim = 0x1F2933;
        Paint(x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2, Rim, (px, py) => Outside(px - x, py - y, radius, corners) - 1.2);
        Paint(x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2, colour, (px, py) => Outside(px - x, py - y, radius, corners) + 0.6);
    }

    /// <summary>Distance from the rim of a regular shape, negative inside.</summary>
    private static double Outside(double dx, double dy, double radius, int corners)
    {
        if (corners is 0)
        {
            return Math.Sqrt((dx * dx) + (dy * dy)) - radius;
        }

        var apothem = radius * Math.Cos(Math.PI / corners);
        var most = double.MinValue;
        for (var i = 0; i < corners; i++)
        {
            // Normal of the side between two corners, the first corner pointing up.
            var angle = (-Math.PI / 2) + (Math.Tau * (i + 0.5) / corners);
            most = Math.Max(most, (dx * Math.Cos(angle)) + (dy * Math.Sin(angle)) - apothem);
        }

        return most;
    }

    private static double Distance(double x, double y, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length is 0 ? 0 : Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(x - a.X - (along * dx), 2) + Math.Pow(y - a.Y - (along * dy), 2));
    }

    private void Paint(double left, double top, double right, double bottom, int colour, Func<double, double, double> outside)
    {
        for (var row = (int)Math.Max(0, top); row < Math.Min(Height, bottom + 1); row++)
        {
            for (var column = (int)Math.Max(0, left); column < Math.Min(Width, right + 1); column++)
            {
                Mix(column, row, colour, Math.Clamp(0.5 - outside(column + 0.5, row + 0.5), 0, 1));
            }
        }
    }

    private void Mix(int column, int row, int colour, double share)
    {
        var at = ((row * Width) + column) * 3;
        for (var channel = 0; channel < 3; channel++)
        {
            var goal = (colour >> (16 - (8 * channel))) & 0xFF;
            _pixels[at + channel] = (byte)Math.Round(_pixels[at + channel] + ((goal - _pixels[at + channel]) * share));
        }
    }
}
