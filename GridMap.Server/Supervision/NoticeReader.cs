using GridMap.Contracts.Supervision;
using GridMap.Domain.Standing;
using GridMap.Server.Areas;
using GridMap.Server.Departments;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Supervision;

/// <summary>Reads supervision notices.</summary>
internal sealed class NoticeReader(GridMapDb db, AreaDirectory areas, Caller caller, TimeProvider clock)
{
    private const int MostNotices = 500;

    /// <summary>Those to units of a scope, the latest first.</summary>
    public async Task<IReadOnlyList<NoticeSummary>> ListAsync(AreaScope within, NoticeState? state, CancellationToken cancellation)
    {
        var rows = await db.Notices.AsNoTracking().Within(within, row => row.AreaCode).Where(row => state == null || row.State == state)
            .OrderByDescending(row => row.IssuedAt).ThenBy(row => row.Id).Take(MostNotices).ToListAsync(cancellation);
        return await ToSummariesAsync(rows, cancellation);
    }

    /// <summary>Null when there is none in the caller's areas.</summary>
    public async Task<NoticeDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Notices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !caller.Account.Scope.Covers(row.AreaCode)) return null;
        var cases = await db.NoticeCases.AsNoTracking().Where(about => about.NoticeId == id)
            .Join(db.Cases, about => about.CaseId, known => known.Id, (_, known) => new NoticeCase(known.Id, known.Number, known.Name)).ToListAsync(cancellation);
        var events = await db.NoticeEvents.AsNoTracking().Where(one => one.NoticeId == id).OrderBy(one => one.Number).ToListAsync(cancellation);
        return new NoticeDetail(
            (await ToSummariesAsync([row], cancellation))[0], [.. cases.OrderBy(known => known.Number, StringComparer.Ordinal)],
            [.. events.Select(one => new NoticeEvent(one.At, one.By, one.Step, one.Text, one.DueOn))]);
    }

    private async Task<IReadOnlyList<NoticeSummary>> ToSummariesAsync(List<NoticeRow> rows, CancellationToken cancellation)
    {
        var known = await areas.CurrentAsync(cancellation);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        var today = DateOnly.FromDateTime(CampaignDay.StartOf(clock.GetUtcNow()).DateTime);
        return [.. rows.Select(row => new NoticeSummary(
            row.Id, row.NumberOf(), row.AreaCode, row.DepartmentId, row.DepartmentId is { } department ? departments[department] : known.Find(row.AreaCode)?.Name ?? row.AreaCode,
            row.Reason, row.State, row.DueOn, row.AnsweredOn, row.ToNotice().IsLate(today), row.IsNamed, row.IssuedAt, row.IssuerName,
            row.State is NoticeState.Open && row.MayBeAnsweredBy(caller.Account, mine), row.Version))];
    }
}
