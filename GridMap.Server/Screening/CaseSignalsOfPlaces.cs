using GridMap.Contracts.Cases;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseRules = GridMap.Domain.Cases.CaseRules;

namespace GridMap.Server.Screening;

/// <summary>Earlier cases at places, relapses, and visits that found nothing.</summary>
internal sealed class CaseSignalsOfPlaces(GridMapDb db) : IPlaceSignalSource
{
    public async Task<IReadOnlyList<PlaceSignal>> ReadAsync(PlaceGround<string> ground, string areaCode, CancellationToken cancellation)
    {
        var within = new AreaScope([areaCode]);
        var rows = await db.Cases.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.State != CaseState.Merged && row.State != CaseState.Suspected && row.State != CaseState.Dispatched && row.State != CaseState.Verifying)
            .OrderBy(row => row.ChangedAt).Select(row => new { row.Id, row.Number, row.State, row.Round, row.Longitude, row.Latitude, row.ChangedAt }).ToListAsync(cancellation);
        var waiting = (await db.CaseSignals.AsNoTracking().Where(signal => signal.AnsweredAt == null).Select(signal => signal.CaseId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var signals = new List<PlaceSignal>();
        foreach (var row in rows)
        {
            if (ground.FindNearest(new LonLat(row.Longitude, row.Latitude), PlaceSubjects.NearMetres) is not { } near)
            {
                continue;
            }

            var on = CaseRules.DayOf(row.ChangedAt);
            signals.Add(row.State is CaseState.Excluded
                ? new PlaceSignal(near.Id, SignalKind.VisitedClean, 1, on, row.Number, Phrase.Of("screened.visitedClean", ("number", row.Number), ("on", on)))
                : row.Round > 1 || waiting.Contains(row.Id)
                    ? new PlaceSignal(near.Id, SignalKind.Relapse, 1, on, row.Number, Phrase.Of("screened.relapse", ("number", row.Number), ("on", on)))
                    : new PlaceSignal(near.Id, SignalKind.EarlierCase, 1, on, row.Number, Phrase.Of("screened.earlierCase", ("number", row.Number))));
        }

        return signals;
    }
}
