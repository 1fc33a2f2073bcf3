using GridMap.Contracts.Cases;
using GridMap.Contracts.Operations;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Operations;

/// <summary>What one team has found is entered once: it becomes evidence of the case, and all others read so on the board.</summary>
internal sealed class OperationEvidenceDesk(GridMapDb db, OperationLedger ledger, CaseDesk cases, Caller caller, TimeProvider clock)
{
    public async Task<StepOutcome> AddAsync(Guid id, OperationEvidenceRequest request, CancellationToken cancellation)
    {
        if (await db.Operations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } operation || !caller.Account.Scope.Covers(operation.AreaCode)
            || !await db.OperationCases.AnyAsync(row => row.OperationId == id && row.CaseId == request.CaseId, cancellation))
        {
            return new StepOutcome.NotFound();
        }

        if (operation.State is not (OperationState.Going or OperationState.Ended)) return new StepOutcome.Conflict(Problems.Say("operation.notGoing"));
        // The case first: broken off in between, the same request finds its step taken and goes on.
        var step = new CaseStepRequest(request.RequestId, CaseStepKind.AddEvidence, clock.GetUtcNow(), Evidence: request.Evidence);
        switch (await cases.TakeAsync(request.CaseId, [step], caller.Account, cancellation))
        {
            case CaseDeskOutcome.Done { Answers: [{ Fate: not CaseStepFate.Refused }] }:
                return await ledger.WriteAsync(id, request.RequestId, OperationStepKind.AddEvidence, reason: null, (row, _, _) =>
                    Task.FromResult(ledger.Add(row, request.RequestId, OperationStepKind.AddEvidence, request.Note, caseId: request.CaseId)), cancellation);
            case CaseDeskOutcome.Done { Answers: [{ Why: { } why }] }:
                return new StepOutcome.Conflict(why);
            case CaseDeskOutcome.Refused refused:
                return new StepOutcome.Refused(refused.Message);
            case CaseDeskOutcome.Conflict conflict:
                return new StepOutcome.Conflict(conflict.Message);
            default:
                return new StepOutcome.NotFound();
        }
    }
}
