using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Drones;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Drones;

public sealed class DronesOnPostgresTests : DroneTests
{
    private readonly PostgresDatabase _database;

    public DronesOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private DronesOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    [SkippableFact]
    public async Task Drone_ThatAnotherServerHears_IsSeenAtOnceAndItsSecondKeptOnce()
    {
        await Town.BuildAsync(Server);
        using var other = new TestServer(Settings, _database.ConnectionString);
        using var here = await Server.SignInAsync("lin", Role.Supervisor, "410122");
        using var there = await other.SignInAsync("wu", Role.Supervisor, "410122");
        var report = new DroneReport("M300-1", 114.001, 34.701, At: Server.Clock.GetUtcNow());

        (await here.PostAsJsonAsync(Routes.Telemetry, report)).EnsureSuccessStatusCode();
        (await there.PostAsJsonAsync(Routes.Telemetry, report)).EnsureSuccessStatusCode();

        Assert.Single((await DronesAsync(there)).Drones);
        Assert.Equal(1, await Server.UseAsync((db, _) => db.DroneFixes.CountAsync()));
    }

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
