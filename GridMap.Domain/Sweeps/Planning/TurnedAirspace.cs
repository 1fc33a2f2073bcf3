namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Where lines of one direction may be flown.</summary>
internal sealed class TurnedAirspace(Airspace airspace, Turning turning)
{
    private readonly TurnedShape closed = new(airspace.Closed, turning);
    private readonly TurnedShape? open = airspace.Open is null ? null : new(airspace.Open, turning);

    /// <summary>What of a span may be flown, with a lead free before and after it.</summary>
    public IEnumerable<Span> Open(Span span, double y, double leadMetres)
    {
        IEnumerable<Span> free = [new Span(span.From - leadMetres, span.To + leadMetres)];
        if (open is not null)
        {
            var allowed = open.Cross(y);
            free = free.SelectMany(piece => Span.Within(piece, allowed));
        }

        var shut = closed.Cross(y);
        return free.SelectMany(piece => Span.Without(piece, shut))
            .Select(piece => new Span(piece.From + leadMetres, piece.To - leadMetres))
            .Where(piece => piece.Length > LeastMetres);
    }

    // Shorter scraps hold less than a photo is worth.
    private const double LeastMetres = 1;
}
