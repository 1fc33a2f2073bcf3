using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Interchange;

/// <summary>Authenticates readers of feeds by the header <c>X-Feed-Key</c>, or by <c>?key=</c> where a program can only be given an address.</summary>
internal sealed class FeedKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, GridMapDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "FeedKey";
    public const string Header = "X-Feed-Key";
    public const string Query = "key";

    /// <summary>The area that the key opens.</summary>
    public const string AreaClaim = "feed-area";

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers.TryGetValue(Header, out var header) ? header.ToString() : Request.Query[Query].ToString();
        if (given.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        var hash = HashOf(given);
        if (await db.FeedKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The feed key is not known, or was revoked; ask the office for another.");
        }

        var identity = new ClaimsIdentity([new Claim(AreaClaim, key.AreaCode)], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
