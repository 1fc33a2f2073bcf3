using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using GridMap.Server.Targets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.People;

internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Accounts).WithTags("Accounts");
        group.MapGet("", ListAsync).WithName("ListAccounts").RequireAuthorization(Policies.ManageAccounts);
        group.MapPost("", CreateAsync).WithName("CreateAccount").RequireAuthorization(Policies.ManageAccounts);
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeAccount").RequireAuthorization(Policies.ManageAccounts);
        group.MapGet("/inspectors", InspectorsAsync).WithName("ListInspectors").RequireAuthorization(Policies.SeeInspectors);
    }

    internal static async Task<Ok<List<AccountSummary>>> ListAsync(GridMapDb db, AreaScope scope, CancellationToken cancellation)
    {
        var accounts = await db.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancellation);
        return TypedResults.Ok(accounts.Select(KnownAccount.From)
            .Where(account => scope.CoversAll(account.Scope)).Select(account => account.ToSummary()).ToList());
    }

    internal static async Task<Results<Created<AccountSummary>, ProblemHttpResult>> CreateAsync(
        SaveAccountRequest request, AccountEditor editor, AreaScope scope) =>
        await editor.CreateAsync(request, scope, isDemo: false) switch
        {
            AccountOutcome.Saved saved => TypedResults.Created($"{Routes.Accounts}/{saved.Account.Id}", saved.Account),
            AccountOutcome.Refused refused => Problems.BadRequest(refused.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static async Task<Results<Ok<AccountSummary>, NotFound, ProblemHttpResult>> ChangeAsync(
        Guid id, SaveAccountRequest request, AccountEditor editor, Caller caller) =>
        await editor.ChangeAsync(id, request, caller.Account) switch
        {
            AccountOutcome.Saved saved => TypedResults.Ok(saved.Account),
            AccountOutcome.NotFound => TypedResults.NotFound(),
            AccountOutcome.Refused refused => Problems.BadRequest(refused.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static async Task<Results<Ok<IReadOnlyList<InspectorSummary>>, ProblemHttpResult>> InspectorsAsync(
        string area, AreaScope scope, InspectorRoster roster, CancellationToken cancellation) =>
        scope.Covers(area)
            ? TypedResults.Ok(await roster.ListAsync(area, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area));
}
