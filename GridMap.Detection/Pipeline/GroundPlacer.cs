using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>Puts a box and its outline on the ground: centre, sizes in metres and how far off the centre may be.</summary>
/// <param name="georeference">Where the picture lies; null when nobody knows.</param>
/// <param name="gsdMetres">Its scale where it has no place; null when nobody knows.</param>
/// <param name="width">Pixels of the picture.</param>
/// <param name="height">Pixels of the picture.</param>
internal sealed class GroundPlacer(RasterGeoreference? georeference, double? gsdMetres, int width, int height)
{
    // A lying vessel is longer than wide by more than this; its diameter is the shorter side.
    private const double LyingRatio = 1.4;

    public FoundObject Place(FoundBox found)
    {
        var box = found.Box;
        var position = georeference?.ToLonLat(Centre(box, 0, 0));
        if (position is { } place && !(double.IsFinite(place.Longitude) && double.IsFinite(place.Latitude)))
        {
            position = null;
        }

        var ruler = new Ruler(georeference, position, gsdMetres);
        var (across, down) = (ruler.Length(Centre(box, -0.5, 0), Centre(box, 0.5, 0)), ruler.Length(Centre(box, 0, -0.5), Centre(box, 0, 0.5)));
        double? uncertainty = position is null ? null : (2 * (found.Pass.GsdMetres ?? gsdMetres ?? 0)) + (0.1 * Math.Max(across, down));
        var isCut = IsCut(found);
        if (found.Class is ObjectClass.Structure)
        {
            var outline = found.Outline ?? PixelOutline.Of(box);
            var (length, breadth) = outline.Kind is OutlineKind.Polygon ? (0, 0) : (ruler.Length(outline.Ring[0], outline.Ring[1]), ruler.Length(outline.Ring[1], outline.Ring[2]));
            return new FoundObject(found.Class, found.Score, box, position, uncertainty, DiameterMetres: null, Positive(ruler.Area(outline.Ring)), found.Colour)
            {
                Outline = outline,
                GroundOutline = position is null ? null : GroundOf(outline),
                LengthMetres = Positive(Math.Max(length, breadth)),
                WidthMetres = Positive(Math.Min(length, breadth)),
                IsTruncated = isCut,
            };
        }

        var (longer, shorter) = (Math.Max(across, down), Math.Min(across, down));
        // What the edge of the picture cuts looks long without being so.
        var isLying = !isCut && longer > LyingRatio * shorter;
        var diameter = isCut ? longer : isLying ? shorter : Math.Sqrt(longer * shorter);
        return new FoundObject(found.Class, found.Score, box, position, uncertainty, Positive(diameter), AreaSquareMetres: null, RoofColour: null)
        {
            LengthMetres = isLying ? Positive(longer) : null,
            WidthMetres = isLying ? Positive(shorter) : null,
            IsTruncated = isCut,
        };
    }

    private static double? Positive(double value) => value > 0 ? value : null;

    /// <summary>The box ends where the picture does, within a pixel of the pass that found it.</summary>
    private bool IsCut(FoundBox found)
    {
        var pixel = Math.Max(1, 1 / found.Pass.Factor);
        var box = found.Box;
        return box.Left < pixel || box.Top < pixel || box.Left + box.Width > width - pixel || box.Top + box.Height > height - pixel;
    }

    private List<LonLat>? GroundOf(PixelOutline outline)
    {
        var ring = outline.Ring.Select(corner => georeference!.ToLonLat(corner)).ToList(); // Only called where there is a position.
        return ring.TrueForAll(corner => double.IsFinite(corner.Longitude) && double.IsFinite(corner.Latitude)) ? ring : null;
    }

    private static PixelPoint Centre(PixelBox box, double across, double down) =>
        new(box.Left + ((0.5 + across) * box.Width), box.Top + ((0.5 + down) * box.Height));

    /// <summary>Measures around one place; everything is 0 when the scale is unknown.</summary>
    private readonly struct Ruler(RasterGeoreference? georeference, LonLat? position, double? gsdMetres)
    {
        private readonly GroundFrame? _frame = georeference is not null && position is { } place ? LocalFrame.For(place) : null;

        public double Length(PixelPoint from, PixelPoint to)
        {
            var (a, b) = (At(from), At(to));
            return Math.Sqrt(Math.Pow(a.EastMetres - b.EastMetres, 2) + Math.Pow(a.NorthMetres - b.NorthMetres, 2));
        }

        public double Area(IReadOnlyList<PixelPoint> ring)
        {
            // Counted from the first corner: the products of whole grid coordinates would lose the small digits.
            var (ruler, first) = (this, At(ring[0]));
            return Math.Abs(PixelRing.SignedArea(
                [.. ring.Select(corner => ruler.At(corner)).Select(at => new PixelPoint(at.EastMetres - first.EastMetres, at.NorthMetres - first.NorthMetres))]));
        }

        private MetricPoint At(PixelPoint pixel) => _frame is not null && georeference is not null
            ? _frame.ToMetric(georeference.ToLonLat(pixel))
            : new MetricPoint(pixel.Column * (gsdMetres ?? 0), pixel.Row * (gsdMetres ?? 0));
    }
}
