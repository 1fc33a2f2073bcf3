using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Union;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Adds lines for ground that closed airspace took out of reach of the regular ones.</summary>
internal static class CoverRepair
{
    private const int MostRounds = 6;
    // Photos are taken to show this share of their footprint: headings and positions are never exact.
    private const double SureFraction = 0.97;
    private const double LeastSquareMetres = 1;

    /// <summary>Adds to <paramref name="lines"/> until no line shows more of the target.</summary>
    /// <returns>What no line shows, in the frame.</returns>
    public static Geometry Complete(List<SurveyLine> lines, Geometry target, Turning turning, SurveyFigures figures, double leadMetres, TurnedAirspace airspace)
    {
        var rest = Overlay(target, Seen(lines, turning, figures), SpatialFunction.Difference);
        for (var round = 0; round < MostRounds && rest.Area > LeastSquareMetres; round++)
        {
            var added = new List<SurveyLine>();
            foreach (var part in Parts(rest))
            {
                if (FindBest(part, turning, figures, leadMetres, airspace) is { } line) added.Add(line);
            }

            if (added.Count == 0) break;
            lines.AddRange(added);
            rest = Overlay(rest, Seen(added, turning, figures), SpatialFunction.Difference);
        }

        // Crumbs at the edges of footprints are the arithmetic's, not the ground's.
        return rest.Area > LeastSquareMetres ? rest : Polygon.Empty;
    }

    /// <summary>The line that shows most of a piece of ground.</summary>
    private static SurveyLine? FindBest(Polygon ground, Turning turning, SurveyFigures figures, double leadMetres, TurnedAirspace airspace)
    {
        var shape = new StripArea(ground, turning);
        var (all, half) = (ground.Area, SureFraction * figures.FootprintAcrossMetres / 2);
        var (seen, along) = (SureFraction * figures.SeenAlongMetres, Math.Max(0, figures.SeenAlongMetres));
        var wanted = LineLayout.Shorten(new Span(shape.MinX, shape.MaxX), figures);
        SurveyLine? best = null;
        var most = LeastSquareMetres / 2;
        // From the middle outwards, as far as the photo reaches.
        for (var step = 0; step <= 16 && most < 0.999 * all; step++)
        {
            var y = (shape.MinY + shape.MaxY) / 2 + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * (half + (shape.MaxY - shape.MinY) / 2) / 8.5;
            foreach (var open in airspace.Open(new Span(wanted.From - along, wanted.To + along), y, leadMetres))
            {
                // As near to the wanted span as the free one lets it.
                var from = Math.Clamp(wanted.From, open.From, Math.Max(open.From, open.To - figures.TriggerMetres));
                var to = Math.Clamp(wanted.To, Math.Min(open.To, from + figures.TriggerMetres), open.To);
                var shown = shape.Within(from - seen, to + seen, y - half, y + half);
                if (shown > most * 1.001) (best, most) = (LineLayout.Line(new Span(from, to), y, turning, figures, leadMetres), shown);
            }
        }

        return best;
    }

    private static Geometry Seen(IEnumerable<SurveyLine> lines, Turning turning, SurveyFigures figures) =>
        CascadedPolygonUnion.Union([.. lines.Select(line => (Geometry)Strip(line, turning, figures))]) ?? Polygon.Empty;

    private static Polygon Strip(SurveyLine line, Turning turning, SurveyFigures figures)
    {
        var (x0, y) = turning.To(line.Start.EastMetres, line.Start.NorthMetres);
        var (x1, _) = turning.To(line.End.EastMetres, line.End.NorthMetres);
        var (along, half) = (SureFraction * figures.SeenAlongMetres, SureFraction * figures.FootprintAcrossMetres / 2);
        if (x1 - x0 + 2 * along <= 0) return Polygon.Empty;
        Coordinate At(double x, double across) => turning.From(x, across) is var point ? new Coordinate(point.EastMetres, point.NorthMetres) : new Coordinate();
        return new Polygon(new LinearRing(
            [At(x0 - along, y - half), At(x1 + along, y - half), At(x1 + along, y + half), At(x0 - along, y + half), At(x0 - along, y - half)]));
    }

    private static IEnumerable<Polygon> Parts(Geometry shape) =>
        Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().Where(part => part.Area > LeastSquareMetres / 2);

    private static Geometry Overlay(Geometry a, Geometry b, SpatialFunction function) => OverlayNGRobust.Overlay(a, b, function);
}
