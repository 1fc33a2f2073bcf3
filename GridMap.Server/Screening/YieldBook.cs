using GridMap.Contracts.Screening;
using GridMap.Domain;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Judges the lists against chance, from the outcomes of their own visits.</summary>
internal sealed class YieldBook(GridMapDb db)
{
    public async Task<ScreeningYield> ReadAsync(AreaScope within, CancellationToken cancellation)
    {
        var visits = await db.VisitStops.AsNoTracking().Within(within, stop => stop.AreaCode)
            .Where(stop => stop.Outcome == StopOutcome.Found || stop.Outcome == StopOutcome.Nothing)
            .Join(db.VisitLists, stop => stop.ListId, list => list.Id, (stop, list) => new { list.Day, list.VisitsEach, stop.IsRandom, stop.Outcome })
            .OrderBy(visit => visit.Day).ToListAsync(cancellation);
        var (ranked, random) = (visits.FindAll(visit => !visit.IsRandom), visits.FindAll(visit => visit.IsRandom));
        var each = visits.Count == 0 ? 0 : visits.Average(visit => visit.VisitsEach);
        var (list, chance) = (
            new Proportion(ranked.Count(visit => visit.Outcome is StopOutcome.Found), ranked.Count),
            new Proportion(random.Count(visit => visit.Outcome is StopOutcome.Found), random.Count));
        var lift = LiftOf(list, chance);
        var points = new List<YieldPoint>();
        var (days, finds, chanceVisits, chanceFinds) = (0.0, 0, 0, 0);
        foreach (var day in visits.GroupBy(visit => visit.Day))
        {
            days += day.Where(visit => !visit.IsRandom).Sum(visit => 1.0 / visit.VisitsEach);
            finds += day.Count(visit => !visit.IsRandom && visit.Outcome is StopOutcome.Found);
            chanceVisits += day.Count(visit => visit.IsRandom);
            chanceFinds += day.Count(visit => visit.IsRandom && visit.Outcome is StopOutcome.Found);
            points.Add(new YieldPoint(
                day.Key, days, finds, chanceVisits == 0 ? null : (double)chanceFinds / chanceVisits * each * days, Math.Min(each * days, list.Hits)));
        }

        return new ScreeningYield(FigureOf(list, each), FigureOf(chance, each), list.Total == 0 ? null : each, lift?.Is, lift?.Low, lift?.High, each, points);
    }

    private static YieldFigure FigureOf(Proportion share, double each) => share.Total == 0
        ? new YieldFigure(0, 0, null, null, null)
        : new YieldFigure(share.Total, share.Hits, (double)share.Hits / share.Total * each, share.Low * each, share.High * each);

    /// <summary>The ratio of two shares with its interval, on the scale of logarithms (Katz), half a visit added to each count.</summary>
    private static (double Is, double Low, double High)? LiftOf(Proportion list, Proportion chance)
    {
        if (list.Total == 0 || chance.Total == 0)
        {
            return null;
        }

        var (hits, of, otherHits, otherOf) = (list.Hits + 0.5, list.Total + 0.5, chance.Hits + 0.5, chance.Total + 0.5);
        var ratio = hits / of / (otherHits / otherOf);
        var spread = 1.96 * Math.Sqrt((1 / hits) - (1 / of) + (1 / otherHits) - (1 / otherOf));
        return (ratio, ratio * Math.Exp(-spread), ratio * Math.Exp(spread));
    }
}
