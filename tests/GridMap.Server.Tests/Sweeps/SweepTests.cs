using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Sweeps.SweepFlow;

namespace GridMap.Server.Tests.Sweeps;

/// <summary>A town, and those who plan over it.</summary>
public abstract class SweepTests(TestServer server) : IDisposable
{
    private bool _isBuilt;

    protected TestServer Server => server;

    protected DateTimeOffset Tomorrow => server.Clock.GetUtcNow().AddDays(1);

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<HttpClient> SupervisorAsync()
    {
        await BuildAsync();
        return await server.SignInAsync("wu", Role.Supervisor, County);
    }

    protected Task<HttpClient> OfficeAsync() => server.SignInAsync("office", Role.Office, County);

    private async Task BuildAsync()
    {
        if (!_isBuilt)
        {
            _isBuilt = true;
            await Town.BuildAsync(server);
        }
    }
}
