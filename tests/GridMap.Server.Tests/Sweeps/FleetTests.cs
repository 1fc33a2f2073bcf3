using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Sweeps.SweepFlow;

namespace GridMap.Server.Tests.Sweeps;

public abstract class FleetTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Fleet_OfAWiderArea_ServesThoseInIt()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        var fleet = await FleetAsync(office);
        using var village = await server.SignInAsync("village", Role.Supervisor, Town.Village);
        using var other = await server.SignInAsync("other", Role.Supervisor, Other);

        Assert.Equal(3, (await village.GetFromJsonAsync<FleetItem[]>(Routes.Fleet))!.Length);
        Assert.Empty((await other.GetFromJsonAsync<FleetItem[]>(Routes.Fleet))!);
        var battery = Assert.Single((await office.GetFromJsonAsync<FleetItem[]>($"{Routes.Fleet}?kind=Battery"))!);
        Assert.Equal((fleet.Battery, 45, 1, 12), (battery.Id, battery.EnduranceMinutes, battery.HealthFraction, battery.Cycles));
        var save = new SaveFleetItemRequest(FleetKind.Battery, battery.Name, County, 45, 0.8, 40, IsRetired: true, battery.Version);
        using var forbidden = await village.PutAsJsonAsync($"{Routes.Fleet}/{battery.Id}", save);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal((0.8, true), (await (await office.PutAsJsonAsync($"{Routes.Fleet}/{battery.Id}", save)).ReadAsync<FleetItem>()) is var saved ? (saved.HealthFraction, saved.IsRetired) : default);
        Assert.Equal(2, (await village.GetFromJsonAsync<FleetItem[]>(Routes.Fleet))!.Length);
        using var stale = await office.PutAsJsonAsync($"{Routes.Fleet}/{battery.Id}", save);
        Assert.Equal("sweep.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
        using var twin = await office.PostAsJsonAsync(Routes.Fleet, save with { Kind = FleetKind.Drone, Name = "无人机1", ExpectedVersion = null });
        Assert.Equal("sweep.nameTaken", await twin.ReadKeyAsync(HttpStatusCode.Conflict));
    }
}
