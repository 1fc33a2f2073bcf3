using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace GridMap.Server.People;

/// <summary>Gives each request the roles the account has now; a disabled account has none.</summary>
internal sealed class AccountClaims(AccountDirectory accounts) : IClaimsTransformation
{
    private const string Mark = "gridmap";

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.Identities.Any(identity => identity.AuthenticationType == Mark)
            || principal.FindAccountId() is not { } id
            || accounts.Find(id) is not { IsDisabled: false } account)
        {
            return Task.FromResult(principal);
        }

        var identity = new ClaimsIdentity(Mark);
        identity.AddClaims(account.Roles.Select(role => new Claim(identity.RoleClaimType, role.ToString())));
        principal.AddIdentity(identity);
        return Task.FromResult(principal);
    }
}
