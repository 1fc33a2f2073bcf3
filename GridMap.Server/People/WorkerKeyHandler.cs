using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GridMap.Server.People;

/// <summary>Authenticates workers by the header <c>X-Worker-Key</c>.</summary>
internal sealed class WorkerKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, WorkerKey key)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Worker";
    public const string Header = "X-Worker-Key";
    public const string WorkerClaim = "worker";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var given))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.ToString()), Encoding.UTF8.GetBytes(key.Value)))
        {
            return Task.FromResult(AuthenticateResult.Fail("The worker key is not this server's; copy worker.key from its data folder."));
        }

        var identity = new ClaimsIdentity([new Claim(WorkerClaim, "true")], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
