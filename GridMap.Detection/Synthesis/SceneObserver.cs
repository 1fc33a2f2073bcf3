using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis;

/// <summary>Finds what of every labelled thing the picture shows: where leaning tops stand, what roofs and crowns hide.</summary>
internal sealed class SceneObserver
{
    private const float BucketMetres = 30;
    private const int Samples = 20;
    private readonly Scene _scene;
    private readonly Dictionary<(int Column, int Row), List<Standing>> _buckets = [];

    public SceneObserver(Scene scene)
    {
        _scene = scene;
        foreach (var element in scene.Elements.Where(element => element.HeightMetres > 0.5f))
        {
            var standing = new Standing(element, scene.Camera);
            foreach (var bucket in Buckets(standing))
            {
                if (!_buckets.TryGetValue(bucket, out var list))
                {
                    _buckets[bucket] = list = [];
                }

                list.Add(standing);
            }
        }
    }

    /// <summary>Every label of which the picture shows at least two pixels either way, in the order of the labels.</summary>
    public IEnumerable<SceneObject> Observe() => _scene.Labels.Select(Find).OfType<SceneObject>();

    private SceneObject? Find(SceneLabel label)
    {
        var gsd = _scene.Options.GsdMetres;
        var parts = label.Parts.Select(part => new Standing(part, _scene.Camera)).ToArray();
        var outline = parts.Length == 1 ? Outline(parts[0]) : Frame(parts.SelectMany(Outline));
        var (seen, share) = Visible(parts);
        var isWhole = label.Class is SceneClass.Structure || share > 0.97;
        var bounds = isWhole ? Bounds(outline) : Bounds(seen);
        var left = Math.Max(0, bounds.Left / gsd);
        var top = Math.Max(0, bounds.Top / gsd);
        var right = Math.Min(_scene.Options.WidthPixels, bounds.Right / gsd);
        var bottom = Math.Min(_scene.Options.HeightPixels, bounds.Bottom / gsd);
        if (seen.Count == 0 || right - left < 2 || bottom - top < 2)
        {
            return null;
        }

        var inside = (right - left) * (bottom - top) * gsd * gsd / ((bounds.Right - bounds.Left) * (bounds.Bottom - bounds.Top));
        var whole = Bounds(outline);
        return new SceneObject(
            label, (whole.Left + whole.Right) / 2, (whole.Top + whole.Bottom) / 2,
            new PixelBox(left, top, right - left, bottom - top),
            PictureClip.Cut([.. outline.Select(corner => (corner.X / gsd, corner.Y / gsd))], left, top, right, bottom),
            Math.Min(1, inside * (share > 0.97 ? 1 : share)));
    }

    private (List<(double X, double Y)> Seen, double Share) Visible(Standing[] parts)
    {
        var seen = new List<(double X, double Y)>();
        var all = 0;
        foreach (var part in parts)
        {
            var element = part.Element;
            var fronts = Fronts(part);
            for (var i = 0; i < Samples * Samples; i++)
            {
                var u = element.HalfLength * (((((i % Samples) + 0.5f) * 2) / Samples) - 1);
                var v = element.HalfWidth * (((((i / Samples) + 0.5f) * 2) / Samples) - 1);
                if (!element.Holds(u, v))
                {
                    continue;
                }

                all++;
                var place = element.Place.Offset(u, v);
                var x = (float)place.X + part.TopX;
                var y = (float)place.Y + part.TopY;
                if (!fronts.Exists(front => Hides(front, x, y)))
                {
                    seen.Add((x, y));
                }
            }
        }

        return (seen, all == 0 ? 0 : (double)seen.Count / all);
    }

    private List<Standing> Fronts(Standing part)
    {
        var (fromX, toX) = part.SpanX;
        var (fromY, toY) = part.SpanY;
        return [.. Buckets(part).SelectMany(bucket => _buckets.GetValueOrDefault(bucket, [])).Distinct().Where(other =>
            !ReferenceEquals(other.Element, part.Element) && other.Element.HeightMetres > part.Element.HeightMetres &&
            other.SpanX.To > fromX && other.SpanX.From < toX && other.SpanY.To > fromY && other.SpanY.From < toY)];
    }

    private static bool Hides(Standing front, float x, float y)
    {
        var (u, v) = front.Element.ToLocal(x, y);
        return (front.TopDistance(u, v) < 0 && front.Element.Opacity(u - front.TopU, v - front.TopV) > 0.5f) || front.FindWall(u, v) is not null;
    }

    private static IEnumerable<(int Column, int Row)> Buckets(Standing standing)
    {
        var (fromX, toX) = standing.SpanX;
        var (fromY, toY) = standing.SpanY;
        for (var row = (int)MathF.Floor(fromY / BucketMetres); row <= (int)MathF.Floor(toY / BucketMetres); row++)
        {
            for (var column = (int)MathF.Floor(fromX / BucketMetres); column <= (int)MathF.Floor(toX / BucketMetres); column++)
            {
                yield return (column, row);
            }
        }
    }

    private static (double X, double Y)[] Outline(Standing part) =>
        [.. part.Element.Outline().Select(corner => part.Element.Place.Offset(corner.U, corner.V)).Select(place => (place.X + part.TopX, place.Y + part.TopY))];

    private static (double X, double Y)[] Frame(IEnumerable<(double X, double Y)> corners)
    {
        var (left, top, right, bottom) = Bounds([.. corners]);
        return [(left, top), (right, top), (right, bottom), (left, bottom)];
    }

    private static (double Left, double Top, double Right, double Bottom) Bounds(IReadOnlyCollection<(double X, double Y)> points) => points.Count == 0
        ? (0, 0, 0, 0)
        : (points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));
}
