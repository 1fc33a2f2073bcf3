using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Departments;
using GridMap.Contracts.Live;
using GridMap.Contracts.Operations;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Departments;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Operations;

public abstract class OperationTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Operation_FromPlanToSignedMinutes_GoesTheWholeWayInNumberedEntries()
    {
        using var people = await PeopleAsync();
        var (first, one) = await server.JoinAsync(people.Office, DepartmentKind.PublicSecurity, "中牟县公安局");
        var (second, two) = await server.JoinAsync(people.Office, DepartmentKind.Ecology, "中牟县生态环境局");
        using var police = one;
        using var ecology = two;
        var caseId = await server.ConfirmCaseAsync(people);
        var plan = Plan(caseId, first.Id, second.Id);
        var id = (await SendAsync(people.Office.PostAsJsonAsync(Routes.Operations, plan))).Summary.Id;
        await SendAsync(people.Office.PostAsJsonAsync(Routes.Operations, plan)); // the same again

        using var early = await people.Commander.PutAsJsonAsync($"{Routes.Operations}/{id}/go", Word(null));
        Assert.Equal("operation.notAllReady", await early.ReadKeyAsync(HttpStatusCode.Conflict));
        await ReportAsync(one, id, first.Id, TeamState.Arrived);
        await ReportAsync(one, id, first.Id, TeamState.Ready);
        await ReportAsync(people.Commander, id, second.Id, TeamState.Ready); // by telephone
        using var other = await two.PutAsJsonAsync($"{Routes.Operations}/{id}/teams/{first.Id}", new TeamReportRequest(Guid.NewGuid(), TeamState.Called, null));
        Assert.Equal("operation.notYourTeam", await other.ReadKeyAsync(HttpStatusCode.Conflict));
        using var office = await people.Office.PutAsJsonAsync($"{Routes.Operations}/{id}/go", Word(null));
        Assert.Equal(HttpStatusCode.Forbidden, office.StatusCode);
        await SendAsync(people.Commander.PutAsJsonAsync($"{Routes.Operations}/{id}/go", Word(null)));

        var file = await CaseFlow.UploadAsync(two, caseId);
        var evidence = new OperationEvidenceRequest(Guid.NewGuid(), caseId, new CaseEvidence(Guid.NewGuid(), EvidenceStage.Before, file.Sha256, server.Clock.GetUtcNow(), null, null), "反应釜");
        await SendAsync(two.PostAsJsonAsync($"{Routes.Operations}/{id}/evidence", evidence));
        await SendAsync(two.PostAsJsonAsync($"{Routes.Operations}/{id}/evidence", evidence)); // the same again
        Assert.Single((await CaseFlow.GetAsync(people.Office, caseId)).Evidence);

        await SendAsync(one.PostAsJsonAsync($"{Routes.Operations}/{id}/minutes", new WriteMinutesRequest(Guid.NewGuid(), "到场两人", 0)));
        await SendAsync(one.PutAsJsonAsync($"{Routes.Operations}/{id}/minutes/sign", new SignMinutesRequest(Guid.NewGuid(), 1)));
        await SendAsync(two.PostAsJsonAsync($"{Routes.Operations}/{id}/minutes", new WriteMinutesRequest(Guid.NewGuid(), "到场三人", 1)));
        using var outdated = await one.PutAsJsonAsync($"{Routes.Operations}/{id}/minutes/sign", new SignMinutesRequest(Guid.NewGuid(), 1));
        Assert.Equal("request.stale", await outdated.ReadKeyAsync(HttpStatusCode.Conflict));
        await SendAsync(two.PutAsJsonAsync($"{Routes.Operations}/{id}/minutes/sign", new SignMinutesRequest(Guid.NewGuid(), 2)));
        var ended = await SendAsync(people.Office.PutAsJsonAsync($"{Routes.Operations}/{id}/end", Word("查封两处")));

        Assert.Equal((OperationState.Ended, "wu", null), (ended.Summary.State, ended.WentBy, ended.WentReason));
        Assert.Equal(
            [
                OperationStepKind.Plan, OperationStepKind.Report, OperationStepKind.Report, OperationStepKind.Report, OperationStepKind.Go, OperationStepKind.AddEvidence, OperationStepKind.WriteMinutes,
                OperationStepKind.Sign, OperationStepKind.WriteMinutes, OperationStepKind.Sign, OperationStepKind.End,
            ],
            ended.Entries.Select(entry => entry.Step));
        Assert.Equal(Enumerable.Range(1, 11).Select(number => (long)number), ended.Entries.Select(entry => entry.Number));
        Assert.Equal([["中牟县公安局"], ["中牟县生态环境局"]], ended.Minutes.Select(version => version.Signatures.Select(signature => signature.Name)));
        Assert.Equal(11, await LastMarkAsync(id));
    }

    [SkippableFact]
    public async Task Go_NotAllReady_NeedsAReasonThatStays()
    {
        using var people = await PeopleAsync();
        var department = await DepartmentFlow.RegisterAsync(people.Office, DepartmentKind.PublicSecurity, "中牟县公安局");
        var id = (await SendAsync(people.Office.PostAsJsonAsync(Routes.Operations, Plan(await server.ConfirmCaseAsync(people), department.Id)))).Summary.Id;

        var gone = await SendAsync(people.Commander.PutAsJsonAsync($"{Routes.Operations}/{id}/go", Word("对方正在转移")));

        Assert.Equal((OperationState.Going, "对方正在转移"), (gone.Summary.State, gone.WentReason));
        using var late = await people.Office.PutAsJsonAsync($"{Routes.Operations}/{id}/plan", Plan(gone.Cases[0].Id, department.Id));
        Assert.Equal("operation.wrongState", await late.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task Change_AnotherPlan_KeepsHowFarTeamsAre()
    {
        using var people = await PeopleAsync();
        var (stays, goes) = (await DepartmentFlow.RegisterAsync(people.Office, DepartmentKind.PublicSecurity, "中牟县公安局"), await DepartmentFlow.RegisterAsync(people.Office, DepartmentKind.Ecology, "中牟县生态环境局"));
        var caseId = await server.ConfirmCaseAsync(people);
        var id = (await SendAsync(people.Office.PostAsJsonAsync(Routes.Operations, Plan(caseId, stays.Id, goes.Id)))).Summary.Id;
        await ReportAsync(people.Office, id, stays.Id, TeamState.SetOut);

        var changed = await SendAsync(people.Office.PutAsJsonAsync($"{Routes.Operations}/{id}/plan", Plan(caseId, stays.Id) with { Title = "夜间行动" }));

        var team = Assert.Single(changed.Teams);
        Assert.Equal((stays.Id, TeamState.SetOut, "夜间行动"), (team.DepartmentId, team.State, changed.Summary.Title));
    }

    [SkippableFact]
    public async Task Operation_OfAnotherCounty_IsNotThere()
    {
        using var people = await PeopleAsync();
        var department = await DepartmentFlow.RegisterAsync(people.Office, DepartmentKind.PublicSecurity, "中牟县公安局");
        var plan = Plan(await server.ConfirmCaseAsync(people), department.Id);
        var id = (await SendAsync(people.Office.PostAsJsonAsync(Routes.Operations, plan))).Summary.Id;
        using var elsewhere = await server.SignInAsync("xing", Role.Commander, "410182");

        using var read = await elsewhere.GetAsync($"{Routes.Operations}/{id}");
        Assert.Equal("operation.notFound", await read.ReadKeyAsync(HttpStatusCode.NotFound));
        using var go = await elsewhere.PutAsJsonAsync($"{Routes.Operations}/{id}/go", Word("走"));
        Assert.Equal("operation.notFound", await go.ReadKeyAsync(HttpStatusCode.NotFound));
        using var planned = await elsewhere.PostAsJsonAsync(Routes.Operations, plan with { RequestId = Guid.NewGuid() });
        Assert.Equal("area.outsideScope", await planned.ReadKeyAsync(HttpStatusCode.Forbidden));
        Assert.Empty((await elsewhere.GetFromJsonAsync<OperationSummary[]>(Routes.Operations))!);
        using var foreign = await people.Office.PostAsJsonAsync(Routes.Operations, plan with { RequestId = Guid.NewGuid(), CaseIds = [Guid.NewGuid()] });
        Assert.Equal("operation.caseNotInArea", await foreign.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    private static OperationWordRequest Word(string? text) => new(Guid.NewGuid(), text);

    private static SaveOperationRequest Plan(Guid caseId, params Guid[] departments) => new(
        Guid.NewGuid(), "城关镇联合执法", CaseFlow.County, new DateTimeOffset(2046, 3, 6, 1, 0, 0, TimeSpan.Zero), "镇政府院内", 114.002, 34.701, [.. departments.Select(id => new TeamTask(id, "到场"))], [caseId]);

    private static Task ReportAsync(HttpClient client, Guid id, Guid department, TeamState state) =>
        SendAsync(client.PutAsJsonAsync($"{Routes.Operations}/{id}/teams/{department}", new TeamReportRequest(Guid.NewGuid(), state, null)));

    private static async Task<OperationDetail> SendAsync(Task<HttpResponseMessage> answer) => await (await answer).ReadAsync<OperationDetail>();

    private Task<long?> LastMarkAsync(Guid id) => server.UseAsync(async (db, _) =>
        (await db.Changes.Where(row => row.Kind == MapChangeKind.Operation && row.ObjectId == id).OrderBy(row => row.Sequence).ToListAsync()).Last().ToChange().Operation?.LastNumber);

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
