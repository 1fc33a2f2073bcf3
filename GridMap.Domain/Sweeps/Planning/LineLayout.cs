namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Lays parallel lines over an area so that every point of it lies within reach of a line's photos.</summary>
internal static class LineLayout
{
    /// <summary>The lines, ordered across, then along.</summary>
    /// <param name="area">The area in the turned frame.</param>
    /// <param name="turning">That frame.</param>
    /// <param name="figures">Spacing, trigger and reach.</param>
    /// <param name="bridgeMetres">Gaps in a line up to this length are flown over.</param>
    /// <param name="leadMetres">How far lines go on before and after their photos.</param>
    /// <param name="airspace">Where flying is allowed; null is everywhere.</param>
    /// <param name="isCut">True when closed airspace took something off a line, so that the area may not be seen as a whole.</param>
    public static List<SurveyLine> Make(
        TurnedShape area, Turning turning, SurveyFigures figures, double bridgeMetres, double leadMetres, TurnedAirspace? airspace, out bool isCut)
    {
        var lines = new List<SurveyLine>();
        isCut = false;
        var spacing = figures.LineSpacingMetres;
        var extent = area.MaxY - area.MinY;
        var count = extent <= 2 * figures.ReachAcrossMetres ? 1 : (int)Math.Ceiling((extent - 2 * figures.ReachAcrossMetres) / spacing - 1e-9) + 1;
        var first = area.MinY + (extent - (count - 1) * spacing) / 2;
        for (var i = 0; i < count; i++)
        {
            var y = first + i * spacing;
            var band = area.Project(i == 0 ? area.MinY : y - spacing / 2, i == count - 1 ? area.MaxY : y + spacing / 2);
            for (var part = 0; part < band.Count; part++) band[part] = Shorten(band[part], figures);
            foreach (var span in Span.Merge(band, bridgeMetres))
            {
                if (airspace is null)
                {
                    lines.Add(Line(span, y, turning, figures, leadMetres));
                    continue;
                }

                var left = 0.0;
                foreach (var open in airspace.Open(span, y, leadMetres))
                {
                    left += open.Length;
                    lines.Add(Line(open, y, turning, figures, leadMetres));
                }

                isCut |= left < span.Length - 1e-6;
            }
        }

        return lines;
    }

    /// <summary>A line over a span, its photos no farther apart than the trigger allows.</summary>
    public static SurveyLine Line(Span span, double y, Turning turning, SurveyFigures figures, double leadMetres) => new(
        turning.From(span.From, y), turning.From(span.To, y), (int)Math.Max(1, Math.Ceiling(span.Length / figures.TriggerMetres - 1e-9)), leadMetres);

    /// <summary>From the ground to be seen to the photos that see it, two at least.</summary>
    public static Span Shorten(Span ground, SurveyFigures figures)
    {
        var reach = figures.ReachAlongMetres;
        if (ground.Length - 2 * reach >= figures.TriggerMetres) return new Span(ground.From + reach, ground.To - reach);
        var middle = (ground.From + ground.To) / 2;
        return new Span(middle - figures.TriggerMetres / 2, middle + figures.TriggerMetres / 2);
    }
}
