using GridMap.Contracts.Departments;
using GridMap.Contracts.People;
using GridMap.Domain.Departments;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using DutyKind = GridMap.Contracts.Departments.DutyKind;
using DutyState = GridMap.Contracts.Departments.DutyState;
using DutyStepKind = GridMap.Contracts.Departments.DutyStepKind;

namespace GridMap.Server.Departments;

/// <summary>Gives duties and takes what becomes of them.</summary>
internal sealed class DutyDesk(GridMapDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Gives duties on a case, all or none; those that are there already stay as they are.</summary>
    public async Task<StepOutcome> GiveAsync(GiveDutiesRequest request, CancellationToken cancellation)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.CaseId, cancellation) is not { } about || !caller.Account.Scope.Covers(about.AreaCode)) return new StepOutcome.NotFound();
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellation);
        var ids = request.Duties.Select(duty => duty.Id).ToList();
        var known = await db.Duties.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        foreach (var duty in request.Duties.DistinctBy(duty => duty.Id).Where(duty => !known.Contains(duty.Id)))
        {
            if (!departments.TryGetValue(duty.DepartmentId, out var department) || !department.ActsIn(about.AreaCode)) return new StepOutcome.Refused(Problems.Say("department.notInArea"));
            if (duty.Kind is DutyKind.Other && string.IsNullOrWhiteSpace(duty.Note)) return new StepOutcome.Refused(Problems.Say("department.noteMissing"));
            db.Duties.Add(new DutyRow
            {
                Id = duty.Id, CaseId = about.Id, AreaCode = about.AreaCode, DepartmentId = duty.DepartmentId, Kind = duty.Kind, State = DutyState.Open, Version = 1, ChangedAt = now,
            });
            db.DutyEvents.Add(EventOf(duty.Id, number: 1, DutyStepKind.Give, duty.Note?.Trim()));
        }

        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(about.Id);
    }

    /// <summary>Departments finish and reopen their own duties; office and command do so for any, and take back.</summary>
    public async Task<StepOutcome> StepAsync(Guid id, DutyStepKind step, DutyStepRequest request, CancellationToken cancellation)
    {
        if (await db.Duties.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } duty || !caller.Account.Scope.Covers(duty.AreaCode)) return new StepOutcome.NotFound();
        var leads = caller.Account.Roles.Contains(Role.Office) || caller.Account.Roles.Contains(Role.Commander);
        if (!leads && (step is DutyStepKind.Withdraw || await db.FindDepartmentOfAsync(caller.Account.Id, cancellation) != duty.DepartmentId))
        {
            return new StepOutcome.Conflict(Problems.Say("department.notYours"));
        }

        if (duty.Version != request.ExpectedVersion) return new StepOutcome.Stale();
        if (DutyRules.FindFault((Domain.Departments.DutyState)duty.State, (Domain.Departments.DutyStepKind)step, request.Note) is { } fault) return new StepOutcome.Conflict(Problems.Say(fault));
        (duty.State, duty.Version, duty.ChangedAt) = ((DutyState)DutyRules.After((Domain.Departments.DutyStepKind)step), duty.Version + 1, clock.GetUtcNow());
        db.DutyEvents.Add(EventOf(id, duty.Version, step, request.Note.Trim()));
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

    private DutyEventRow EventOf(Guid dutyId, int number, DutyStepKind step, string? note) => new()
    {
        DutyId = dutyId, Number = number, At = clock.GetUtcNow(), AccountId = caller.Account.Id, By = caller.Account.DisplayName, Step = step, Note = string.IsNullOrEmpty(note) ? null : note,
    };
}
