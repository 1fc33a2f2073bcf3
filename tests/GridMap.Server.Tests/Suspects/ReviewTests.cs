using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Suspects;

public abstract class ReviewTests(TestServer server) : IDisposable
{
    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Confirm_Suspect_GivesTheTargetToTheInspectorWithFewestOpen()
    {
        var busy = await _server.CreateAccountAsync("busy", Role.Inspector, "410122");
        var idle = await _server.CreateAccountAsync("idle", Role.Inspector, "410122");
        await _server.CreateAccountAsync("elsewhere", Role.Inspector, "410105");
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        await ConfirmAsync(supervisor, await Seed.SuspectAsync(_server, number: 1), inspectorId: busy.Id);

        var detail = await ConfirmAsync(supervisor, await Seed.SuspectAsync(_server, number: 2));

        Assert.Equal(SuspectStatus.Confirmed, detail.Summary.Status);
        Assert.Equal((TargetStatus.Assigned, idle.Id), (detail.Target!.Status, detail.Target.InspectorId!.Value));
        Assert.Equal("suspect.confirmed", detail.History[0].Message.Key);
    }

    [SkippableFact]
    public async Task Confirm_NoInspectorInTheArea_LeavesTheTargetUnassigned()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var detail = await ConfirmAsync(supervisor, await Seed.SuspectAsync(_server));

        Assert.Equal(TargetStatus.Unassigned, detail.Target!.Status);
    }

    [SkippableFact]
    public async Task Review_TwoReviewersWithTheSameVersion_TheSecondIsToldToLookAgain()
    {
        var first = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var second = await _server.SignInAsync("wu", Role.Commander, "4101");
        var id = await Seed.SuspectAsync(_server);

        var answers = await Task.WhenAll(
            ReviewAsync(first, id, new ReviewRequest(SuspectStatus.Confirmed, null, null, null, 1)),
            ReviewAsync(second, id, new ReviewRequest(SuspectStatus.Dismissed, DismissReason.Silo, null, null, 1)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var refused = answers.Single(answer => answer.StatusCode is HttpStatusCode.Conflict);
        Assert.Equal("suspect.stale", await MessageKeyAsync(refused));
    }

    [SkippableTheory]
    [InlineData(SuspectStatus.Dismissed, "suspect.reasonMissing")]
    [InlineData(SuspectStatus.Suspected, "suspect.notAVerdict")]
    public async Task Review_ImproperVerdict_IsRefusedInWords(SuspectStatus verdict, string key)
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var answer = await ReviewAsync(supervisor, await Seed.SuspectAsync(_server), new ReviewRequest(verdict, null, null, null, 1));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(key, await MessageKeyAsync(answer));
    }

    [SkippableFact]
    public async Task Undo_ConfirmedSuspect_WithdrawsTheTargetUnlessAccepted()
    {
        var inspector = await _server.SignInAsync("he", Role.Inspector, "410122");
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var undone = await Seed.SuspectAsync(_server, number: 1);
        var underWay = await Seed.SuspectAsync(_server, number: 2);
        await ConfirmAsync(supervisor, undone);
        var target = (await ConfirmAsync(supervisor, underWay)).Target!;
        (await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version))).EnsureSuccessStatusCode();

        var first = await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{undone}/undo-review", new UndoReviewRequest(2));
        var second = await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{underWay}/undo-review", new UndoReviewRequest(2));

        var detail = await first.Content.ReadFromJsonAsync<SuspectDetail>();
        Assert.Equal((SuspectStatus.Suspected, TargetStatus.Withdrawn), (detail!.Summary.Status, detail.Target!.Status));
        Assert.Equal("suspect.visitUnderWay", await MessageKeyAsync(second));
    }

    [SkippableTheory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Department)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Office)]
    public async Task Review_ByARoleThatMayNot_IsForbidden(Role role)
    {
        var client = await _server.SignInAsync("lin", role, "410122");

        var answer = await ReviewAsync(client, await Seed.SuspectAsync(_server), new ReviewRequest(SuspectStatus.Confirmed, null, null, null, 1));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [SkippableFact]
    public async Task AnotherCountysSuspect_ByAnyRoute_IsAsIfItWereNotThere()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var id = await Seed.SuspectAsync(_server, Seed.OtherCell);
        var site = await Seed.SiteAsync(_server, Seed.OtherCell);

        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync($"{Routes.Suspects}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ReviewAsync(supervisor, id, new ReviewRequest(SuspectStatus.Confirmed, null, null, null, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync($"{Routes.Detections}/{site}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync($"{Routes.Detections}/{site}/chip")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await supervisor.PostAsJsonAsync($"{Routes.Detections}/{site}/promote", new PromoteDetectionRequest("look"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync($"{Routes.Suspects}?area=410105")).StatusCode);
        Assert.Empty((await supervisor.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items);
        Assert.Empty((await supervisor.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot))!.Suspects);
    }

    [SkippableFact]
    public async Task Promote_LoneSite_MakesASuspectOnce()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var site = await Seed.SiteAsync(_server);

        var first = await supervisor.PostAsJsonAsync($"{Routes.Detections}/{site}/promote", new PromoteDetectionRequest("new pipes"));
        var again = await supervisor.PostAsJsonAsync($"{Routes.Detections}/{site}/promote", new PromoteDetectionRequest("new pipes"));

        var suspect = await first.Content.ReadFromJsonAsync<SuspectSummary>();
        Assert.Equal(("YS-2046-0001", Seed.Cell), (suspect!.Number, suspect.CellCode));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [SkippableFact]
    public async Task List_MoreThanOnePage_GoesOnWhereItStopped()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        for (var number = 1; number <= 5; number++)
        {
            await Seed.SuspectAsync(_server, number: number);
        }

        var first = await supervisor.GetFromJsonAsync<Page<SuspectSummary>>($"{Routes.Suspects}?rows=3");
        var second = await supervisor.GetFromJsonAsync<Page<SuspectSummary>>($"{Routes.Suspects}?rows=3&after={first!.Next}");

        Assert.Equal(["YS-2046-0005", "YS-2046-0004", "YS-2046-0003"], first.Items.Select(item => item.Number));
        Assert.Equal(["YS-2046-0002", "YS-2046-0001"], second!.Items.Select(item => item.Number));
        Assert.Equal((5, null), (second.Total, second.Next));
    }

    [SkippableFact]
    public async Task Visit_FromAcceptToFinding_StandsInTheSuspectsHistory()
    {
        var inspector = await _server.SignInAsync("he", Role.Inspector, "410122");
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var id = await Seed.SuspectAsync(_server);
        await ConfirmAsync(supervisor, id);
        var target = Assert.Single((await inspector.GetFromJsonAsync<List<TargetSummary>>($"{Routes.Targets}/mine"))!);

        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(1));
        _server.Clock.Advance(TimeSpan.FromMinutes(40));
        var done = await inspector.PutAsJsonAsync(
            $"{Routes.Targets}/{target.Id}/finish", new FinishTargetRequest(VisitFinding.ViolationFound, "three kettles", 2, ViolationKind.NoLicence));

        Assert.Equal(TargetStatus.Done, (await done.Content.ReadFromJsonAsync<TargetSummary>())!.Status);
        var history = (await supervisor.GetFromJsonAsync<SuspectDetail>($"{Routes.Suspects}/{id}"))!.History;
        Assert.Equal(["target.doneViolationFound", "target.accepted", "suspect.confirmed"], history.Select(happened => happened.Message.Key));
        Assert.Equal("three kettles", history[0].Note);
    }

    private static Task<HttpResponseMessage> ReviewAsync(HttpClient client, Guid id, ReviewRequest request) =>
        client.PutAsJsonAsync($"{Routes.Suspects}/{id}/review", request);

    private static async Task<SuspectDetail> ConfirmAsync(HttpClient client, Guid id, Guid? inspectorId = null)
    {
        var answer = await ReviewAsync(client, id, new ReviewRequest(SuspectStatus.Confirmed, null, null, inspectorId, 1));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<SuspectDetail>())!;
    }

    private static async Task<string?> MessageKeyAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(ProblemTypes.KeyMember).GetString();
}
