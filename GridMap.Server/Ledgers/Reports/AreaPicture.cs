using GridMap.Contracts.Cases;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Ledgers.Reports;

/// <summary>A map figure for paper: outlines of areas and the places on them, north up. It bears no letters; its caption and legend are the document's.</summary>
internal static class AreaPicture
{
    public const int Width = 1200;
    public const int Height = 900;

    private const double Margin = 40;
    private const double LeastSpanMetres = 500;

    /// <summary>How a state looks: corners of its mark (0 is a disc), its colour, and the sign and words of the legend.</summary>
    public static IReadOnlyList<(string Words, int Corners, int Colour, string Sign, IReadOnlyList<CaseState> States)> Legend { get; } =
    [
        ("疑似、核查中", 3, 0xE69F00, "▲", [CaseState.Suspected, CaseState.Dispatched, CaseState.Verifying]),
        ("已确认、整改中", 4, 0xD55E00, "◆", [CaseState.Confirmed, CaseState.Disposing]),
        ("待验收", 5, 0x0072B2, "⬟", [CaseState.InAcceptance]),
        ("已销号", 0, 0x009E73, "●", [CaseState.Closed, CaseState.Rechecking]),
    ];

    /// <param name="outlines">Areas, WGS 84; outer ones are filled and drawn stronger than their parts, which follow them.</param>
    /// <param name="places">Places with their states.</param>
    /// <returns>The figure as PNG, and how many metres the bar at its lower left is long; null when there is nothing to draw.</returns>
    public static (byte[] Png, double BarMetres)? Draw(IReadOnlyList<(Geometry Shape, bool IsOuter)> outlines, IReadOnlyList<(LonLat Place, CaseState State)> places)
    {
        var extent = new Envelope();
        foreach (var (shape, _) in outlines)
        {
            extent.ExpandToInclude(shape.EnvelopeInternal);
        }

        foreach (var (place, _) in places)
        {
            extent.ExpandToInclude(place.Longitude, place.Latitude);
        }

        if (extent.IsNull)
        {
            return null;
        }

        var frame = LocalFrame.For(new LonLat((extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2));
        var (low, high) = (frame.ToMetric(new LonLat(extent.MinX, extent.MinY)), frame.ToMetric(new LonLat(extent.MaxX, extent.MaxY)));
        var (spanEast, spanNorth) = (Math.Max(high.EastMetres - low.EastMetres, LeastSpanMetres), Math.Max(high.NorthMetres - low.NorthMetres, LeastSpanMetres));
        var (middleEast, middleNorth) = ((low.EastMetres + high.EastMetres) / 2, (low.NorthMetres + high.NorthMetres) / 2);
        var pixelsPerMetre = Math.Min((Width - (2 * Margin)) / spanEast, (Height - (2 * Margin)) / spanNorth);
        var canvas = new Canvas(Width, Height);
        foreach (var (shape, isOuter) in outlines)
        {
            var rings = RingsOf(shape).Select(ring => (IReadOnlyList<(double, double)>)[.. ring.Select(corner => ToPixel(new LonLat(corner.X, corner.Y)))]).ToList();
            if (isOuter)
            {
                canvas.Fill(rings, 0xF4F5F6);
            }

            rings.ForEach(ring => canvas.Line(ring, isOuter ? 2.5 : 1.2, isOuter ? 0x52606D : 0xA5AFB9));
        }

        foreach (var (place, state) in places)
        {
            var (x, y) = ToPixel(place);
            var look = Legend.FirstOrDefault(look => look.States.Contains(state));
            if (look.States is not null)
            {
                canvas.Mark(x, y, 9, look.Corners, look.Colour);
            }
        }

        var bar = RoundLength((Width - (2 * Margin)) / pixelsPerMetre / 4);
        canvas.Line([(Margin, Height - 16), (Margin + (bar * pixelsPerMetre), Height - 16)], 5, 0x1F2933);
        return (canvas.ToPng(), bar);

        (double X, double Y) ToPixel(LonLat place)
        {
            var metric = frame.ToMetric(place);
            return ((Width / 2.0) + ((metric.EastMetres - middleEast) * pixelsPerMetre), (Height / 2.0) - ((metric.NorthMetres - middleNorth) * pixelsPerMetre));
        }
    }

    private static IEnumerable<Coordinate[]> RingsOf(Geometry outline) =>
        Enumerable.Range(0, outline.NumGeometries).Select(outline.GetGeometryN).OfType<Polygon>().SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing)).Select(ring => ring.Coordinates);

    /// <summary>1, 2 or 5 times a power of ten, no longer than asked.</summary>
    private static double RoundLength(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
    }
}
