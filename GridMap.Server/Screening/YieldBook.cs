using GridMap.Contracts.Screening;
using GridMap.Domain.Screening.Chance;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Judges the lists against chance, from the outcomes of their own visits.</summary>
internal sealed class YieldBook(GridMapDb db)
{
    public async Task<ScreeningYield> ReadAsync(AreaScope within, CancellationToken cancellation)
    {
        var rows = await db.VisitStops.AsNoTracking().Within(within, stop => stop.AreaCode)
            .Where(stop => stop.Outcome == StopOutcome.Found || stop.Outcome == StopOutcome.Nothing)
            .Join(db.VisitLists, stop => stop.ListId, list => list.Id, (stop, list) => new { list.Day, stop.PlaceId, stop.IsRandom, stop.Outcome, stop.InspectorDays })
            .ToListAsync(cancellation);
        var visits = rows.ConvertAll(row => new JudgedVisit($"{row.PlaceId}", row.Day, row.IsRandom, row.Outcome is StopOutcome.Found, row.InspectorDays));
        // Nobody knows more than what somebody found.
        var known = visits.Where(visit => visit.IsFound).Select(visit => visit.PlaceId).Distinct().Count();
        var lift = Lift.Of(VisitArm.Of(visits.Where(visit => !visit.IsChance)), VisitArm.Of(visits.Where(visit => visit.IsChance)), known);
        var days = lift.List.InspectorDays;
        return new ScreeningYield(
            FigureOf(lift.List), FigureOf(lift.Chance), days > 0 ? lift.OfBest.Total / days : null, lift.OfBest.Share, lift.Ratio, lift.Low, lift.High, lift.IsTold,
            [
                .. GainCurve.Of(visits, known).Select(point => new YieldPoint(
                    point.On, point.List.InspectorDays, point.List.Finds, point.ExpectedByChance, point.ExpectedLow, point.ExpectedHigh, point.BestFinds)),
            ]);
    }

    private static YieldFigure FigureOf(VisitArm arm) => new(
        arm.Visits, arm.Finds, arm.InspectorDays, arm.Rate, arm.Rate is null ? null : arm.RateLow, arm.RateHigh);
}
