using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Cases;

internal static class CasePartyEndpoints
{
    public static void MapCaseParties(this IEndpointRouteBuilder group)
    {
        group.MapGet("/{id:guid}/parties", ReadAsync).WithName("ListCaseParties");
        group.MapPost("/{id:guid}/parties", AddAsync).WithName("AddCaseParty").RequireAuthorization(Policies.StepCases);
        group.MapPut("/{id:guid}/parties", ChangeAsync).WithName("ChangeCaseParty").RequireAuthorization(Policies.StepCases);
        group.MapGet("/{id:guid}/parties/readings", ReadingsAsync).WithName("ListCasePartyReadings");
    }

    internal static async Task<Results<Ok<IReadOnlyList<CaseParty>>, ProblemHttpResult>> ReadAsync(
        Guid id, Caller caller, CaseReader reader, CaseParties parties, CancellationToken cancellation) =>
        await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is not { } row ? CaseEndpoints.NotFound()
        : CaseRights.MaySeeParties(row, caller.Account) ? TypedResults.Ok(await parties.ReadAsync(row, caller.Account, cancellation))
        : Problems.Forbidden("case.partiesNotYours");

    internal static Task<Results<NoContent, ProblemHttpResult>> AddAsync(
        Guid id, CaseParty party, Caller caller, CaseReader reader, CaseParties parties, CancellationToken cancellation) =>
        PutAsync(id, party, isNew: true, caller, reader, parties, cancellation);

    internal static Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        Guid id, CaseParty party, Caller caller, CaseReader reader, CaseParties parties, CancellationToken cancellation) =>
        PutAsync(id, party, isNew: false, caller, reader, parties, cancellation);

    /// <summary>For who checks that nobody looked without need: the office and auditors.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<CasePartyReading>>, ProblemHttpResult>> ReadingsAsync(
        Guid id, Caller caller, CaseReader reader, CaseParties parties, CancellationToken cancellation) =>
        await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is null ? CaseEndpoints.NotFound()
        : caller.Account.Roles.Any(role => role is Role.Office or Role.Auditor) ? TypedResults.Ok(await parties.ReadingsAsync(id, cancellation))
        : Problems.Forbidden("case.partiesNotYours");

    private static async Task<Results<NoContent, ProblemHttpResult>> PutAsync(
        Guid id, CaseParty party, bool isNew, Caller caller, CaseReader reader, CaseParties parties, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is not { } row)
        {
            return CaseEndpoints.NotFound();
        }

        if (!CaseRights.MaySeeParties(row, caller.Account))
        {
            return Problems.Forbidden("case.partiesNotYours");
        }

        return await parties.PutAsync(id, party, isNew, caller.Account, cancellation) is var outcome and not CaseDeskOutcome.Done ? CaseEndpoints.Refuse(outcome) : TypedResults.NoContent();
    }
}
