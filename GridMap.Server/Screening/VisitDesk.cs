using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;
using GridMap.Domain.Geo;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using PlannedStop = GridMap.Domain.Screening.VisitLists.VisitStop;

namespace GridMap.Server.Screening;

/// <summary>Draws up the visits of a day, hands them out, and takes what came of them.</summary>
internal sealed class VisitDesk(
    GridMapDb db, GoodRuns runs, PlaceSubjects subjects, PlaceCases placeCases, CaseDesk cases, TimeProvider clock)
{
    /// <summary>Who was visited lately is not visited again so soon.</summary>
    private const int RestDays = 30;

    public async Task<StepOutcome> MakeAsync(MakeVisitListRequest request, string areaCode, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.VisitLists.AsNoTracking().SingleOrDefaultAsync(list => list.Id == request.Id, cancellation) is { } known)
        {
            return by.Scope.Covers(known.AreaCode) ? new StepOutcome.Done(known.Id) : new StepOutcome.NotFound();
        }

        var accounts = await db.Users.AsNoTracking().Where(account => request.InspectorIds.Contains(account.Id) && !account.IsDisabled).ToListAsync(cancellation);
        var inspectors = accounts.Select(KnownAccount.From).Where(account => account.Roles.Contains(Role.Inspector))
            .OrderBy(account => account.DisplayName, StringComparer.Ordinal).ToList();
        if (inspectors.Count != request.InspectorIds.Distinct().Count())
        {
            return new StepOutcome.Refused(Message.Plain("screened.inspectorUnknown"));
        }

        if (await runs.FindAsync(new AreaScope([areaCode]), cancellation) is not { } run)
        {
            return new StepOutcome.Conflict(Message.Plain("screened.noRun"));
        }

        var places = await CandidatesAsync(run, areaCode, request.Day, cancellation);
        if (places.Count == 0)
        {
            return new StepOutcome.Conflict(Message.Plain("screened.nothingToVisit"));
        }

        // Told with the list: whoever doubts the draw draws again.
        var seed = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var plan = VisitPlan.Draw(places, inspectors.ConvertAll(inspector => inspector.Id), request, seed);
        var list = new VisitListRow
        {
            Id = request.Id,
            AreaCode = areaCode,
            Day = request.Day,
            RunId = run.Id,
            Inspectors = inspectors.Count,
            HoursEach = request.HoursEach,
            Together = request.Together,
            RandomShare = request.RandomShare,
            Seed = seed,
            NotReached = plan.NotReached.Count,
            MadeAt = clock.GetUtcNow(),
            MadeBy = by.DisplayName,
        };
        db.VisitLists.Add(list);
        var byId = places.ToDictionary(place => $"{place.PlaceId}", StringComparer.Ordinal);
        foreach (var (index, route) in plan.Routes.Index())
        {
            var goers = inspectors.FindAll(inspector => route.Inspectors.Contains($"{inspector.Id}"));
            // The way back is everybody's.
            var scale = route.TotalMinutes / Math.Max(1, route.Stops.Sum(stop => stop.TravelMinutes + stop.VisitMinutes));
            db.VisitStops.AddRange(route.Stops.Select(stop => ToRow(list, byId[stop.PlaceId], stop, index + 1, goers, scale)));
        }

        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(request.Id);
    }

    /// <summary>Gives the inspectors their visits; where a place has a case that nobody is on yet, it is dispatched with it.</summary>
    public async Task<StepOutcome> HandOutAsync(Guid id, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.VisitLists.SingleOrDefaultAsync(list => list.Id == id, cancellation) is not { } list || !by.Scope.Covers(list.AreaCode))
        {
            return new StepOutcome.NotFound();
        }

        if (list.HandedOutAt is not null)
        {
            return new StepOutcome.Done(id);
        }

        var stops = await db.VisitStops.Where(stop => stop.ListId == id).ToListAsync(cancellation);
        var known = await subjects.FindAsync(stops.ConvertAll(stop => (stop.PlaceId, new LonLat(stop.Longitude, stop.Latitude))), cancellation);
        foreach (var stop in stops)
        {
            stop.CaseId = known.GetValueOrDefault(stop.PlaceId)?.CaseId;
        }

        list.HandedOutAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        foreach (var stop in stops)
        {
            if (stop.CaseId is { } caseId && LeaderOf(stop) is { } leader && await db.Cases.AsNoTracking().AnyAsync(row => row.Id == caseId && row.State == CaseState.Suspected, cancellation))
            {
                // What the case does not allow (somebody dispatched it meanwhile) leaves the visit as it is.
                var step = new CaseStepRequest(ScreeningRows.IdOf("dispatch", $"{id}", $"{caseId}"), CaseStepKind.Dispatch, clock.GetUtcNow(), To: leader);
                await cases.TakeAsync(caseId, [step], by, cancellation);
            }
        }

        return new StepOutcome.Done(id);
    }

    /// <summary>Writes down what came of a visit; a find opens the case of the place.</summary>
    public async Task<StepOutcome> RecordAsync(Guid listId, Guid placeId, RecordStopRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var list = await db.VisitLists.AsNoTracking().SingleOrDefaultAsync(row => row.Id == listId && row.HandedOutAt != null, cancellation);
        var stop = await db.VisitStops.SingleOrDefaultAsync(row => row.ListId == listId && row.PlaceId == placeId, cancellation);
        var isPlanner = by.Roles.Any(role => role is Role.Office or Role.Supervisor);
        if (list is null || stop is null || !by.Scope.Covers(stop.AreaCode) || (!isPlanner && !stop.InspectorIds.Contains($",{by.Id},", StringComparison.Ordinal)))
        {
            return new StepOutcome.NotFound();
        }

        if (request.Outcome is StopOutcome.Open)
        {
            return new StepOutcome.Refused(Message.Plain("screened.outcomeMissing"));
        }

        if (stop.Outcome is StopOutcome.Found && request.Outcome is not StopOutcome.Found)
        {
            return new StepOutcome.Conflict(Message.Plain("screened.foundStays"));
        }

        if (request.Outcome is StopOutcome.Found && stop.CaseId is null)
        {
            var place = await db.ScreenedPlaces.AsNoTracking().SingleAsync(row => row.RunId == list.RunId && row.PlaceId == placeId, cancellation);
            if (await placeCases.OpenAsync(place, request.Note, by, cancellation) is not StepOutcome.Done opened)
            {
                return new StepOutcome.Conflict(Message.Plain("screened.noCase"));
            }

            stop.CaseId = opened.Id;
        }

        (stop.Outcome, stop.OutcomeAt, stop.OutcomeBy) = (request.Outcome, clock.GetUtcNow(), by.DisplayName);
        stop.Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(listId);
    }

    private static VisitStopRow ToRow(VisitListRow list, ScreenedPlaceRow place, PlannedStop stop, int route, List<KnownAccount> goers, double scale) => new()
    {
        ListId = list.Id,
        PlaceId = place.PlaceId,
        Name = place.Name.Length > 0 ? place.Name : place.Key,
        Kind = place.Kind,
        AreaCode = place.AreaCode,
        Longitude = place.Longitude,
        Latitude = place.Latitude,
        InspectorIds = $",{string.Join(',', goers.Select(goer => goer.Id))},",
        InspectorNames = string.Join('\n', goers.Select(goer => goer.DisplayName)),
        Route = route,
        Order = stop.Order,
        ArriveMinutes = stop.ArriveMinutes,
        TravelMetres = stop.TravelMetres,
        InspectorDays = (stop.TravelMinutes + stop.VisitMinutes) * scale * goers.Count / (list.HoursEach * 60),
        IsRandom = stop.IsChance,
        Probability = place.Probability,
        Why = ScreeningRows.Write(stop.Why.Select(Problems.Say)),
        Position = ScreeningRows.Write(Problems.Say(stop.Position)),
    };

    private static Guid? LeaderOf(VisitStopRow stop) => stop.InspectorIds.Split(',', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? Guid.Parse(first) : null;

    /// <summary>Places of the run where a visit may bring something new.</summary>
    private async Task<List<ScreenedPlaceRow>> CandidatesAsync(ScreeningRunRow run, string areaCode, DateOnly day, CancellationToken cancellation)
    {
        var since = day.AddDays(-RestDays);
        var visited = db.VisitStops.Join(db.VisitLists.Where(list => list.Day >= since), stop => stop.ListId, list => list.Id, (stop, _) => stop)
            .Where(stop => stop.Outcome != StopOutcome.NoAccess).Select(stop => stop.PlaceId);
        var places = await db.ScreenedPlaces.AsNoTracking().Where(row => row.RunId == run.Id && !visited.Contains(row.PlaceId)).Within(new AreaScope([areaCode]), row => row.AreaCode)
            .OrderBy(row => row.Rank).ToListAsync(cancellation);
        var known = await subjects.FindAsync(places.ConvertAll(row => (row.PlaceId, new LonLat(row.Longitude, row.Latitude))), cancellation);
        var underWay = (await db.Cases.AsNoTracking().Within(new AreaScope([areaCode]), row => row.AreaCode)
            .Where(row => row.State != CaseState.Suspected && row.State != CaseState.Excluded && row.State != CaseState.Closed).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        // Somebody is on those already.
        places.RemoveAll(row => known.GetValueOrDefault(row.PlaceId)?.CaseId is { } caseId && underWay.Contains(caseId));
        return places;
    }
}
