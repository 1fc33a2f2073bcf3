using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GridMap.Benchmarks.Live;

/// <summary>Changes suspects one after the other through the server's own writer.</summary>
internal sealed class FeedLoad(IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime) : LoadCommands(lifetime)
{
    public const string UserName = "load";
    public const string Password = "many-clients-at-once";

    private const int Suspects = 1000;

    private readonly List<Guid> _ids = [];
    private int _next;

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountEditor>().CreateAsync(
            new SaveAccountRequest(UserName, UserName, Password, [Role.Commander], [AreaScope.Everywhere], IsDisabled: false), AreaScope.OfEverywhere, isDemo: false);
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var now = clock.GetUtcNow();
        for (var number = 0; number < Suspects; number++)
        {
            var row = new SuspectRow
            {
                Id = Guid.CreateVersion7(now),
                Number = $"YS-2026-{number:00000}",
                Longitude = 113.62,
                Latitude = 34.75,
                RadiusMetres = 6.5,
                Status = SuspectStatus.Suspected,
                Score = 0.8125,
                CellCode = "41010500100101",
                AreaCode = "41010500100101",
                TankCount = 2,
                StructureCount = 1,
                FirstSeenAt = now,
                LastSeenAt = now,
                ChangedAt = now,
                OrthophotoId = Guid.CreateVersion7(now),
                SiteId = Guid.CreateVersion7(now),
                Version = 1,
            };
            db.Suspects.Add(row);
            _ids.Add(row.Id);
        }

        await db.SaveChangesAsync(cancellation);
    }

    protected override async Task SendAsync(int together, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var writer = scope.ServiceProvider.GetRequiredService<MapWriter>();
        var ids = Enumerable.Range(_next, together).Select(index => _ids[index % Suspects]).ToList();
        _next += together;
        foreach (var row in await db.Suspects.Where(row => ids.Contains(row.Id)).ToListAsync(cancellation))
        {
            row.Version++;
            row.ChangedAt = clock.GetUtcNow();
            writer.AnnounceSuspect(row);
        }

        await writer.SaveAsync(cancellation);
    }

    protected override async Task<long> LastAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<GridMapDb>().FeedHead.Select(row => row.Sequence).SingleAsync(cancellation);
    }
}
