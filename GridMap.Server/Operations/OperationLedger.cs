using GridMap.Contracts.Live;
using GridMap.Contracts.Operations;
using GridMap.Domain.Operations;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using OperationState = GridMap.Contracts.Operations.OperationState;
using OperationStepKind = GridMap.Contracts.Operations.OperationStepKind;
using TeamState = GridMap.Contracts.Operations.TeamState;

namespace GridMap.Server.Operations;

/// <summary>Writes entries: one transaction each, numbered under a lock of the operation's row, so that numbers have no gaps and follow the commits.</summary>
internal sealed class OperationLedger(GridMapDb db, MapWriter writer, Caller caller, TimeProvider clock)
{
    /// <summary>Makes an operation with its first entry; the same request again finds it made.</summary>
    public Task<StepOutcome> OpenAsync(OperationRow row, CancellationToken cancellation) => writer.SaveAsync<StepOutcome>(async saving =>
    {
        // Two of the same request meet here, one after the other.
        await writer.HoldFeedAsync(saving);
        if (await db.Operations.AsNoTracking().SingleOrDefaultAsync(known => known.Id == row.Id, saving) is { } known)
        {
            db.ChangeTracker.Clear();
            return caller.Account.Scope.Covers(known.AreaCode) ? new StepOutcome.Done(known.Id) : new StepOutcome.NotFound();
        }

        db.Operations.Add(row);
        return Add(row, row.Id, OperationStepKind.Plan, row.Title);
    }, cancellation);

    /// <summary>Writes what a step decides, with nobody else writing in the operation meanwhile.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="requestId">The same again is done once.</param>
    /// <param name="step">What is to happen; the rules are asked first.</param>
    /// <param name="reason">Why, where the rules ask for it.</param>
    /// <param name="write">Reads and decides; adds its entry with <see cref="Add"/>.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<StepOutcome> WriteAsync(
        Guid operationId, Guid requestId, OperationStepKind step, string? reason, Func<OperationRow, List<OperationTeamRow>, CancellationToken, Task<StepOutcome>> write,
        CancellationToken cancellation) => writer.SaveAsync<StepOutcome>(async saving =>
    {
        await writer.HoldFeedAsync(saving);
        if (await db.Operations.SingleOrDefaultAsync(row => row.Id == operationId, saving) is not { } row || !caller.Account.Scope.Covers(row.AreaCode)) return new StepOutcome.NotFound();
        if (await db.OperationEntries.AsNoTracking().AnyAsync(entry => entry.OperationId == operationId && entry.RequestId == requestId, saving)) return new StepOutcome.Done(operationId);
        var teams = await db.OperationTeams.Where(team => team.OperationId == operationId).ToListAsync(saving);
        var fault = OperationRules.FindFault(
            (Domain.Operations.OperationState)row.State, (Domain.Operations.OperationStepKind)step, teams.ConvertAll(team => (Domain.Operations.TeamState)team.State), reason);
        return fault is null ? await write(row, teams, saving) : new StepOutcome.Conflict(Problems.Say(fault));
    }, cancellation);

    /// <summary>Adds the next entry, and tells the followers of the area how far the operation is.</summary>
    public StepOutcome Add(OperationRow row, Guid requestId, OperationStepKind step, string? text, Guid? departmentId = null, TeamState? state = null, Guid? caseId = null)
    {
        row.State = (OperationState)OperationRules.After((Domain.Operations.OperationState)row.State, (Domain.Operations.OperationStepKind)step);
        (row.LastNumber, row.ChangedAt) = (row.LastNumber + 1, clock.GetUtcNow());
        db.OperationEntries.Add(new OperationEntryRow
        {
            OperationId = row.Id,
            Number = row.LastNumber,
            RequestId = requestId,
            At = row.ChangedAt,
            AccountId = caller.Account.Id,
            By = caller.Account.DisplayName,
            Step = step,
            DepartmentId = departmentId,
            State = state,
            CaseId = caseId,
            Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        });
        var mark = new OperationMark(row.Id, row.LastNumber);
        writer.Announce(MapChangeKind.Operation, row.AreaCode, row.Id, change => change with { Operation = mark });
        return new StepOutcome.Done(row.Id);
    }
}
