using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace GridMap.Detection.Flights.Changes;

/// <summary>An object on the common ground: where the earlier flight shows it, or would.</summary>
internal sealed class PlacedObject
{
    private const double RelativeError = 0.1;
    private const double ErrorPixels = 2;
    private const double SizeRelativeError = 0.08;

    private PlacedObject(FlightObject item, LonLat position, Geometry footprint, double gsdMetres)
    {
        (Object, Position, Footprint) = (item, position, footprint);
        var middle = footprint.EnvelopeInternal.Centre;
        Centre = new MetricPoint(middle.X, middle.Y);
        var boxArea = footprint.Area;
        SizeMetres = item.Class is ObjectClass.Tank
            ? item.DiameterMetres ?? Math.Sqrt(boxArea * 4 / Math.PI)
            : Math.Sqrt(item.AreaSquareMetres ?? boxArea);
        ErrorMetres = (RelativeError * SizeMetres) + (ErrorPixels * gsdMetres);
        SizeErrorMetres = (SizeRelativeError * SizeMetres) + gsdMetres;
    }

    public FlightObject Object { get; }

    /// <summary>By its own flight's georeference.</summary>
    public LonLat Position { get; }

    public Geometry Footprint { get; }

    public MetricPoint Centre { get; }

    /// <summary>Diameter of a tank, side of a square of a structure's area.</summary>
    public double SizeMetres { get; }

    /// <summary>How far off its centre may be.</summary>
    public double ErrorMetres { get; }

    /// <summary>How far off its size may be.</summary>
    public double SizeErrorMetres { get; }

    /// <summary>Places a box; a tank's footprint is the ellipse in it.</summary>
    /// <param name="item">The object.</param>
    /// <param name="place">Its flight's georeference.</param>
    /// <param name="frame">The common frame.</param>
    /// <param name="toEarlier">From its flight's ground to the earlier flight's.</param>
    public static PlacedObject Of(FlightObject item, RasterGeoreference place, GroundFrame frame, Func<MetricPoint, MetricPoint> toEarlier)
    {
        var box = item.PixelBox;
        Coordinate At(double column, double row)
        {
            var point = toEarlier(frame.ToMetric(place.ToLonLat(new PixelPoint(column, row))));
            return new Coordinate(point.EastMetres, point.NorthMetres);
        }

        var ring = item.Class is ObjectClass.Tank ? Ellipse(box) : (item.Outline ?? PixelOutline.Of(box)).Ring;
        var footprint = new Polygon(new LinearRing([.. ring.Append(ring[0]).Select(corner => At(corner.Column, corner.Row))]));
        var middle = place.ToLonLat(new PixelPoint(box.Left + (box.Width / 2), box.Top + (box.Height / 2)));
        return new PlacedObject(item, middle, footprint, place.GsdMetres);
    }

    /// <summary>The footprint moved towards a point by what cannot be known better, metres.</summary>
    public Geometry NearTo(MetricPoint point, double metres)
    {
        var (east, north) = (point.EastMetres - Centre.EastMetres, point.NorthMetres - Centre.NorthMetres);
        var distance = Math.Sqrt((east * east) + (north * north));
        var share = distance <= metres ? 1 : metres / distance;
        return distance == 0 ? Footprint : AffineTransformation.TranslationInstance(share * east, share * north).Transform(Footprint);
    }

    private static IReadOnlyList<PixelPoint> Ellipse(PixelBox box)
    {
        const int corners = 32;
        return [.. Enumerable.Range(0, corners).Select(i => Math.SinCos(2 * Math.PI * i / corners)).Select(turn => new PixelPoint(
            box.Left + (box.Width / 2 * (1 + turn.Cos)), box.Top + (box.Height / 2 * (1 + turn.Sin))))];
    }
}
