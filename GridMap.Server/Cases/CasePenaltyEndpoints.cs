using GridMap.Contracts.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Cases;

internal static class CasePenaltyEndpoints
{
    public static void MapCasePenalties(this IEndpointRouteBuilder group)
    {
        group.MapGet("/{id:guid}/penalties", ReadAsync).WithName("ListCasePenalties");
        group.MapPut("/{id:guid}/penalties/{penaltyId:guid}", SaveAsync).WithName("SaveCasePenalty").RequireAuthorization(Policies.StepCases);
    }

    internal static async Task<Results<Ok<IReadOnlyList<CasePenalty>>, ProblemHttpResult>> ReadAsync(
        Guid id, Caller caller, CaseReader reader, CasePenalties penalties, CancellationToken cancellation) =>
        await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is not { } row ? CaseEndpoints.NotFound()
        : CaseRights.MaySeeParties(row, caller.Account) ? TypedResults.Ok(await penalties.ReadAsync(row, caller.Account, cancellation))
        : Problems.Forbidden("case.partiesNotYours");

    internal static async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(
        Guid id, Guid penaltyId, SaveCasePenaltyRequest request, Caller caller, CaseReader reader, CasePenalties penalties, CancellationToken cancellation) =>
        await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is not { } row ? CaseEndpoints.NotFound()
        : !CaseRights.MaySeeParties(row, caller.Account) ? Problems.Forbidden("case.partiesNotYours")
        : await penalties.SaveAsync(id, penaltyId, request, caller.Account, cancellation) is var outcome and not CaseDeskOutcome.Done ? CaseEndpoints.Refuse(outcome)
        : TypedResults.NoContent();
}
