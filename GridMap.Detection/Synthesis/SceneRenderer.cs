namespace GridMap.Detection.Synthesis;

/// <summary>Paints a scene strip by strip, so that memory holds one strip however large the scene.</summary>
internal sealed class SceneRenderer
{
    private readonly Scene _scene;
    private readonly SceneElement[] _ordered;
    private readonly float _gsd;
    private readonly uint _seed;

    public SceneRenderer(Scene scene)
    {
        _scene = scene;
        _gsd = (float)scene.Options.GsdMetres;
        _seed = unchecked((uint)scene.Options.Seed);
        _ordered = [.. scene.Elements
            .Select((element, index) => (element, index))
            .OrderBy(entry => entry.element.HeightMetres).ThenBy(entry => entry.element.Layer).ThenBy(entry => entry.index)
            .Select(entry => entry.element)];
    }

    /// <summary>Paints rows <paramref name="top"/> to top + <paramref name="rows"/> as interleaved 8-bit RGB.</summary>
    public byte[] Paint(int top, int rows)
    {
        var width = _scene.Options.WidthPixels;
        var painted = new Rgb[rows + 2][];
        var near = Near(top - 1, top + rows + 1);
        Parallel.For(0, rows + 2, row => painted[row] = PaintRow(top - 1 + row, width, near));
        var pixels = new byte[rows * width * 3];
        Parallel.For(0, rows, row => Develop(painted, row + 1, top + row, pixels.AsSpan(row * width * 3, width * 3)));
        return pixels;
    }

    private SceneElement[] Near(int fromRow, int toRow)
    {
        var top = fromRow * _gsd;
        var bottom = toRow * _gsd;
        return [.. _ordered.Where(element =>
        {
            var drop = element.HeightMetres * _scene.Sun.ShadowY;
            return element.CentreY + element.ReachY + Math.Max(0, drop) + 1 > top && element.CentreY - element.ReachY + Math.Min(0, drop) - 1 < bottom;
        })];
    }

    private Rgb[] PaintRow(int row, int width, SceneElement[] near)
    {
        var y = (row + 0.5f) * _gsd;
        var colours = new Rgb[width];
        var heights = new float[width];
        var shadows = new float[width];
        for (var column = 0; column < width; column++)
        {
            colours[column] = Grass((column + 0.5f) * _gsd, y);
        }

        foreach (var element in near)
        {
            Cover(element, y, colours, heights);
        }

        foreach (var element in near)
        {
            if (element.HeightMetres > 0)
            {
                CastShadow(element, y, heights, shadows);
            }
        }

        for (var column = 0; column < width; column++)
        {
            var shade = shadows[column];
            var colour = colours[column];
            colours[column] = new Rgb(colour.Red * (1 - (0.62f * shade)), colour.Green * (1 - (0.59f * shade)), colour.Blue * (1 - (0.52f * shade)));
        }

        return colours;
    }

    private void Cover(SceneElement element, float y, Rgb[] colours, float[] heights)
    {
        if (Math.Abs(y - element.CentreY) > element.ReachY + 1)
        {
            return;
        }

        var from = Math.Max(0, (int)((element.CentreX - element.ReachX - 1) / _gsd));
        var to = Math.Min(colours.Length - 1, (int)((element.CentreX + element.ReachX + 1) / _gsd));
        for (var column = from; column <= to; column++)
        {
            var (u, v) = element.ToLocal((column + 0.5f) * _gsd, y);
            var cover = Math.Clamp(0.5f - (element.Distance(u, v) / _gsd), 0, 1);
            if (cover <= 0)
            {
                continue;
            }

            var below = colours[column];
            colours[column] = Rgb.Mix(below, element.Colour(u, v, below, _scene.Sun), cover * element.Opacity(u, v));
            if (cover >= 0.5f)
            {
                heights[column] = element.HeightMetres;
            }
        }
    }

    private void CastShadow(SceneElement element, float y, float[] heights, float[] shadows)
    {
        var fallX = element.HeightMetres * _scene.Sun.ShadowX;
        var fallY = element.HeightMetres * _scene.Sun.ShadowY;
        if (y > element.CentreY + element.ReachY + Math.Max(0, fallY) + 1 || y < element.CentreY - element.ReachY + Math.Min(0, fallY) - 1)
        {
            return;
        }

        var from = Math.Max(0, (int)((element.CentreX - element.ReachX + Math.Min(0, fallX) - 1) / _gsd));
        var to = Math.Min(shadows.Length - 1, (int)((element.CentreX + element.ReachX + Math.Max(0, fallX) + 1) / _gsd));
        var soft = Math.Max(_gsd, 0.12f);
        for (var column = from; column <= to; column++)
        {
            var rise = element.HeightMetres - heights[column];
            if (rise <= 0.05f)
            {
                continue;
            }

            var (u, v) = element.ToLocal((column + 0.5f) * _gsd, y);
            var (su, sv) = element.Turn(rise * _scene.Sun.ShadowX, rise * _scene.Sun.ShadowY);
            var shade = Math.Clamp(0.5f - (element.ShadowDistance(u, v, su, sv) / soft), 0, 1);
            shadows[column] = Math.Max(shadows[column], shade);
        }
    }

    private Rgb Grass(float x, float y)
    {
        var coarse = Noise.Layered(x * 0.05f, y * 0.05f, _seed, 4);
        var fine = Noise.Layered(x * 1.1f, y * 1.1f, _seed + 11, 3);
        var dry = Noise.Step(0.35f, 0.7f, coarse);
        return Rgb.Mix(new Rgb(92, 102, 62), new Rgb(150, 138, 104), dry) * (0.72f + (0.5f * fine));
    }

    private void Develop(Rgb[][] painted, int index, int row, Span<byte> pixels)
    {
        var width = painted[index].Length;
        for (var column = 0; column < width; column++)
        {
            var left = Math.Max(0, column - 1);
            var right = Math.Min(width - 1, column + 1);
            var colour = (painted[index][column] * 0.52f)
                + ((painted[index][left] + painted[index][right] + painted[index - 1][column] + painted[index + 1][column]) * 0.12f);
            var grain = (Noise.Cell(column, row, _seed + 101) + Noise.Cell(column, row, _seed + 102) - 1) * 9f;
            var tint = (Noise.Cell(column, row, _seed + 103) - 0.5f) * 4f;
            pixels[3 * column] = Level(colour.Red + grain + tint);
            pixels[(3 * column) + 1] = Level(colour.Green + grain);
            pixels[(3 * column) + 2] = Level(colour.Blue + grain - tint);
        }
    }

    private static byte Level(float value) => (byte)Math.Clamp((int)(value + 0.5f), 0, 255);
}
