using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Contracts.Supervision;
using GridMap.Server.Tests.Campaigns;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

/// <summary>Reminders before days: of a round of the ledger, of a notice, of cases; once for each day and unit.</summary>
public abstract class AlertDateTests(TestServer server) : IDisposable
{
    private const string County = "410122";
    private const string Township = "410122100";

    protected static readonly Dictionary<string, string?> Settings = AlertFlow.Settings();

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Round_OfALedger_RemindsItsCountyOnceUntilItIsSigned()
    {
        using var people = await PeopleAsync();
        var campaign = await CampaignFlow.CreateAsync(people.Office, County, CampaignFlow.Around(server.Clock)); // Rounds are due in 10 and 40 days; one is over.
        await RemindAsync(people, County);
        Assert.Empty(await OpenAsync(people));

        await people.LaterAsync(server, TimeSpan.FromDays(3)); // Thursday; the round is due on the Thursday after.
        var alert = Assert.Single(await OpenAsync(people));
        Assert.Equal(("alert.reportNear", County, AlertSubject.Report, $"{campaign.Summary.Id}"), (alert.Message.Key, alert.AreaCode, alert.Subject, alert.SubjectId));
        Assert.Equal(("2", $"{server.Today().AddDays(7):yyyy-MM-dd}"), (alert.Message.Arguments["round"], alert.Message.Arguments["dueOn"]));
        await people.Office.SayAsync(alert, "acknowledge");
        await people.LaterAsync(server, TimeSpan.FromDays(8));
        var late = Assert.Single(await OpenAsync(people));
        Assert.Equal(("alert.reportPast", alert.Id, AlertState.Acknowledged), (late.Message.Key, late.Id, late.State));

        await SignAsync(people.Office, campaign, round: 2);
        Assert.Empty(await OpenAsync(people));
        Assert.Single(await people.Auditor.AlertsAsync());
    }

    [SkippableFact]
    public async Task Notice_WaitingForItsAnswer_RemindsItsUnitAndEndsWithTheAnswer()
    {
        using var people = await PeopleAsync();
        using var city = await server.SignInAsync("city", Role.Office, "4101");
        await RemindAsync(people, County);
        var request = new IssueNoticeRequest(Guid.NewGuid(), Township, null, "案件超期未办", server.Today().AddDays(3), []);
        var notice = await (await city.PostAsJsonAsync($"{Routes.Supervision}/notices", request)).ReadAsync<NoticeDetail>();

        var alert = Assert.Single(await OpenAsync(people));
        Assert.Equal(("alert.noticeNear", Township, AlertSubject.Notice, $"{notice.Summary.Id}"), (alert.Message.Key, alert.AreaCode, alert.Subject, alert.SubjectId));
        Assert.Equal((notice.Summary.Number, "城关镇"), (alert.Message.Arguments["number"], alert.Message.Arguments["unit"]));
        var answer = new NoticeStepRequest("已整改", null, notice.Summary.Version);
        (await people.Office.PutAsJsonAsync($"{Routes.Supervision}/notices/{notice.Summary.Id}/answer", answer)).EnsureSuccessStatusCode();
        Assert.Empty(await OpenAsync(people));
    }

    [SkippableFact]
    public async Task Cases_OfOneUnitAndDay_AreOneReminderWithTheirNumber()
    {
        using var people = await PeopleAsync();
        await RemindAsync(people, County);
        var (first, second) = ((await CaseFlow.OpenAsync(people.Office)).Summary.Id, (await CaseFlow.OpenAsync(people.Office, CaseFlow.Place(CaseFlow.Longitude + 0.002))).Summary.Id);

        var both = Assert.Single(await OpenAsync(people));
        Assert.Equal(("alert.casesNear", Township, "2"), (both.Message.Key, both.AreaCode, both.Message.Arguments["count"]));
        await server.GoAsync(people.Office, first, CaseStepKind.Suspend, step => step with { Reason = "待检测" });
        Assert.Equal(("1", both.Id), (Assert.Single(await OpenAsync(people)).Message.Arguments["count"], both.Id));
        await people.LaterAsync(server, TimeSpan.FromDays(2));
        Assert.Equal(("alert.casesPast", both.Id), (Assert.Single(await OpenAsync(people)).Message.Key, both.Id));
        await server.GoAsync(people.Office, second, CaseStepKind.Suspend, step => step with { Reason = "待检测" });
        Assert.Empty(await OpenAsync(people));
    }

    [SkippableFact]
    public async Task Look_AfterTheServerWasDownPastTheDay_StillReminds()
    {
        using var people = await PeopleAsync();
        await CampaignFlow.CreateAsync(people.Office, County, CampaignFlow.Around(server.Clock));
        await RemindAsync(people, County);
        await people.LaterAsync(server, TimeSpan.FromDays(12));

        Assert.Equal("alert.reportPast", Assert.Single(await OpenAsync(people)).Message.Key);
    }

    private static Task RemindAsync(CasePeople people, string area) => people.Office.AddRuleAsync(AlertRuleKind.DateNear, area, workingDays: 5);

    private async Task<IReadOnlyList<AlertSummary>> OpenAsync(CasePeople people)
    {
        await server.LookAsync();
        return await people.Auditor.AlertsAsync("?open=true&kind=DateNear");
    }

    private static async Task SignAsync(HttpClient office, CampaignDetail campaign, int round)
    {
        var freeze = (await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, round, County))).ReadAsync<LedgerRoundCounty>()).Freeze!; // frozen just now
        (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes/{freeze.Id}/signature", new SignLedgerRequest(freeze.Sha256, null))).EnsureSuccessStatusCode();
    }

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
