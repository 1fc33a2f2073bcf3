using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Hosting;

internal static class StartUp
{
    /// <summary>Says how to set the first administrator, as long as there is none but demo accounts.</summary>
    public static async Task AnnounceSetupAsync(this WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<GridMapDb>().Users.AnyAsync(account => !account.IsDemo, cancellation))
        {
            app.Logger.LogInformation(
                "No administrator yet: open /setup and enter the code {SetupCode}.",
                await app.Services.GetRequiredService<SetupCode>().GetOrCreateAsync(cancellation));
        }
    }

    /// <summary>Says where to point the browser, once the server listens.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var address in app.Urls)
        {
            app.Logger.LogInformation("GridMap: {Address}", address.Replace("://[::]", "://localhost", StringComparison.Ordinal)
                .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal));
        }
    });
}
