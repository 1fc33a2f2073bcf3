using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.People;

internal static class SetupEndpoints
{
    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Setup).WithTags("Session").AllowAnonymous();
        group.MapGet("", StateAsync).WithName("GetSetupState");
        group.MapPost("", SetAdministratorAsync).WithName("SetFirstAdministrator");
    }

    internal static async Task<Ok<SetupState>> StateAsync(
        UserManager<Account> users, DemoGate demo, HttpContext context, CancellationToken cancellation) =>
        TypedResults.Ok(new SetupState(
            NeedsAdministrator: !await users.Users.AnyAsync(cancellation),
            DemoAccounts: demo.IsOpenFor(context) && await users.Users.AnyAsync(account => account.IsDemo, cancellation)
                ? DemoAccounts.All
                : []));

    internal static async Task<Results<NoContent, ProblemHttpResult>> SetAdministratorAsync(
        SetupRequest request, AccountEditor accounts, SetupCode code, UserManager<Account> users, CancellationToken cancellation)
    {
        if (await users.Users.AnyAsync(account => !account.IsDemo, cancellation))
        {
            return Problems.Conflict("people.alreadySetUp");
        }

        if (!await code.MatchesAsync(request.SetupCode, cancellation))
        {
            return Problems.Forbidden("people.wrongSetupCode");
        }

        var save = new SaveAccountRequest(
            request.UserName, request.UserName, request.Password, [Role.Administrator], [AreaScope.Everywhere], IsDisabled: false);
        switch (await accounts.CreateAsync(save, AreaScope.OfEverywhere, isDemo: false))
        {
            case AccountOutcome.Saved:
                await code.SpendAsync(CancellationToken.None);
                return TypedResults.NoContent();
            case AccountOutcome.Refused refused:
                return Problems.BadRequest(refused.Message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
