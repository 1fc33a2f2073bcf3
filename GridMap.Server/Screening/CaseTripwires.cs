using GridMap.Contracts.Cases;
using GridMap.Contracts.Screening;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseRules = GridMap.Domain.Cases.CaseRules;

namespace GridMap.Server.Screening;

/// <summary>Watches the places of closed cases: load that rises and trucks that come again after the closing are signs of a relapse.</summary>
internal sealed class CaseTripwires(GridMapDb db, CaseSignals signals)
{
    /// <summary>Within the transaction that ends a run; the caller saves.</summary>
    public async Task PullAsync(string areaCode, IReadOnlyList<ScreenedPlaceNote> places, CancellationToken cancellation)
    {
        var closed = await db.Cases.Within(new AreaScope([areaCode]), row => row.AreaCode)
            .Where(row => row.State == CaseState.Closed || row.State == CaseState.Rechecking).ToListAsync(cancellation);
        if (closed.Count == 0)
        {
            return;
        }

        var ground = new PlaceGround<ScreenedPlaceNote>([.. places.Select(place => (place, new LonLat(place.Longitude, place.Latitude)))]);
        foreach (var row in closed)
        {
            if (ground.FindNearest(new LonLat(row.Longitude, row.Latitude), PlaceSubjects.NearMetres) is not { Id: var place })
            {
                continue;
            }

            var closedOn = CaseRules.DayOf(await db.CaseSteps.AsNoTracking().Where(step => step.CaseId == row.Id && step.Kind == CaseStepKind.Close)
                .OrderByDescending(step => step.Number).Select(step => step.At).FirstAsync(cancellation));
            foreach (var signal in place.Signals)
            {
                if (signal.On is { } on && on > closedOn && KindOf(Enum.Parse<SignalKind>(signal.Kind)) is { } kind)
                {
                    // The same sign of a later run counts once.
                    var id = ScreeningRows.IdOf("tripwire", $"{row.Id}", signal.Kind, on.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
                    var at = new DateTimeOffset(on.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8)).ToUniversalTime();
                    await signals.RecordAsync(row, id, kind, at, signal.Source, signal.Reason, cancellation);
                }
            }
        }
    }

    private static CaseSignalKind? KindOf(SignalKind kind) => SignalGroups.SpeaksAgainst(kind) ? null : SignalGroups.Of(kind) switch
    {
        SignalGroup.Power => CaseSignalKind.Electricity,
        SignalGroup.Trucks => CaseSignalKind.Trucks,
        _ => null,
    };
}
