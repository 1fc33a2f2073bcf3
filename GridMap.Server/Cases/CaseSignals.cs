using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>The relapse watch: keeps what says that a closed place may be at work again, within the use case that calls it; the caller saves.</summary>
internal sealed class CaseSignals(GridMapDb db, MapWriter writer, TimeProvider clock)
{
    /// <summary>What lies as near is taken for the place, where nothing is known of how far it reaches.</summary>
    private const double NearMetres = 50;
    private const double MostDegrees = 0.01;

    /// <summary>Keeps a sign; the same one again counts once. An open case needs none: somebody is on it.</summary>
    /// <param name="row">The case.</param>
    /// <param name="id">The sign's own.</param>
    /// <param name="kind">What was noticed.</param>
    /// <param name="at">When.</param>
    /// <param name="source">What says so.</param>
    /// <param name="why">What was noticed, in a sentence.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>False when the case is not closed.</returns>
    public async Task<bool> RecordAsync(
        CaseRow row, Guid id, CaseSignalKind kind, DateTimeOffset at, string source, Message why, CancellationToken cancellation)
    {
        if (row.State is not (CaseState.Closed or CaseState.Rechecking))
        {
            return false;
        }

        if (!await db.CaseSignals.AnyAsync(signal => signal.Id == id, cancellation))
        {
            db.CaseSignals.Add(new CaseSignalRow { Id = id, CaseId = row.Id, Kind = kind, At = at, Source = source, Why = CaseRows.Write(why) });
            row.ChangedAt = clock.GetUtcNow();
            row.Version++;
            writer.AnnounceCase(row);
        }

        return true;
    }

    /// <summary>A flight saw something of the kind: at the place of each closed case that it postdates, that is a sign.</summary>
    /// <param name="suspectId">The suspect that it is, or became.</param>
    /// <param name="position">Where it was seen.</param>
    /// <param name="radiusMetres">How far it reaches.</param>
    /// <param name="tankCount">Tanks seen; without one it is no sign.</param>
    /// <param name="takenAt">When the picture was taken.</param>
    /// <param name="fileName">The flight's file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task RecordSightingAsync(
        Guid suspectId, LonLat position, double radiusMetres, int tankCount, DateTimeOffset takenAt, string fileName, CancellationToken cancellation)
    {
        if (tankCount == 0)
        {
            return;
        }

        foreach (var row in await ClosedAsync(suspectId, position, radiusMetres, cancellation))
        {
            var closedAt = await db.CaseSteps.AsNoTracking().Where(step => step.CaseId == row.Id && step.Kind == CaseStepKind.Close)
                .OrderByDescending(step => step.Number).Select(step => step.At).FirstAsync(cancellation);
            if (takenAt > closedAt)
            {
                await RecordAsync(
                    row, Guid.CreateVersion7(clock.GetUtcNow()), CaseSignalKind.Detection, takenAt, fileName,
                    Problems.Say("case.seenAgain", ("fileName", fileName), ("tankCount", tankCount.ToString(CultureInfo.InvariantCulture))), cancellation);
            }
        }
    }

    /// <summary>Somebody says so.</summary>
    public Task<CaseDeskOutcome> TellAsync(Guid id, CaseSignalRequest request, KnownAccount by, CancellationToken cancellation) => writer.SaveAsync<CaseDeskOutcome>(
        async saving =>
        {
            await writer.HoldFeedAsync(saving);
            if (await db.Cases.SingleOrDefaultAsync(row => row.Id == id, saving) is not { } row || !by.Scope.Covers(row.AreaCode))
            {
                return new CaseDeskOutcome.NotFound();
            }

            return await RecordAsync(row, request.Id, request.Kind, request.At, by.DisplayName, Problems.Say("case.told", ("note", request.Note.Trim())), saving)
                ? new CaseDeskOutcome.Done(id, [])
                : new CaseDeskOutcome.Conflict(Message.Plain("case.notClosed"));
        },
        cancellation);

    private async Task<List<CaseRow>> ClosedAsync(Guid suspectId, LonLat position, double radiusMetres, CancellationToken cancellation)
    {
        var (west, south, east, north) = (position.Longitude - MostDegrees, position.Latitude - MostDegrees, position.Longitude + MostDegrees, position.Latitude + MostDegrees);
        var rows = await db.Cases.Where(row => (row.State == CaseState.Closed || row.State == CaseState.Rechecking)
            && (row.SuspectId == suspectId || (row.Latitude >= south && row.Latitude <= north && row.Longitude >= west && row.Longitude <= east))).ToListAsync(cancellation);
        return rows.FindAll(row => row.SuspectId == suspectId
            || GroundMeasure.DistanceMetres(position, new LonLat(row.Longitude, row.Latitude)) <= radiusMetres + NearMetres);
    }
}
