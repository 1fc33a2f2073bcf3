using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Tells of the visits of a day: everything to who plans, his own to who goes.</summary>
internal sealed class VisitBook(GridMapDb db, Caller caller, AreaScope scope)
{
    private const int MostLists = 200;

    private bool SeesAll => caller.Account.Roles.Any(role => role is Role.Office or Role.Supervisor or Role.Commander or Role.Auditor);

    private string Mark => $",{caller.Account.Id},";

    /// <summary>Newest day first.</summary>
    public async Task<List<VisitListSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var lists = db.VisitLists.AsNoTracking();
        if (SeesAll)
        {
            lists = lists.Within(within, list => list.AreaCode);
        }
        else
        {
            var me = Mark;
            lists = lists.Where(list => list.HandedOutAt != null && db.VisitStops.Any(stop => stop.ListId == list.Id && stop.InspectorIds.Contains(me)));
        }

        var rows = await lists.OrderByDescending(list => list.Day).ThenByDescending(list => list.MadeAt).Take(MostLists).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var stops = (await Mine(db.VisitStops.AsNoTracking()).Where(stop => ids.Contains(stop.ListId)).Select(stop => new { stop.ListId, stop.Outcome }).ToListAsync(cancellation))
            .ToLookup(stop => stop.ListId, stop => stop.Outcome);
        return rows.ConvertAll(row => ToSummary(row, [.. stops[row.Id]]));
    }

    /// <summary>The list as the caller may see it; null when there is none for him.</summary>
    public async Task<VisitListDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.VisitLists.AsNoTracking().SingleOrDefaultAsync(list => list.Id == id, cancellation) is not { } row
            || (SeesAll ? !scope.Covers(row.AreaCode) : row.HandedOutAt is null))
        {
            return null;
        }

        var stops = await Mine(db.VisitStops.AsNoTracking()).Where(stop => stop.ListId == id).OrderBy(stop => stop.Route).ThenBy(stop => stop.Order).ToListAsync(cancellation);
        return SeesAll || stops.Count > 0
            ? new VisitListDetail(
                ToSummary(row, stops.ConvertAll(stop => stop.Outcome)), SeesAll ? row.RandomShare : null, SeesAll ? row.Seed : null, row.RunId, SeesAll ? row.NotReached : 0, stops.ConvertAll(ToStop))
            : null;
    }

    private IQueryable<VisitStopRow> Mine(IQueryable<VisitStopRow> stops)
    {
        var me = Mark;
        return SeesAll ? stops : stops.Where(stop => stop.InspectorIds.Contains(me));
    }

    /// <remarks>Who knew that chance sent him would look less hard.</remarks>
    private VisitStop ToStop(VisitStopRow row) => new(
        row.PlaceId, row.Name, row.Kind, row.AreaCode, row.Longitude, row.Latitude,
        [.. row.InspectorIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)], row.InspectorNames.Split('\n'), row.Route, row.Order, row.ArriveMinutes,
        row.TravelMetres, row.IsRandom && !SeesAll ? [Message.Plain("screened.whyRoutine")] : ScreeningRows.Read<List<Message>>(row.Why),
        ScreeningRows.Read<Message>(row.Position), SeesAll ? row.IsRandom : null, SeesAll ? row.Probability : null, row.Outcome, row.OutcomeAt, row.Note, row.CaseId);

    private static VisitListSummary ToSummary(VisitListRow row, List<StopOutcome> outcomes) => new(
        row.Id, row.AreaCode, row.Day, row.Inspectors, outcomes.Count, outcomes.Count(outcome => outcome is not StopOutcome.Open),
        outcomes.Count(outcome => outcome is StopOutcome.Found), row.MadeAt, row.MadeBy, row.HandedOutAt);
}
