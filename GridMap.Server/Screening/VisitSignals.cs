using GridMap.Contracts.Screening;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseRules = GridMap.Domain.Cases.CaseRules;

namespace GridMap.Server.Screening;

/// <summary>Visits of the lists that found nothing; what they found becomes a case, and tells of itself there.</summary>
internal sealed class VisitSignals(GridMapDb db) : IPlaceSignalSource
{
    public async Task<IReadOnlyList<PlaceSignal>> ReadAsync(PlaceGround<string> ground, string areaCode, CancellationToken cancellation)
    {
        var within = new AreaScope([areaCode]);
        var stops = await db.VisitStops.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.Outcome == StopOutcome.Nothing && row.OutcomeAt != null)
            .OrderBy(row => row.OutcomeAt).Select(row => new { row.Longitude, row.Latitude, row.OutcomeAt }).ToListAsync(cancellation);
        var signals = new Dictionary<string, PlaceSignal>(StringComparer.Ordinal);
        foreach (var stop in stops)
        {
            if (stop.OutcomeAt is { } at && ground.FindNearest(new LonLat(stop.Longitude, stop.Latitude), PlaceSubjects.NearMetres) is { } near)
            {
                var on = CaseRules.DayOf(at);
                signals[near.Id] = new PlaceSignal(near.Id, SignalKind.VisitedClean, 1, on, "visits", Phrase.Of("screened.listVisitedClean", ("on", on)));
            }
        }

        return [.. signals.Values];
    }
}
