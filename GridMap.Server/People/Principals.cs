using System.Security.Claims;

namespace GridMap.Server.People;

internal static class Principals
{
    public static Guid? FindAccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
