using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Liaison;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Campaigns;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Liaison;

public abstract class LiaisonTests(TestServer server) : IDisposable
{
    private const string Township = "410122100";

    private static readonly DateOnly From = new(2046, 3, 1);

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task HandOver_OneAfterTheOther_KeepsBothAndNotesWhoRead()
    {
        using var people = await PeopleAsync();
        await HandOverAsync(people.Office, terms: 0, "甲", From);
        await HandOverAsync(people.Office, terms: 1, "乙", From.AddDays(3));

        var history = (await people.Office.GetFromJsonAsync<LiaisonTerm[]>($"{Routes.Liaison}/{Township}/history"))!; // Never null.
        Assert.Equal([("甲", From, From.AddDays(3)), ("乙", From.AddDays(3), (DateOnly?)null)], history.Select(term => (term.Name, term.From, term.Until)));
        Assert.Equal("乙", Assert.Single((await people.Commander.GetFromJsonAsync<LiaisonTerm[]>($"{Routes.Liaison}/present"))!).Name);
        var looks = (await people.Auditor.GetFromJsonAsync<LiaisonLook[]>($"{Routes.Liaison}/looks"))!; // Never null.
        Assert.Equal([("wu", null, 1), ("office", Township, 2)], looks.Select(look => (look.By, look.Unit, look.Terms)).OrderByDescending(look => look.By));
        var unit = Assert.Single((await people.Auditor.GetFromJsonAsync<LiaisonUnit[]>(Routes.Liaison))!, unit => unit.Unit == Township);
        Assert.Equal((2, false, From.AddDays(3)), (unit.Terms, unit.MaySee, unit.Since));
    }

    [SkippableFact]
    public async Task Read_WhoNeedsItNot_SeesNobody()
    {
        using var people = await PeopleAsync();
        await HandOverAsync(people.Office, terms: 0, "甲", From);
        using var own = await server.SignInAsync("chengguan", Role.Supervisor, Township);
        using var elsewhere = await server.SignInAsync("xing", Role.Office, "410182");

        Assert.Single((await own.GetFromJsonAsync<LiaisonTerm[]>($"{Routes.Liaison}/present"))!);
        Assert.Empty((await people.Inspector.GetFromJsonAsync<LiaisonTerm[]>($"{Routes.Liaison}/present"))!);
        Assert.Empty((await people.Auditor.GetFromJsonAsync<LiaisonTerm[]>($"{Routes.Liaison}/present"))!);
        Assert.Empty((await elsewhere.GetFromJsonAsync<LiaisonTerm[]>($"{Routes.Liaison}/present"))!);
        foreach (var client in new[] { people.Inspector, people.Auditor, elsewhere })
        {
            using var refused = await client.GetAsync($"{Routes.Liaison}/{Township}/history");
            Assert.Equal("liaison.notFound", await refused.ReadKeyAsync(HttpStatusCode.NotFound));
        }
    }

    [SkippableFact]
    public async Task HandOver_TwoAtOnceOrBackwards_IsRefused()
    {
        using var people = await PeopleAsync();
        await HandOverAsync(people.Office, terms: 0, "甲", From);

        using var stale = await people.Commander.PostAsJsonAsync(Routes.Liaison, new HandOverRequest(Township, "乙", "0371-1234567", From, null, ExpectedTerms: 0));
        Assert.Equal("request.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
        using var early = await people.Office.PostAsJsonAsync(Routes.Liaison, new HandOverRequest(Township, "乙", "0371-1234567", From.AddDays(-1), null, ExpectedTerms: 1));
        Assert.Equal("liaison.fromTooEarly", await early.ReadKeyAsync(HttpStatusCode.BadRequest));
        using var notHis = await people.Department.PostAsJsonAsync(Routes.Liaison, new HandOverRequest(Township, "乙", "0371-1234567", From, null, ExpectedTerms: 1));
        Assert.Equal("liaison.notYours", await notHis.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task Reminders_AreTheDaysOfTheCampaignThatAreToCome()
    {
        using var people = await PeopleAsync();
        await CampaignFlow.CreateAsync(people.Office, "410122", CampaignFlow.Around(server.Clock));

        var reminders = (await people.Office.GetFromJsonAsync<LiaisonReminders>($"{Routes.Liaison}/reminders"))!; // Never null.

        Assert.Equal([(10, false), (40, false), (80, false)], reminders.Days.Select(day => (day.DaysLeft, day.IsNear)));
        Assert.All(reminders.Days, day => Assert.Equal(reminders.Today.AddDays(day.DaysLeft), day.DueOn));
    }

    private static async Task HandOverAsync(HttpClient client, int terms, string name, DateOnly from) =>
        (await client.PostAsJsonAsync(Routes.Liaison, new HandOverRequest(Township, name, "0371-1234567", from, "台账已移交", terms))).EnsureSuccessStatusCode();

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
