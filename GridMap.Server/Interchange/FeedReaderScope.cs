using System.Security.Claims;
using GridMap.Server.People;

namespace GridMap.Server.Interchange;

/// <summary>What the reader of a feed may see: the key's area, or the account's areas.</summary>
internal sealed class FeedReaderScope(AccountDirectory accounts)
{
    public AreaScope Of(ClaimsPrincipal reader) =>
        reader.FindFirstValue(FeedKeyHandler.AreaClaim) is { } area ? new AreaScope([area])
        : reader.FindAccountId() is { } id && accounts.Find(id) is { } account ? account.Scope
        : throw new InvalidOperationException("A feed was reached without a key or an account; it lacks RequireAuthorization.");
}
