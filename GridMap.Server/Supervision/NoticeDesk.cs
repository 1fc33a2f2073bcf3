using GridMap.Contracts.Supervision;
using GridMap.Domain.Standing;
using GridMap.Domain.Supervision;
using GridMap.Server.Areas;
using GridMap.Server.Departments;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NoticeState = GridMap.Contracts.Supervision.NoticeState;
using NoticeStepKind = GridMap.Contracts.Supervision.NoticeStepKind;

namespace GridMap.Server.Supervision;

/// <summary>Issues supervision notices and takes what becomes of them.</summary>
internal sealed class NoticeDesk(GridMapDb db, MapWriter writer, AreaDirectory areas, Caller caller, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(CampaignDay.StartOf(clock.GetUtcNow()).DateTime);

    public async Task<StepOutcome> IssueAsync(IssueNoticeRequest request, CancellationToken cancellation)
    {
        var me = caller.Account;
        if (!me.Scope.Covers(request.AreaCode)) return new StepOutcome.OutsideScope(request.AreaCode);
        var known = await areas.CurrentAsync(cancellation);
        if (known.Find(request.AreaCode) is null) return new StepOutcome.Refused(Problems.Say("area.notFound", ("code", request.AreaCode)));
        if (request.DepartmentId is { } department && !await db.Departments.AnyAsync(row => row.Id == department && row.AreaCode == request.AreaCode, cancellation))
        {
            return new StepOutcome.Refused(Problems.Say("department.notInArea"));
        }

        var caseIds = request.CaseIds.Distinct().ToList();
        if (await db.Cases.AsNoTracking().Within(new AreaScope([request.AreaCode]), row => row.AreaCode).CountAsync(row => caseIds.Contains(row.Id), cancellation) != caseIds.Count)
        {
            return new StepOutcome.Refused(Problems.Say("supervision.caseNotInUnit"));
        }

        var step = new NoticeStep(Domain.Supervision.NoticeStepKind.Issue, me.Id, Today, request.Reason, request.DueOn);
        if (SupervisionNotice.Issue(step) is NoticeOutcome.Refused refused) return new StepOutcome.Refused(Problems.Say(refused.Why));
        var series = known.FindCommon(me.Scope)?.Code.Text ?? "";
        return await writer.SaveAsync<StepOutcome>(async saving =>
        {
            // One number after the other, without gaps.
            await writer.HoldFeedAsync(saving);
            if (await db.Notices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, saving) is { } before)
            {
                return me.Scope.Covers(before.AreaCode) ? new StepOutcome.Done(before.Id) : new StepOutcome.NotFound();
            }

            var last = await db.Notices.Where(row => row.Series == series && row.Year == Today.Year).MaxAsync(row => (int?)row.Ordinal, saving) ?? 0;
            var row = new NoticeRow
            {
                Id = request.Id,
                Series = series,
                Year = Today.Year,
                Ordinal = last + 1,
                AreaCode = request.AreaCode,
                DepartmentId = request.DepartmentId,
                Reason = request.Reason.Trim(),
                DueOn = request.DueOn,
                IssuedBy = me.Id,
                IssuerName = me.DisplayName,
                IssuedAt = clock.GetUtcNow(),
                Version = 1,
            };
            db.Notices.Add(row);
            db.NoticeCases.AddRange(caseIds.Select(id => new NoticeCaseRow { NoticeId = row.Id, CaseId = id }));
            db.NoticeEvents.Add(EventOf(row, NoticeStepKind.Issue, row.Reason, row.DueOn));
            return new StepOutcome.Done(row.Id);
        }, cancellation);
    }

    public async Task<StepOutcome> StepAsync(Guid id, NoticeStepKind kind, NoticeStepRequest request, CancellationToken cancellation)
    {
        var me = caller.Account;
        if (await db.Notices.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !me.Scope.Covers(row.AreaCode)) return new StepOutcome.NotFound();
        if (row.Version != request.ExpectedVersion) return new StepOutcome.Stale();
        var outcome = row.ToNotice().Take(new NoticeStep((Domain.Supervision.NoticeStepKind)kind, me.Id, Today, request.Text, request.DueOn));
        if (outcome is NoticeOutcome.Refused refused) return new StepOutcome.Conflict(Problems.Say(refused.Why));
        // Nobody closes what a wider area's office has asked of him.
        var isAllowed = kind is NoticeStepKind.Answer ? row.MayBeAnsweredBy(me, await db.FindDepartmentOfAsync(me.Id, cancellation)) : me.Scope.Covers(row.Series);
        if (!isAllowed) return new StepOutcome.Conflict(Problems.Say("supervision.noticeNotYours"));
        var next = ((NoticeOutcome.Taken)outcome).Notice; // refused ones are gone
        (row.State, row.DueOn, row.AnsweredOn, row.IsNamed, row.Version) = ((NoticeState)next.State, next.DueOn, next.AnsweredOn, next.IsNamed, row.Version + 1);
        db.NoticeEvents.Add(EventOf(row, kind, request.Text.Trim(), kind is NoticeStepKind.SendBack ? next.DueOn : null));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two at once: of the version, or of the number of the event.
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(id);
    }

    private NoticeEventRow EventOf(NoticeRow row, NoticeStepKind step, string text, DateOnly? dueOn) => new()
    {
        NoticeId = row.Id, Number = row.Version, At = clock.GetUtcNow(), AccountId = caller.Account.Id, By = caller.Account.DisplayName, Step = step, Text = text, DueOn = dueOn,
    };
}
