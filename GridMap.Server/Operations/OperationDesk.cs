using GridMap.Contracts.Operations;
using GridMap.Contracts.People;
using GridMap.Server.Departments;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Operations;

/// <summary>The arrival board, the go, and what is written afterwards.</summary>
internal sealed class OperationDesk(GridMapDb db, OperationLedger ledger, Caller caller, TimeProvider clock)
{
    private bool Leads => caller.Account.Roles.Contains(Role.Office) || caller.Account.Roles.Contains(Role.Commander);

    /// <summary>A department says how far its own team is; office and command write down what they are told by telephone.</summary>
    public async Task<StepOutcome> ReportAsync(Guid id, Guid departmentId, TeamReportRequest request, CancellationToken cancellation)
    {
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        return await ledger.WriteAsync(id, request.RequestId, OperationStepKind.Report, reason: null, (row, teams, _) =>
        {
            if (teams.Find(team => team.DepartmentId == departmentId) is not { } team) return Task.FromResult<StepOutcome>(new StepOutcome.NotFound());
            if (!Leads && mine != departmentId) return Task.FromResult<StepOutcome>(new StepOutcome.Conflict(Problems.Say("operation.notYourTeam")));
            (team.State, team.ReportedAt, team.ReportedBy, team.Note) = (request.State, clock.GetUtcNow(), caller.Account.DisplayName, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
            return Task.FromResult(ledger.Add(row, request.RequestId, OperationStepKind.Report, team.Note, departmentId, request.State));
        }, cancellation);
    }

    public Task<StepOutcome> GoAsync(Guid id, OperationWordRequest request, CancellationToken cancellation) => WordAsync(id, OperationStepKind.Go, request, row =>
        (row.WentAt, row.WentBy, row.WentReason) = (clock.GetUtcNow(), caller.Account.DisplayName, string.IsNullOrWhiteSpace(request.Text) ? null : request.Text.Trim()), cancellation);

    public Task<StepOutcome> SayAsync(Guid id, OperationWordRequest request, CancellationToken cancellation) => WordAsync(id, OperationStepKind.Say, request, _ => { }, cancellation);

    public Task<StepOutcome> EndAsync(Guid id, OperationWordRequest request, CancellationToken cancellation) => WordAsync(id, OperationStepKind.End, request, _ => { }, cancellation);

    public Task<StepOutcome> CallOffAsync(Guid id, OperationWordRequest request, CancellationToken cancellation) => WordAsync(id, OperationStepKind.CallOff, request, _ => { }, cancellation);

    /// <summary>The next version of the minutes; every version stays.</summary>
    public async Task<StepOutcome> WriteMinutesAsync(Guid id, WriteMinutesRequest request, CancellationToken cancellation)
    {
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        return await ledger.WriteAsync(id, request.RequestId, OperationStepKind.WriteMinutes, request.Text, async (row, teams, saving) =>
        {
            if (!Leads && teams.TrueForAll(team => team.DepartmentId != mine)) return new StepOutcome.Conflict(Problems.Say("operation.notYourTeam"));
            var newest = await NewestAsync(id, saving);
            if (newest != request.ExpectedVersion) return new StepOutcome.Stale();
            db.OperationMinutes.Add(new MinutesRow { OperationId = id, Version = newest + 1, Text = request.Text.Trim(), At = clock.GetUtcNow(), By = caller.Account.DisplayName });
            return ledger.Add(row, request.RequestId, OperationStepKind.WriteMinutes, $"{newest + 1}");
        }, cancellation);
    }

    public async Task<StepOutcome> SignAsync(Guid id, SignMinutesRequest request, CancellationToken cancellation)
    {
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        return await ledger.WriteAsync(id, request.RequestId, OperationStepKind.Sign, reason: null, async (row, teams, saving) =>
        {
            if (mine is not { } department || teams.TrueForAll(team => team.DepartmentId != department)) return new StepOutcome.Conflict(Problems.Say("operation.notYourTeam"));
            // A signature is for what was read.
            if (request.Version is 0 || request.Version != await NewestAsync(id, saving)) return new StepOutcome.Stale();
            if (await db.OperationSignatures.AnyAsync(known => known.OperationId == id && known.Version == request.Version && known.DepartmentId == department, saving)) return new StepOutcome.Done(id);
            db.OperationSignatures.Add(new SignatureRow { OperationId = id, Version = request.Version, DepartmentId = department, At = clock.GetUtcNow(), By = caller.Account.DisplayName });
            return ledger.Add(row, request.RequestId, OperationStepKind.Sign, $"{request.Version}", department);
        }, cancellation);
    }

    private Task<StepOutcome> WordAsync(Guid id, OperationStepKind step, OperationWordRequest request, Action<OperationRow> change, CancellationToken cancellation) =>
        ledger.WriteAsync(id, request.RequestId, step, request.Text, (row, _, _) =>
        {
            change(row);
            return Task.FromResult(ledger.Add(row, request.RequestId, step, request.Text));
        }, cancellation);

    private async Task<int> NewestAsync(Guid id, CancellationToken cancellation) =>
        await db.OperationMinutes.Where(row => row.OperationId == id).MaxAsync(row => (int?)row.Version, cancellation) ?? 0;
}
