using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Drones;
using GridMap.Contracts.Interchange;
using GridMap.Contracts.People;
using GridMap.Server.Drones;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Drones;

public abstract class DroneTests(TestServer server) : IDisposable
{
    protected static readonly Dictionary<string, string?> Settings = new() { ["Drones:TrackRetentionDays"] = "2" };

    /// <summary>Inside the first cell of <see cref="Town"/>.</summary>
    private const double InTown = 114.001;

    /// <summary>Inside the cell of the other county.</summary>
    private const double InOtherCounty = 113.401;

    protected TestServer Server { get; } = server;

    public virtual void Dispose()
    {
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Report_OverOwnArea_IsOnTheMapOfThatAreaOnly()
    {
        await Town.BuildAsync(Server);
        using var supervisor = await Server.SignInAsync("lin", Role.Supervisor, "410122");
        using var commander = await Server.SignInAsync("wu", Role.Commander, "4101");
        using var elsewhere = await Server.SignInAsync("xu", Role.Commander, "410182");

        (await supervisor.PostAsJsonAsync(Routes.Telemetry, new DroneReport("M300-1", InTown, 34.701, 82.3, 212, -90, 9.5, 0.76, "sortie-2"))).EnsureSuccessStatusCode();

        var drone = Assert.Single((await DronesAsync(commander)).Drones);
        Assert.Equal(("M300-1", Town.Village + "01", InTown, 34.701, 82.3, 212, 270, 9.5, 0.76, "sortie-2"), (
            drone.DroneId, drone.AreaCode, drone.Longitude, drone.Latitude, drone.HeightMetres, drone.AltitudeMetres, drone.YawDegrees, drone.SpeedMetresPerSecond, drone.BatteryFraction, drone.SortieId));
        Assert.False(drone.IsSilent);
        Assert.Empty((await DronesAsync(elsewhere)).Drones);
        Assert.Empty((await DronesAsync(commander, "410182")).Drones);
        Assert.Equal("area.outsideScope", await (await elsewhere.GetAsync($"{Routes.Telemetry}?area=410122")).ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [SkippableFact]
    public async Task Report_OutsideOwnAreas_IsKeptWithThemAndShownToNobodyElse()
    {
        await Town.BuildAsync(Server);
        using var supervisor = await Server.SignInAsync("lin", Role.Supervisor, "410122");
        using var elsewhere = await Server.SignInAsync("xu", Role.Commander, "410182");

        await ReportAsync(supervisor, InOtherCounty);

        Assert.Equal("410122", Assert.Single((await DronesAsync(supervisor)).Drones).AreaCode);
        Assert.Empty((await DronesAsync(elsewhere)).Drones);
        Assert.Equal("410122", (await Server.UseAsync((db, _) => db.DroneFixes.SingleAsync())).AreaCode);
    }

    [SkippableFact]
    public async Task Report_WithAFeedKey_NeedsNoAccount()
    {
        await Town.BuildAsync(Server);
        using var office = await Server.SignInAsync("wu", Role.Office, "4101");
        var key = await (await office.PostAsJsonAsync(Routes.FeedKeys, new CreateFeedKeyRequest("ground station", "410122"))).ReadAsync<CreatedFeedKey>();
        using var station = Server.CreateClient();
        station.DefaultRequestHeaders.Add("X-Feed-Key", key.Secret);

        using var taken = await station.PostAsJsonAsync(Routes.Telemetry, new DroneReport("M300-1", InTown, 34.701));
        using var reading = await station.GetAsync(Routes.Telemetry);

        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, reading.StatusCode);
        Assert.Equal("M300-1", Assert.Single((await DronesAsync(office)).Drones).DroneId);
    }

    [SkippableTheory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Auditor)]
    public async Task Report_FromWhoHasNothingFlown_IsRefused(Role role)
    {
        using var client = await Server.SignInAsync("lin", role, "410122");

        using var refused = await client.PostAsJsonAsync(Routes.Telemetry, new DroneReport("M300-1", InTown, 34.701));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [SkippableTheory]
    [InlineData("", 114, 34.7, 0.5)]
    [InlineData("a b", 114, 34.7, 0.5)]
    [InlineData("M300", 181, 34.7, 0.5)]
    [InlineData("M300", 114, 34.7, 76)]
    public async Task Report_ThatCannotBe_IsRefused(string drone, double longitude, double latitude, double battery)
    {
        using var supervisor = await Server.SignInAsync("lin", Role.Supervisor, "410122");

        using var refused = await supervisor.PostAsJsonAsync(Routes.Telemetry, new DroneReport(drone, longitude, latitude, BatteryFraction: battery));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [SkippableFact]
    public async Task Drone_ThatFallsSilent_IsSaidSoAndThenGone()
    {
        await Town.BuildAsync(Server);
        using var supervisor = await Server.SignInAsync("lin", Role.Supervisor, "410122");
        await ReportAsync(supervisor, InTown);

        Server.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(Assert.Single((await DronesAsync(supervisor)).Drones).IsSilent);
        Server.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(Assert.Single((await DronesAsync(supervisor)).Drones).IsSilent);
        Server.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty((await DronesAsync(supervisor)).Drones);
    }

    [SkippableFact]
    public async Task Track_IsThinnedToASecondAndKeptForItsDays()
    {
        await Town.BuildAsync(Server);
        using var supervisor = await Server.SignInAsync("lin", Role.Supervisor, "410122");
        for (var i = 0; i < 8; i++)
        {
            await ReportAsync(supervisor, InTown + (i * 1e-5));
            Server.Clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        Assert.Equal(4, await Server.UseAsync((db, _) => db.DroneFixes.CountAsync()));

        Server.Clock.Advance(TimeSpan.FromDays(1.9));
        await ReportAsync(supervisor, InTown);
        Server.Clock.Advance(TimeSpan.FromDays(0.2));
        await Server.Services.GetRequiredService<DroneBook>().CleanAsync(CancellationToken.None);

        Assert.Equal(1, await Server.UseAsync((db, _) => db.DroneFixes.CountAsync()));
    }

    [SkippableFact]
    public async Task Track_SentLater_FillsThePastAndMovesNobodyBack()
    {
        await Town.BuildAsync(Server);
        using var supervisor = await Server.SignInAsync("lin", Role.Supervisor, "410122");
        var now = Server.Clock.GetUtcNow();
        await ReportAsync(supervisor, InTown);
        await ReportAsync(supervisor, InTown + 0.003, now.AddMinutes(-5));
        await ReportAsync(supervisor, InTown + 0.003, now.AddHours(9)); // A clock that runs ahead: as of now, and that second is taken.

        Assert.Equal(InTown, Assert.Single((await DronesAsync(supervisor)).Drones).Longitude);
        Assert.Equal([now.AddMinutes(-5), now], await Server.UseAsync((db, _) => db.DroneFixes.OrderBy(row => row.At).Select(row => row.At).ToListAsync()));
    }

    private static async Task ReportAsync(HttpClient client, double longitude, DateTimeOffset? at = null) =>
        (await client.PostAsJsonAsync(Routes.Telemetry, new DroneReport("M300-1", longitude, 34.701, At: at))).EnsureSuccessStatusCode();

    protected static async Task<DronesNow> DronesAsync(HttpClient client, string area = "") =>
        await client.GetFromJsonAsync<DronesNow>($"{Routes.Telemetry}?area={area}") ?? throw new InvalidDataException("There is no answer.");
}
