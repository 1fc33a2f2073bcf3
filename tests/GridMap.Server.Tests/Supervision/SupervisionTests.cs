using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.Supervision;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Departments;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Supervision;

public abstract class SupervisionTests(TestServer server) : IDisposable
{
    private const string Township = "410122100";

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Report_OfAPastDay_IsWhatItWasThenAndEachNumberIsItsList()
    {
        using var people = await PeopleAsync();
        var closed = (await CaseFlow.OpenAsync(people.Office)).Summary.Id;
        await server.CloseAsync(people, closed);
        var day = server.Today();
        server.Clock.Advance(TimeSpan.FromDays(7));
        await server.ConfirmCaseAsync(people);
        server.Clock.Advance(TimeSpan.FromDays(20));

        // A session does not last that long.
        using var auditor = await server.SignInAsync("later", Role.Auditor, CaseFlow.County);
        var then = await ReportAsync(auditor, $"?on={day:yyyy-MM-dd}");
        var now = await ReportAsync(auditor);

        Assert.Equal((1, 1, 0), (then.Total.Confirmed, then.Total.Closed.Hits, then.Total.Overdue));
        Assert.Equal((2, 1, 1), (now.Total.Confirmed, now.Total.Closed.Hits, now.Total.Overdue));
        var unit = Assert.Single(then.Units);
        Assert.Equal((Township, 1), (unit.AreaCode, unit.Rank));
        Assert.Contains(unit.Words, word => word.Key == "supervision.rankFew");
        Assert.Equal(4, unit.Coverage.Total);
        foreach (var (list, count) in new[]
        {
            (SupervisionList.Confirmed, now.Total.Confirmed), (SupervisionList.Closed, now.Total.Closed.Hits), (SupervisionList.Unclosed, now.Total.Closed.Total - now.Total.Closed.Hits),
            (SupervisionList.Overdue, now.Total.Overdue), (SupervisionList.Relapsed, now.Total.Relapsed.Hits), (SupervisionList.Late, 0),
        })
        {
            Assert.Equal(count, (await auditor.GetFromJsonAsync<SupervisedCase[]>($"{Routes.Supervision}/cases?list={list}"))!.Length);
        }

        using var future = await auditor.GetAsync($"{Routes.Supervision}?on={server.Today().AddDays(1):yyyy-MM-dd}");
        Assert.Equal("supervision.dayToCome", await future.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Coverage_OfAPastDay_CountsWhatHadBeenWalkedByThen()
    {
        using var people = await PeopleAsync();
        var before = server.Today();
        server.Clock.Advance(TimeSpan.FromDays(2));
        (await people.Supervisor.PostAsJsonAsync($"{Routes.Cells}/{Town.Village}01/ground-checks", new Contracts.Sweeps.GroundCheckRequest(null, "逐院走访"))).EnsureSuccessStatusCode();
        server.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal((0, 4), Of(await ReportAsync(people.Office, $"?on={before:yyyy-MM-dd}")));
        Assert.Equal((1, 4), Of(await ReportAsync(people.Office, $"?on={before.AddDays(2):yyyy-MM-dd}")));
        Assert.Equal((1, 4), Of(await ReportAsync(people.Office)));

        static (int, int) Of(SupervisionReport report) => (report.Total.Coverage.Hits, report.Total.Coverage.Total);
    }

    [SkippableFact]
    public async Task Notice_IssuedAnsweredAndClosed_IsNumberedAndKeepsItsCourse()
    {
        using var people = await PeopleAsync();
        var caseId = await server.ConfirmCaseAsync(people);
        var first = await IssueAsync(people.Office, caseId);
        var second = await IssueAsync(people.Office);
        Assert.Equal(["410122督〔2046〕1号", "410122督〔2046〕2号"], [first.Summary.Number, second.Summary.Number]);
        Assert.Equal(caseId, Assert.Single(first.Cases).Id);
        using var township = await server.SignInAsync("chengguan", Role.Supervisor, Township);

        using var own = await StepAsync(people.Office, first, "answer");
        Assert.Equal("supervision.noticeOwnAnswer", await own.ReadKeyAsync(HttpStatusCode.Conflict));
        var seen = await NoticeAsync(township, first.Summary.Id);
        Assert.True(seen.Summary.MayAnswer);
        var answered = await (await StepAsync(township, seen, "answer")).ReadAsync<NoticeDetail>();
        var back = await (await StepAsync(people.Commander, answered, "send-back", server.Today().AddDays(9))).ReadAsync<NoticeDetail>();
        server.Clock.Advance(TimeSpan.FromDays(10));
        Assert.True((await NoticeAsync(township, first.Summary.Id)).Summary.IsLate);
        var named = await (await StepAsync(people.Office, back, "name")).ReadAsync<NoticeDetail>();
        var again = await (await StepAsync(township, named, "answer")).ReadAsync<NoticeDetail>();
        using var cannot = await StepAsync(township, again, "close");
        Assert.Equal(HttpStatusCode.Forbidden, cannot.StatusCode);
        var closed = await (await StepAsync(people.Office, again, "close")).ReadAsync<NoticeDetail>();

        Assert.Equal((NoticeState.Closed, true, true), (closed.Summary.State, closed.Summary.IsNamed, closed.Summary.IsLate));
        Assert.Equal(
            [NoticeStepKind.Issue, NoticeStepKind.Answer, NoticeStepKind.SendBack, NoticeStepKind.Name, NoticeStepKind.Answer, NoticeStepKind.Close], closed.Events.Select(step => step.Step));
        using var elsewhere = await server.SignInAsync("xing", Role.Office, "410182");
        using var missing = await elsewhere.GetAsync($"{Routes.Supervision}/notices/{first.Summary.Id}");
        Assert.Equal("supervision.noticeNotFound", await missing.ReadKeyAsync(HttpStatusCode.NotFound));
    }

    [SkippableFact]
    public async Task Doubt_JudgedByAPerson_KeepsBothWords()
    {
        using var people = await PeopleAsync();
        // The pictures of this flow are taken at the place, so only one from elsewhere is doubted.
        var id = (await CaseFlow.OpenAsync(people.Office)).Summary.Id;
        var file = await CaseFlow.UploadAsync(people.Department, id);
        await server.GoAsync(people.Department, id, CaseStepKind.AddEvidence, step => step with { Evidence = new CaseEvidence(Guid.NewGuid(), EvidenceStage.Before, file.Sha256, server.Clock.GetUtcNow(), 114.1, 34.7) });

        var doubt = Assert.Single((await people.Auditor.GetFromJsonAsync<DoubtSummary[]>($"{Routes.Supervision}/doubts"))!);
        Assert.Equal((RecordDoubtKind.TakenElsewhere, id, 0), (doubt.Kind, doubt.CaseId, doubt.Judgements.Count));
        foreach (var verdict in new[] { DoubtVerdict.Upheld, DoubtVerdict.Explained })
        {
            server.Clock.Advance(TimeSpan.FromMinutes(1));
            (await people.Office.PutAsJsonAsync($"{Routes.Supervision}/doubts/{doubt.Key}", new JudgeDoubtRequest(verdict, "车间在河对岸"))).EnsureSuccessStatusCode();
        }

        var judged = Assert.Single((await people.Commander.GetFromJsonAsync<DoubtSummary[]>($"{Routes.Supervision}/doubts"))!);
        Assert.Equal([DoubtVerdict.Upheld, DoubtVerdict.Explained], judged.Judgements.Select(word => word.Verdict));
        using var elsewhere = await server.SignInAsync("xing", Role.Office, "410182");
        Assert.Empty((await elsewhere.GetFromJsonAsync<DoubtSummary[]>($"{Routes.Supervision}/doubts"))!);
        using var foreign = await elsewhere.PutAsJsonAsync($"{Routes.Supervision}/doubts/{doubt.Key}", new JudgeDoubtRequest(DoubtVerdict.Explained, "无"));
        Assert.Equal("supervision.doubtNotFound", await foreign.ReadKeyAsync(HttpStatusCode.NotFound));
        using var inspector = await people.Inspector.GetAsync($"{Routes.Supervision}/doubts");
        Assert.Equal(HttpStatusCode.Forbidden, inspector.StatusCode);
    }

    [SkippableFact]
    public async Task Draw_SeedPublishedFirst_IsDrawnOnceAndReproducible()
    {
        using var people = await PeopleAsync();
        var ids = new List<Guid>();
        foreach (var east in new[] { 0, 0.002, 0.004 })
        {
            ids.Add((await CaseFlow.OpenAsync(people.Office, CaseFlow.Place(114.001 + east))).Summary.Id);
            await server.CloseAsync(people, ids[^1]);
        }

        var request = new PublishSeedRequest(Guid.NewGuid(), CaseFlow.County, "0817", server.Clock.GetUtcNow().AddMinutes(30), OfEach: 2);
        using var soon = await people.Office.PostAsJsonAsync($"{Routes.Supervision}/draws", request);
        Assert.Equal("supervision.drawTooSoon", await soon.ReadKeyAsync(HttpStatusCode.BadRequest));
        request = request with { DrawFrom = server.Clock.GetUtcNow().AddHours(2) };
        (await people.Office.PostAsJsonAsync($"{Routes.Supervision}/draws", request)).EnsureSuccessStatusCode();
        var path = $"{Routes.Supervision}/draws/{request.Id}";
        using var early = await people.Office.PutAsJsonAsync($"{path}/draw", new { });
        Assert.Equal("supervision.drawNotYet", await early.ReadKeyAsync(HttpStatusCode.Conflict));
        server.Clock.Advance(TimeSpan.FromHours(2));
        var drawn = await (await people.Office.PutAsJsonAsync($"{path}/draw", new { })).ReadAsync<SpotDrawDetail>();

        Assert.Equal(
            Domain.Supervision.SpotCheckDraw.Draw("0817", drawn.Names.Select(name => (name.Name, name.Group)), ofEach: 2).Select(one => one.Name), drawn.Checks.Select(check => check.Number));
        Assert.Equal((3, 2), (drawn.Names.Count, drawn.Checks.Count));
        using var again = await people.Office.PutAsJsonAsync($"{path}/draw", new { });
        Assert.Equal("supervision.drawnBefore", await again.ReadKeyAsync(HttpStatusCode.Conflict));
        var check = $"{path}/checks/{drawn.Checks[0].CaseId}";
        var result = await (await people.Supervisor.PutAsJsonAsync(check, new SpotCheckRequest(SpotCheckResult.Fault, "管道仍在"))).ReadAsync<SpotDrawDetail>();
        Assert.Equal((1, 1), (result.Summary.Checked, result.Summary.Faults));
        using var twice = await people.Supervisor.PutAsJsonAsync(check, new SpotCheckRequest(SpotCheckResult.Sound, "改口"));
        Assert.Equal("supervision.checkedBefore", await twice.ReadKeyAsync(HttpStatusCode.Conflict));
        using var elsewhere = await server.SignInAsync("xing", Role.Office, "410182");
        using var missing = await elsewhere.GetAsync(path);
        Assert.Equal("supervision.drawNotFound", await missing.ReadKeyAsync(HttpStatusCode.NotFound));
    }

    private async Task<NoticeDetail> IssueAsync(HttpClient office, params Guid[] cases) => await (await office.PostAsJsonAsync(
        $"{Routes.Supervision}/notices", new IssueNoticeRequest(Guid.NewGuid(), Township, null, "案件超期未办", server.Today().AddDays(5), cases))).ReadAsync<NoticeDetail>();

    private static Task<HttpResponseMessage> StepAsync(HttpClient client, NoticeDetail notice, string step, DateOnly? dueOn = null) =>
        client.PutAsJsonAsync($"{Routes.Supervision}/notices/{notice.Summary.Id}/{step}", new NoticeStepRequest("已整改", dueOn, notice.Summary.Version));

    private static async Task<NoticeDetail> NoticeAsync(HttpClient client, Guid id) => (await client.GetFromJsonAsync<NoticeDetail>($"{Routes.Supervision}/notices/{id}"))!; // Never null.

    private static async Task<SupervisionReport> ReportAsync(HttpClient client, string query = "") => (await client.GetFromJsonAsync<SupervisionReport>($"{Routes.Supervision}{query}"))!; // Never null.

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
