using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.People;

internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Session).WithTags("Session");
        group.MapGet("", Current).WithName("GetSession").RequireAuthorization();
        group.MapPost("", SignInAsync).WithName("SignIn").AllowAnonymous();
        group.MapPost("/token", TokenAsync).WithName("GetToken").AllowAnonymous().Produces<AccessTokenResponse>();
        group.MapDelete("", SignOutAsync).WithName("SignOut").AllowAnonymous();
    }

    internal static Ok<SessionInfo> Current(Caller caller) => TypedResults.Ok(caller.Account.ToSession());

    internal static async Task<Results<Ok<SessionInfo>, ProblemHttpResult>> SignInAsync(
        SignInRequest request, SignInManager<Account> signIn, DemoGate demo, HttpContext context)
    {
        signIn.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        return await CheckAsync(request, signIn, demo, context) is { } account
            ? TypedResults.Ok(KnownAccount.From(account).ToSession())
            : Problems.Unauthorized("people.wrongPassword");
    }

    internal static async Task<Results<EmptyHttpResult, ProblemHttpResult>> TokenAsync(
        SignInRequest request, SignInManager<Account> signIn, DemoGate demo, HttpContext context)
    {
        // The bearer scheme writes the token response itself.
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        return await CheckAsync(request, signIn, demo, context) is not null
            ? TypedResults.Empty
            : Problems.Unauthorized("people.wrongPassword");
    }

    internal static async Task<NoContent> SignOutAsync(SignInManager<Account> signIn, HttpContext context, GridMapDb db, CancellationToken cancellation)
    {
        if (context.User.FindAccountId() is { } id)
        {
            // Who leaves shares nothing any more.
            await db.Presence.Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellation);
        }

        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }

    /// <summary>One answer for a wrong name, a wrong password, a locked, a disabled and a forbidden demo account.</summary>
    private static async Task<Account?> CheckAsync(SignInRequest request, SignInManager<Account> signIn, DemoGate demo, HttpContext context)
    {
        var account = await signIn.UserManager.FindByNameAsync(request.UserName);
        if (account is null || account.IsDisabled || (account.IsDemo && !demo.IsOpenFor(context)))
        {
            return null;
        }

        var result = await signIn.PasswordSignInAsync(account, request.Password, isPersistent: true, lockoutOnFailure: true);
        return result.Succeeded ? account : null;
    }
}
