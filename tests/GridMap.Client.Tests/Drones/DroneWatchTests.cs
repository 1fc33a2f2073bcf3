using GridMap.Client.Drones;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Words;
using GridMap.Contracts.Drones;
using GridMap.Contracts.People;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Drones;

public sealed class DroneWatchTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public DroneWatchTests()
    {
        _context.Services.AddSingleton<DroneWatch>();
        _context.SignIn(Role.Commander);
    }

    private DroneWatch Watch => _context.Services.GetRequiredService<DroneWatch>();

    private Wording Words => _context.Services.GetRequiredService<Wording>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Look_DroneInTheAir_IsAskedForEverySecond()
    {
        _context.Answer("GET /api/telemetry", Now(Drone()));
        Watch.Look("");
        _context.Time.Advance(TimeSpan.FromMilliseconds(1));

        for (var second = 0; second < 3; second++) _context.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("M300-1", Assert.Single(Watch.Drones).DroneId);
        Assert.Equal(4, _context.Requests.Count(request => request == "GET /api/telemetry"));
    }

    [Fact]
    public void Look_NobodyInTheAir_AsksLessOftenAndNobodyAfterwards()
    {
        _context.Answer("GET /api/telemetry", Now());
        Watch.Look("");
        _context.Time.Advance(TimeSpan.FromMilliseconds(1));
        for (var second = 0; second < 5; second++) _context.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, _context.Requests.Count(request => request == "GET /api/telemetry"));

        Watch.Leave();
        _context.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _context.Requests.Count(request => request == "GET /api/telemetry"));
    }

    [Fact]
    public void Label_Drone_TellsHeightAndBattery() => Assert.Equal("M300-1\n高 82 米 · 电量 76%", DroneText.LabelOf(Drone(), TimeSpan.FromSeconds(1), Words));

    [Fact]
    public void Label_SilentDroneWithoutFigures_TellsForHowLong() => Assert.Equal(
        "M300-1\n失联 1:05", DroneText.LabelOf(Drone() with { HeightMetres = null, BatteryFraction = null, IsSilent = true }, TimeSpan.FromSeconds(65), Words));

    private static DronesNow Now(params DronePosition[] drones) => new(Samples.Noon, SilentSeconds: 30, drones);

    private static DronePosition Drone() => new(
        "M300-1", "410122100200", 114.001, 34.701, HeightMetres: 82.3, AltitudeMetres: null, YawDegrees: 270, SpeedMetresPerSecond: 9.5, BatteryFraction: 0.76, SortieId: null, Samples.Noon, IsSilent: false);
}
