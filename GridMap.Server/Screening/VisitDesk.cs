using System.Globalization;
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

namespace GridMap.Server.Screening;

/// <summary>Draws up the visits of a day, hands them out, and takes what came of them.</summary>
internal sealed class VisitDesk(
    GridMapDb db, ScreeningBook book, PlaceSubjects subjects, PlaceCases placeCases, CaseDesk cases, Caller caller, TimeProvider clock)
{
    /// <summary>Who was visited lately is not visited again so soon.</summary>
    private const int RestDays = 30;

    public async Task<StepOutcome> MakeAsync(MakeVisitListRequest request, string areaCode, CancellationToken cancellation)
    {
        if (await db.VisitLists.AsNoTracking().SingleOrDefaultAsync(list => list.Id == request.Id, cancellation) is { } known)
        {
            return caller.Account.Scope.Covers(known.AreaCode) ? new StepOutcome.Done(known.Id) : new StepOutcome.NotFound();
        }

        var accounts = await db.Users.AsNoTracking().Where(account => request.InspectorIds.Contains(account.Id) && !account.IsDisabled).ToListAsync(cancellation);
        var inspectors = accounts.Select(KnownAccount.From).Where(account => account.Roles.Contains(Role.Inspector))
            .OrderBy(account => account.DisplayName, StringComparer.Ordinal).ToList();
        if (inspectors.Count != request.InspectorIds.Distinct().Count())
        {
            return new StepOutcome.Refused(Message.Plain("screened.inspectorUnknown"));
        }

        if (await book.FindGoodAsync(new AreaScope([areaCode]), cancellation) is not { } run)
        {
            return new StepOutcome.Conflict(Message.Plain("screened.noRun"));
        }

        var places = await CandidatesAsync(run, areaCode, request.Day, cancellation);
        if (places.Count == 0)
        {
            return new StepOutcome.Conflict(Message.Plain("screened.nothingToVisit"));
        }

        // Told with the list: whoever doubts the draw draws again.
        var seed = string.Create(CultureInfo.InvariantCulture, $"{run.Id:N}-{request.Day:yyyyMMdd}-{areaCode}");
        var stops = VisitPlan.Draw(places, inspectors.Count, request.VisitsEach, request.RandomShare, seed);
        db.VisitLists.Add(new VisitListRow
        {
            Id = request.Id,
            AreaCode = areaCode,
            Day = request.Day,
            RunId = run.Id,
            Inspectors = inspectors.Count,
            VisitsEach = request.VisitsEach,
            RandomShare = request.RandomShare,
            Seed = seed,
            MadeAt = clock.GetUtcNow(),
            MadeBy = caller.Account.DisplayName,
        });
        db.VisitStops.AddRange(stops.Select(stop => new VisitStopRow
        {
            ListId = request.Id,
            PlaceId = stop.Place.PlaceId,
            Name = stop.Place.Name.Length > 0 ? stop.Place.Name : stop.Place.Key,
            Kind = stop.Place.Kind,
            AreaCode = stop.Place.AreaCode,
            Longitude = stop.Place.Longitude,
            Latitude = stop.Place.Latitude,
            InspectorId = inspectors[stop.Inspector].Id,
            InspectorName = inspectors[stop.Inspector].DisplayName,
            Order = stop.Order,
            IsRandom = stop.IsRandom,
            Probability = stop.Place.Probability,
            Why = ScreeningRows.Write(stop.Why),
        }));
        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(request.Id);
    }

    /// <summary>Gives the inspectors their visits; where a place has a case that nobody is on yet, it is dispatched with it.</summary>
    public async Task<StepOutcome> HandOutAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.VisitLists.SingleOrDefaultAsync(list => list.Id == id, cancellation) is not { } list || !caller.Account.Scope.Covers(list.AreaCode))
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
            if (stop.CaseId is { } caseId && await db.Cases.AsNoTracking().AnyAsync(row => row.Id == caseId && row.State == CaseState.Suspected, cancellation))
            {
                // What the case does not allow (somebody dispatched it meanwhile) leaves the visit as it is.
                var step = new CaseStepRequest(ScreeningRows.IdOf("dispatch", $"{id}", $"{caseId}"), CaseStepKind.Dispatch, clock.GetUtcNow(), To: stop.InspectorId);
                await cases.TakeAsync(caseId, [step], caller.Account, cancellation);
            }
        }

        return new StepOutcome.Done(id);
    }

    /// <summary>Writes down what came of a visit; a find opens the case of the place.</summary>
    public async Task<StepOutcome> RecordAsync(Guid listId, Guid placeId, RecordStopRequest request, CancellationToken cancellation)
    {
        var list = await db.VisitLists.AsNoTracking().SingleOrDefaultAsync(row => row.Id == listId && row.HandedOutAt != null, cancellation);
        var stop = await db.VisitStops.SingleOrDefaultAsync(row => row.ListId == listId && row.PlaceId == placeId, cancellation);
        var isPlanner = caller.Account.Roles.Any(role => role is Role.Office or Role.Supervisor);
        if (list is null || stop is null || !caller.Account.Scope.Covers(stop.AreaCode) || (!isPlanner && stop.InspectorId != caller.Account.Id))
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
            if (await placeCases.OpenAsync(place, request.Note, caller.Account, cancellation) is not StepOutcome.Done opened)
            {
                return new StepOutcome.Conflict(Message.Plain("screened.noCase"));
            }

            stop.CaseId = opened.Id;
        }

        (stop.Outcome, stop.OutcomeAt, stop.OutcomeBy) = (request.Outcome, clock.GetUtcNow(), caller.Account.DisplayName);
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
