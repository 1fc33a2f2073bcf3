using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Presence;
using GridMap.Contracts.Targets;
using GridMap.Server.Presence;
using GridMap.Server.Targets;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Presence;

public abstract class PresenceTests(TestServer server) : IDisposable
{
    /// <summary>Short times: each beat of a clock that is moved on by hand is beaten.</summary>
    protected static readonly Dictionary<string, string?> Settings = new() { ["Presence:LookRetentionDays"] = "1", ["Playback:FollowWriteSeconds"] = "60" };

    /// <summary>Inside the first cell of <see cref="Town"/>.</summary>
    private const double InTown = 114.001;

    protected TestServer Server { get; } = server;

    public virtual void Dispose()
    {
        Server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Position_BeforeTheSwitch_IsRefusedAndNotStored()
    {
        using var inspector = await InspectorAsync();

        using var refused = await inspector.PutAsJsonAsync($"{Routes.Presence}/me/position", new PositionReport(InTown, 34.701, 8));

        Assert.Equal("presence.notSharing", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.False((await StateAsync(inspector)).IsOn);
        Assert.Equal(0, await Server.UseAsync((db, _) => db.Presence.CountAsync()));
    }

    [SkippableFact]
    public async Task Position_Again_ReplacesTheOneBefore()
    {
        await Town.BuildAsync(Server);
        using var inspector = await InspectorAsync();
        using var commander = await CommanderAsync();
        await BeginAsync(inspector);
        await ReportAsync(inspector, InTown);
        await ReportAsync(inspector, InTown + 0.002);

        var person = Assert.Single(await PeopleAsync(commander));
        Assert.Equal((InTown + 0.002, 34.701, 8), (person.Longitude, person.Latitude, person.AccuracyMetres));
        var row = await Server.UseAsync((db, _) => db.Presence.SingleAsync());
        Assert.Equal(Town.Village + "02", row.AreaCode);
        Assert.Equal(0, await Server.UseAsync((db, _) => db.Changes.CountAsync(change => change.ObjectId == row.AccountId)));
    }

    [SkippableFact]
    public async Task People_Role_OnlyWhoDispatchesSeesThem()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await Server.SignInAsync($"somebody-{role}", role, "4101");

            using var answer = await client.GetAsync(Routes.Presence);

            Assert.Equal(role is Role.Commander or Role.Supervisor ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [SkippableFact]
    public async Task People_DispatchersArea_DecidesWhomHeSees()
    {
        await Town.BuildAsync(Server);
        using var inspector = await InspectorAsync();
        await BeginAsync(inspector);
        await ReportAsync(inspector, InTown);
        foreach (var (area, isSeen) in new[] { ("4101", true), ("410122", true), (Town.Village, true), ("410122200", false), ("410182", false) })
        {
            using var supervisor = await Server.SignInAsync($"zhou-{area}", Role.Supervisor, area);

            Assert.Equal(isSeen ? ["lin"] : [], (await PeopleAsync(supervisor)).Select(person => person.Name));
        }
    }

    [SkippableFact]
    public async Task People_OnTheWay_TellTheTarget()
    {
        using var inspector = await InspectorAsync();
        using var commander = await CommanderAsync();
        await BeginAsync(inspector);
        await ReportAsync(inspector, 114.5);
        var me = (await inspector.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId;
        var target = await Server.UseAsync(async (db, _) =>
        {
            var row = new TargetRow
            {
                Id = Guid.NewGuid(), SuspectId = Guid.NewGuid(), SuspectNumber = "YS-2046-0001", AreaCode = Town.Village + "01", Longitude = 114.001, Latitude = 34.701,
                Status = TargetStatus.Accepted, InspectorId = me, InspectorName = "lin", AssignedAt = Server.Clock.GetUtcNow(), ChangedAt = Server.Clock.GetUtcNow(), Version = 2,
            };
            db.Targets.Add(row);
            await db.SaveChangesAsync();
            return row;
        });

        Assert.Equal(
            new PersonGoal(target.Id, target.SuspectId, "YS-2046-0001", 114.001, 34.701), Assert.Single(await PeopleAsync(commander)).Goal);
    }

    [SkippableFact]
    public async Task Position_TenMinutesOld_IsShownToNobodyAndDeleted()
    {
        using var inspector = await InspectorAsync();
        using var commander = await CommanderAsync();
        await BeginAsync(inspector);
        await ReportAsync(inspector, InTown);

        Server.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await PeopleAsync(commander));
        await CleanAsync();

        var row = await Server.UseAsync((db, _) => db.Presence.SingleAsync());
        Assert.Equal((null, null, null, null), (row.Longitude, row.Latitude, row.AreaCode, row.PositionAt));
        Assert.True((await StateAsync(inspector)).IsOn);
    }

    [SkippableTheory]
    [InlineData(60, false)]
    [InlineData(720, true)]
    public async Task Duty_SilentForAnHourOrTwelveHoursLong_IsOffAndGone(double minutes, bool isTalking)
    {
        using var inspector = await InspectorAsync();
        await BeginAsync(inspector);
        for (var at = 0; isTalking && at < minutes - 30; at += 30)
        {
            Server.Clock.Advance(TimeSpan.FromMinutes(30));
            await ReportAsync(inspector, InTown);
        }

        Server.Clock.Advance(TimeSpan.FromMinutes(isTalking ? 30 : minutes));

        using var refused = await inspector.PutAsJsonAsync($"{Routes.Presence}/me/position", new PositionReport(InTown, 34.701, 8));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.False((await StateAsync(inspector)).IsOn);
        await CleanAsync();
        Assert.Equal(0, await Server.UseAsync((db, _) => db.Presence.CountAsync()));
    }

    [SkippableFact]
    public async Task Position_SwitchedOffOrSignedOut_IsDeletedAtOnce()
    {
        using var inspector = await InspectorAsync();
        foreach (var leaving in new[] { $"{Routes.Presence}/me", Routes.Session })
        {
            await BeginAsync(inspector);
            await ReportAsync(inspector, InTown);

            (await inspector.DeleteAsync(leaving)).EnsureSuccessStatusCode();

            Assert.Equal(0, await Server.UseAsync((db, _) => db.Presence.CountAsync()));
        }
    }

    [SkippableFact]
    public async Task Position_OfADisabledAccount_IsShownToNobody()
    {
        using var inspector = await InspectorAsync();
        using var commander = await CommanderAsync();
        await BeginAsync(inspector);
        await ReportAsync(inspector, InTown);
        await Server.UseAsync(async (db, _) => await db.Users.Where(account => account.UserName == "lin").ExecuteUpdateAsync(set => set.SetProperty(account => account.IsDisabled, true)));

        Assert.Empty(await PeopleAsync(commander));
    }

    [SkippableFact]
    public async Task Looks_Again_GrowAndAreToldToThePerson()
    {
        using var inspector = await InspectorAsync();
        using var commander = await CommanderAsync();
        await BeginAsync(inspector);
        var begin = Server.Clock.GetUtcNow();
        for (var minute = 0; minute < 3; minute++)
        {
            await ReportAsync(inspector, InTown);
            await PeopleAsync(commander);
            await PeopleAsync(commander);
            Server.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var look = Assert.Single(await LooksAsync(inspector));
        Assert.Equal(new PresenceLook("wu", begin, begin.AddMinutes(2)), look);
        Server.Clock.Advance(TimeSpan.FromDays(1.1));
        await CleanAsync();
        Assert.Empty(await LooksAsync(inspector));
    }

    protected static async Task BeginAsync(HttpClient client) =>
        (await client.PutAsJsonAsync($"{Routes.Presence}/me", new { })).EnsureSuccessStatusCode();

    protected static async Task ReportAsync(HttpClient client, double longitude) =>
        (await client.PutAsJsonAsync($"{Routes.Presence}/me/position", new PositionReport(longitude, 34.701, 8))).EnsureSuccessStatusCode();

    protected static async Task<IReadOnlyList<PersonPosition>> PeopleAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<PeopleNow>(Routes.Presence))!.People;

    private static async Task<DutyState> StateAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<DutyState>($"{Routes.Presence}/me"))!;

    private static async Task<PresenceLook[]> LooksAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<PresenceLook[]>($"{Routes.Presence}/me/looks"))!;

    private Task<HttpClient> InspectorAsync() => Server.SignInAsync("lin", Role.Inspector, "410122");

    private Task<HttpClient> CommanderAsync() => Server.SignInAsync("wu", Role.Commander, "4101");

    private Task CleanAsync() => Server.Services.GetRequiredService<PresenceCleaner>().CleanAsync(CancellationToken.None);
}
