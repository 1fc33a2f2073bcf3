using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis;

/// <summary>Paints a scene strip by strip, so that memory holds one strip however large the scene.</summary>
internal sealed class SceneRenderer
{
    private readonly Scene _scene;
    private readonly Standing[] _ordered;
    private readonly SceneDeveloper _developer;
    private readonly float _gsd;
    private readonly uint _seed;

    public SceneRenderer(Scene scene)
    {
        _scene = scene;
        _gsd = (float)scene.Options.GsdMetres;
        _seed = unchecked((uint)scene.Options.Seed);
        _developer = new SceneDeveloper(scene.Camera, _gsd, _seed);
        _ordered = [.. scene.Elements
            .Select((element, index) => (Standing: new Standing(element, scene.Camera), Index: index))
            .OrderBy(entry => entry.Standing.Element.HeightMetres).ThenBy(entry => entry.Standing.Element.Layer).ThenBy(entry => entry.Index)
            .Select(entry => entry.Standing)];
    }

    /// <summary>Paints rows <paramref name="top"/> to top + <paramref name="rows"/> as interleaved 8-bit RGB.</summary>
    public byte[] Paint(int top, int rows)
    {
        const int margin = SceneDeveloper.MarginRows;
        var width = _scene.Options.WidthPixels;
        var painted = new Rgb[rows + (2 * margin)][];
        var near = Near(top - margin, top + rows + margin);
        Parallel.For(0, painted.Length, row => painted[row] = PaintRow(top - margin + row, width, near));
        return _developer.Develop(painted, top, rows);
    }

    private Standing[] Near(int fromRow, int toRow)
    {
        var top = fromRow * _gsd;
        var bottom = toRow * _gsd;
        return [.. _ordered.Where(standing =>
        {
            var (from, to) = standing.SpanY;
            var drop = standing.Element.HeightMetres * (Math.Abs(_scene.Sun.ShadowY) + 0.4f);
            return to + drop + 1 > top && from - drop - 1 < bottom;
        })];
    }

    private Rgb[] PaintRow(int row, int width, Standing[] near)
    {
        var y = (row + 0.5f) * _gsd;
        var line = new SceneRow(width);
        for (var number = 0; number < near.Length; number++)
        {
            if (near[number].Element.IsOpaque)
            {
                Hide(near[number], number, y, line);
            }
        }

        for (var column = 0; column < width; column++)
        {
            if (line.Hidden[column] == 0)
            {
                line.Colours[column] = Meadow.Colour((column + 0.5f) * _gsd, y, _seed);
            }
        }

        for (var number = 0; number < near.Length; number++)
        {
            Cover(near[number], number, y, line);
        }

        foreach (var standing in near)
        {
            if (standing.Element.HeightMetres > 0)
            {
                CastShadow(standing.Element, y, line);
            }
        }

        for (var column = 0; column < width; column++)
        {
            var shade = line.Shadows[column] * _scene.Sun.Shade;
            var colour = line.Colours[column];
            line.Colours[column] = new Rgb(colour.Red * (1 - shade), colour.Green * (1 - (0.95f * shade)), colour.Blue * (1 - (0.84f * shade)));
        }

        return line.Colours;
    }

    /// <summary>Marks where everything painted before an opaque element is out of sight, so that nobody paints it.</summary>
    private void Hide(Standing standing, int number, float y, SceneRow line)
    {
        var (from, to) = Columns(standing, y, line);
        for (var column = from; column <= to; column++)
        {
            var (u, v) = standing.Element.ToLocal((column + 0.5f) * _gsd, y);
            if (standing.TopDistance(u, v) < -_gsd)
            {
                line.Hidden[column] = number;
            }
        }
    }

    private (int From, int To) Columns(Standing standing, float y, SceneRow line)
    {
        var (fromY, toY) = standing.SpanY;
        if (y < fromY - 1 || y > toY + 1)
        {
            return (0, -1);
        }

        var element = standing.Element;
        var (fromX, toX) = standing.SpanX;
        var (cutFrom, cutTo) = element.CutByRow(y - element.CentreY, 3 + Math.Abs(standing.TopX) + Math.Abs(standing.TopY));
        var from = Math.Max(fromX - 1, element.CentreX + cutFrom);
        var to = Math.Min(toX + 1, element.CentreX + cutTo);
        return to < from ? (0, -1) : (Math.Max(0, (int)(from / _gsd)), Math.Min(line.Colours.Length - 1, (int)(to / _gsd)));
    }

    private void Cover(Standing standing, int number, float y, SceneRow line)
    {
        var element = standing.Element;
        var (from, to) = Columns(standing, y, line);
        for (var column = from; column <= to; column++)
        {
            if (line.Hidden[column] > number)
            {
                continue;
            }

            var (u, v) = element.ToLocal((column + 0.5f) * _gsd, y);
            var cover = Math.Clamp(0.5f - (standing.TopDistance(u, v) / _gsd), 0, 1);
            if (cover < 1 && standing.FindWall(u, v) is { } wall)
            {
                line.Colours[column] = element.WallColour(wall, _scene.Sun);
                line.Heights[column] = element.BaseMetres + (wall.Rise * (element.DisplayMetres - element.BaseMetres));
                line.OffsetX[column] = standing.FootX + (wall.Rise * (standing.TopX - standing.FootX));
                line.OffsetY[column] = standing.FootY + (wall.Rise * (standing.TopY - standing.FootY));
                line.Owners[column] = element;
            }

            if (cover <= 0)
            {
                continue;
            }

            var below = line.Colours[column];
            var (topU, topV) = (u - standing.TopU, v - standing.TopV);
            var share = cover * element.Opacity(topU, topV);
            line.Colours[column] = Rgb.Mix(below, element.Colour(topU, topV, below, _scene.Sun), share);
            if (share >= 0.5f)
            {
                line.Heights[column] = element.DisplayMetres;
                line.OffsetX[column] = standing.TopX;
                line.OffsetY[column] = standing.TopY;
                line.Owners[column] = element;
            }
        }
    }

    private void CastShadow(SceneElement element, float y, SceneRow line)
    {
        var fallX = element.HeightMetres * _scene.Sun.ShadowX;
        var fallY = element.HeightMetres * _scene.Sun.ShadowY;
        // A receiver shows up to a third of the caster's height away from its true place.
        var slant = 1 + (0.4f * element.HeightMetres);
        if (y > element.CentreY + element.ReachY + Math.Max(0, fallY) + slant || y < element.CentreY - element.ReachY + Math.Min(0, fallY) - slant)
        {
            return;
        }

        var (cutFrom, cutTo) = element.CutByRow(y - element.CentreY, slant + 2 + Math.Abs(fallX) + Math.Abs(fallY));
        var west = Math.Max(element.CentreX - element.ReachX + Math.Min(0, fallX) - slant, element.CentreX + cutFrom);
        var east = Math.Min(element.CentreX + element.ReachX + Math.Max(0, fallX) + slant, element.CentreX + cutTo);
        if (east < west)
        {
            return;
        }

        var from = Math.Max(0, (int)(west / _gsd));
        var to = Math.Min(line.Shadows.Length - 1, (int)(east / _gsd));
        for (var column = from; column <= to; column++)
        {
            var rise = element.HeightMetres - line.Heights[column];
            if (rise <= 0.05f || line.Shadows[column] >= 1 || ReferenceEquals(line.Owners[column], element))
            {
                continue;
            }

            var (u, v) = element.ToLocal(((column + 0.5f) * _gsd) - line.OffsetX[column], y - line.OffsetY[column]);
            var (su, sv) = element.Turn(rise * _scene.Sun.ShadowX, rise * _scene.Sun.ShadowY);
            var soft = Math.Max(_gsd, _scene.Sun.PenumbraMetres + (0.015f * rise));
            var shade = Math.Clamp(0.5f - (element.ShadowDistance(u, v, su, sv) / soft), 0, 1);
            line.Shadows[column] = Math.Max(line.Shadows[column], shade);
        }
    }
}
