using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>Puts a box on the ground: centre, size in metres and how far off the centre may be.</summary>
internal sealed class GroundPlacer(RasterGeoreference? georeference, double? gsdMetres)
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

        var (width, height) = Measure(box, position);
        var isTank = found.Class is ObjectClass.Tank;
        double? diameter = isTank && width > 0 ? Math.Max(width, height) > LyingRatio * Math.Min(width, height) ? Math.Min(width, height) : (width + height) / 2 : null;
        double? area = !isTank && width > 0 ? width * height : null;
        double? uncertainty = position is null ? null : (2 * (found.Pass.GsdMetres ?? gsdMetres ?? 0)) + (0.1 * Math.Max(width, height));
        return new FoundObject(found.Class, found.Score, box, position, uncertainty, diameter, area, found.Colour);
    }

    /// <summary>Width and height in metres; 0 when the scale is unknown.</summary>
    private (double Width, double Height) Measure(PixelBox box, LonLat? position)
    {
        if (georeference is null || position is not { } place)
        {
            return (box.Width * (gsdMetres ?? 0), box.Height * (gsdMetres ?? 0));
        }

        var frame = LocalFrame.For(place);
        double Between(PixelPoint from, PixelPoint to)
        {
            var (a, b) = (frame.ToMetric(georeference.ToLonLat(from)), frame.ToMetric(georeference.ToLonLat(to)));
            return Math.Sqrt(Math.Pow(a.EastMetres - b.EastMetres, 2) + Math.Pow(a.NorthMetres - b.NorthMetres, 2));
        }

        return (Between(Centre(box, -0.5, 0), Centre(box, 0.5, 0)), Between(Centre(box, 0, -0.5), Centre(box, 0, 0.5)));
    }

    private static PixelPoint Centre(PixelBox box, double across, double down) =>
        new(box.Left + ((0.5 + across) * box.Width), box.Top + ((0.5 + down) * box.Height));
}
