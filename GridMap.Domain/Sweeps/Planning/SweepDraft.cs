using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Lines of one direction over one place, cut into flights.</summary>
/// <param name="Lines">The lines; a line 0 of no length may stand for the take-off point and is never visited.</param>
/// <param name="Ways">Ways between their ends.</param>
/// <param name="Flights">In flying order.</param>
/// <param name="Unseen">Ground that stays unseen, in the frame.</param>
internal sealed record SweepDraft(IReadOnlyList<SurveyLine> Lines, Connections Ways, IReadOnlyList<SortieSplit.Draft> Flights, Geometry Unseen)
{
    public double Seconds => Flights.Sum(flight => flight.Seconds);
}
