using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Server.Campaigns;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using StateHolidays = GridMap.Domain.Cases.Clocks.StateHolidays;

namespace GridMap.Server.Tests.Campaigns;

public abstract class CampaignTests(TestServer server) : IDisposable
{
    private const string County = "410122";

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Save_Campaign_IsReadWithItsDaysSeenFromToday()
    {
        var office = await SignInAsync("lin", Role.Office, County);

        var made = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));

        Assert.True(made.Summary.IsCurrent);
        Assert.True(made.MayChange);
        Assert.Equal(CampaignPhaseKind.Sweep, made.Phase);
        Assert.Equal([-20, 10, 40], made.Dates.Where(date => date.Kind is CampaignDateKind.RoundDue).Select(date => date.DaysLeft));
        // The table of holidays ends long before the tests' year.
        Assert.Contains(2046, made.YearsWithoutHolidays);
        Assert.Equivalent(made, await office.GetFromJsonAsync<CampaignDetail>($"{Routes.Campaigns}/{made.Summary.Id}"));
    }

    [SkippableFact]
    public async Task Change_Campaign_KeepsEachVersionWithWhoAndWhat()
    {
        var office = await SignInAsync("lin", Role.Office, County);
        var made = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));
        var settings = made.Settings with { Limits = made.Settings.Limits with { VerificationDays = 5 }, DaysOff = [new DateOnly(2046, 5, 1)] };

        var changed = await office.PutAsJsonAsync($"{Routes.Campaigns}/{made.Summary.Id}", new SaveCampaignRequest(County, settings, ExpectedVersion: 1));
        var late = await office.PutAsJsonAsync($"{Routes.Campaigns}/{made.Summary.Id}", new SaveCampaignRequest(County, settings, ExpectedVersion: 1));

        Assert.Equal(2, (await changed.ReadAsync<CampaignDetail>()).Summary.Version);
        Assert.Equal("campaign.stale", await late.ReadKeyAsync(HttpStatusCode.Conflict));
        var history = await office.GetFromJsonAsync<CampaignVersion[]>($"{Routes.Campaigns}/{made.Summary.Id}/history");
        Assert.Equal([2, 1], history!.Select(version => version.Version));
        Assert.Equal(["campaign.changedDaysOff", "campaign.changedVerification"], history![0].Changes.Select(change => change.Key).Order());
        Assert.Equal("lin", history![0].By);
    }

    [SkippableFact]
    public async Task FindAsync_Rules_AreOfTheNarrowestCampaignOfToday()
    {
        var city = await SignInAsync("city", Role.Office, "4101");
        var around = CampaignFlow.Around(server.Clock);
        await CampaignFlow.CreateAsync(city, "4101", around);
        await CampaignFlow.CreateAsync(city, County, around with { Limits = around.Limits with { DispatchDays = 4 }, DaysOff = [new DateOnly(2046, 3, 6)] });
        await CampaignFlow.CreateAsync(city, County, Domain.Campaigns.Campaign.OfThePlan.ToSettings());

        await using var scope = server.Services.CreateAsyncScope();
        var rules = await scope.ServiceProvider.GetRequiredService<CampaignReader>().FindAsync(CancellationToken.None);

        Assert.Equal(4, rules.LimitsOf(Town.Village + "01").DispatchDays);
        Assert.Equal(1, rules.LimitsOf(Town.OtherVillage).DispatchDays);
        Assert.False(rules.CalendarOf(Town.Village).IsWorked(new DateOnly(2046, 3, 6)));
        Assert.True(rules.CalendarOf(Town.OtherVillage).IsWorked(new DateOnly(2046, 3, 6)));
        Assert.Same(StateHolidays.Calendar, rules.CalendarOf("4201"));
    }

    [SkippableFact]
    public async Task Campaign_OfAnotherCounty_IsNowhereToBeSeen()
    {
        var made = await CampaignFlow.CreateAsync(await SignInAsync("lin", Role.Office, County), County, CampaignFlow.Around(server.Clock));
        var other = await server.SignInAsync("wu", Role.Office, "410182");
        var inspector = await server.SignInAsync("he", Role.Inspector, Town.Village);

        Assert.Empty((await other.GetFromJsonAsync<CampaignSummary[]>(Routes.Campaigns))!);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.Campaigns}/{made.Summary.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.Campaigns}/{made.Summary.Id}/history")).StatusCode);
        var change = await other.PutAsJsonAsync($"{Routes.Campaigns}/{made.Summary.Id}", new SaveCampaignRequest(County, made.Settings, 1));
        Assert.Equal(HttpStatusCode.NotFound, change.StatusCode);
        Assert.Equal("area.outsideScope", await (await other.PostAsJsonAsync(Routes.Campaigns, new SaveCampaignRequest(County, made.Settings, null))).ReadKeyAsync(HttpStatusCode.Forbidden));
        // Whoever is under the campaign reads it and may not change it.
        Assert.False((await inspector.GetFromJsonAsync<CampaignDetail>($"{Routes.Campaigns}/{made.Summary.Id}"))!.MayChange);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.PutAsJsonAsync($"{Routes.Campaigns}/{made.Summary.Id}", new SaveCampaignRequest(County, made.Settings, 1))).StatusCode);
    }

    [SkippableFact]
    public async Task Change_ByAnOfficeBelowTheCampaign_IsRefused()
    {
        var made = await CampaignFlow.CreateAsync(await SignInAsync("city", Role.Office, "4101"), "4101", CampaignFlow.Around(server.Clock));
        var county = await server.SignInAsync("lin", Role.Office, County);

        var change = await county.PutAsJsonAsync($"{Routes.Campaigns}/{made.Summary.Id}", new SaveCampaignRequest("4101", made.Settings, 1));

        Assert.Equal("area.outsideScope", await change.ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [SkippableFact]
    public async Task Save_WrongOrder_SaysWhatIsWrong()
    {
        var office = await SignInAsync("lin", Role.Office, County);
        var settings = CampaignFlow.Around(server.Clock);

        var rounds = await office.PostAsJsonAsync(Routes.Campaigns, new SaveCampaignRequest(County, settings with { Rounds = [.. settings.Rounds.Reverse()] }, null));
        var ladder = await office.PostAsJsonAsync(Routes.Campaigns, new SaveCampaignRequest(County, settings with { Ladder = [new(2, EscalationLevel.City), new(3, EscalationLevel.Handler)] }, null));

        Assert.Equal("campaign.roundOrder", await rounds.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("campaign.ladder", await ladder.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    private async Task<HttpClient> SignInAsync(string name, Role role, string area)
    {
        await Town.BuildAsync(server);
        return await server.SignInAsync(name, role, area);
    }
}
