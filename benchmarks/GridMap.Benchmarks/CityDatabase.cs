using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Domain.Areas;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace GridMap.Benchmarks;

/// <summary>A server's SQLite database with a seeded city: cells, areas, suspects and targets.</summary>
internal static class CityDatabase
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private const int BatchRows = 5000;

    /// <summary>The server's own services over a data folder, without a host.</summary>
    public static ServiceProvider Open(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder, EnvironmentName = Environments.Production });
        services.AddSingleton(TimeProvider.System);
        services.AddGridMapStorage(configuration);
        services.AddAreas();
        services.AddGrids();
        Server.Tiles.TileEndpoints.AddTiles(services);
        services.RemoveAll<IHostedService>();
        return services.BuildServiceProvider();
    }

    public static async Task FillAsync(ServiceProvider services, MeshCity city, int suspects)
    {
        await services.MigrateAsync(CancellationToken.None);
        await AddAsync(services, city.Areas().Select(area => new AreaRow
        {
            Code = area.Code,
            Name = $"区域{area.Code}",
            Level = (Contracts.Areas.AreaLevel)AreaCode.Get(area.Code).Level,
            ParentCode = AreaCode.Get(area.Code).Parent?.Text,
            Polygon = StoredGeometry.Write(area.Shape),
            ChangedAt = Now,
        }));
        var chance = new Random(17);
        await AddAsync(services, Enumerable.Range(0, city.Cells).Select(cell =>
        {
            var row = city.Cell(cell).ToRow();
            row.Name = $"网格{row.Code[^6..]}";
            var state = chance.Next(4);
            row.CoveredFraction = state == 0 ? 0 : state == 1 ? 0.4 : 1;
            row.SweptAt = state < 2 ? null : Now.AddDays(state == 2 ? -10 : -400);
            row.SceneScore = chance.Next(3) == 0 ? null : Math.Round(chance.NextDouble(), 2);
            return row;
        }));
        await AddSuspectsAsync(services, city, suspects, chance);
    }

    private static async Task AddSuspectsAsync(ServiceProvider services, MeshCity city, int count, Random chance)
    {
        var grid = await services.GetRequiredService<CellDirectory>().CurrentAsync(CancellationToken.None);
        var rows = Enumerable.Range(1, count).Select(number =>
        {
            var at = city.At(chance.NextDouble(), chance.NextDouble());
            var cell = grid.Find(new Domain.Geo.LonLat(at.X, at.Y))?.Code;
            return new SuspectRow
            {
                Id = new Guid(number, 0, 0, new byte[8]), Number = $"YS-2026-{number:000000}", Longitude = at.X, Latitude = at.Y, RadiusMetres = 5,
                Status = chance.Next(100) switch { < 60 => SuspectStatus.Suspected, < 85 => SuspectStatus.Confirmed, _ => SuspectStatus.Dismissed },
                Score = Math.Round(chance.NextDouble(), 3), CellCode = cell, AreaCode = cell ?? "4101", TankCount = chance.Next(9), StructureCount = chance.Next(4),
                FirstSeenAt = Now.AddDays(-chance.Next(300)), LastSeenAt = Now.AddDays(-chance.Next(30)), ChangedAt = Now, Version = 1,
            };
        }).ToList();
        await AddAsync(services, rows);
        await AddAsync(services, rows.Where(row => row.Status == SuspectStatus.Confirmed).Select((row, number) => new TargetRow
        {
            Id = new Guid(number + 1, 1, 0, new byte[8]), SuspectId = row.Id, SuspectNumber = row.Number, Longitude = row.Longitude, Latitude = row.Latitude,
            AreaCode = row.AreaCode, Status = (TargetStatus)chance.Next(4), InspectorName = "lin", AssignedAt = Now, ChangedAt = Now, Version = 1,
        }));
    }

    private static async Task AddAsync<T>(ServiceProvider services, IEnumerable<T> rows)
        where T : class
    {
        foreach (var batch in rows.Chunk(BatchRows))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRange(batch);
            await db.SaveChangesAsync();
        }
    }
}
