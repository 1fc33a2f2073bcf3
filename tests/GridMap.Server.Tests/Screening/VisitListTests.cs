using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Screening;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Screening.ScreeningFlow;

namespace GridMap.Server.Tests.Screening;

public abstract class VisitListTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task List_OfADay_IsHandedOutVisitedAndJudged()
    {
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(people.Office, worker);
        await ScreenAsync(people.Office, worker, [.. Places()]);
        var draft = await MakeAsync(people);

        Assert.Equal(HttpStatusCode.NotFound, (await people.Inspector.GetAsync($"{Routes.VisitLists}/{draft.Summary.Id}")).StatusCode);
        Assert.Equal(0.5, draft.RandomShare);
        Assert.Contains(draft.Stops, stop => stop.IsRandom is true);
        Assert.Equal(Enumerable.Range(1, draft.Stops.Count), draft.Stops.Select(stop => stop.Order));
        // By its rank, unless chance drew it first.
        Assert.Contains(draft.Stops, stop => stop.Name == "甲0号院");

        await HandOutAsync(people, draft.Summary.Id);
        var mine = await people.Inspector.GetFromJsonAsync<VisitListDetail>($"{Routes.VisitLists}/{draft.Summary.Id}");
        // Who goes is not told which of them chance drew.
        Assert.All(mine!.Stops, stop => Assert.Equal((null, null), (stop.IsRandom, stop.Probability))); // it is his
        Assert.Equal((null, null, draft.Stops.Count), (mine.Seed, mine.RandomShare, mine.Stops.Count));
        Assert.Equal(HttpStatusCode.OK, (await people.Inspector.GetAsync($"{Routes.Screening}/places/{mine.Stops[0].PlaceId}")).StatusCode);

        var ranked = draft.Stops.First(stop => stop.IsRandom is false).PlaceId;
        var chance = draft.Stops.First(stop => stop.IsRandom is true).PlaceId;
        await RecordAsync(people.Inspector, draft.Summary.Id, chance, StopOutcome.Nothing);
        var found = await RecordAsync(people.Inspector, draft.Summary.Id, ranked, StopOutcome.Found, "院内有反应釜");
        var caseId = found.Stops.Single(stop => stop.PlaceId == ranked).CaseId;
        var opened = await CaseFlow.GetAsync(people.Office, caseId ?? throw new InvalidOperationException("A find has a case."));
        Assert.Equal((CaseState.Suspected, "大数据筛查"), (opened.Summary.State, opened.Facts.FoundBy));
        Assert.Contains("院内有反应釜", opened.Facts.Remarks, StringComparison.Ordinal);
        Assert.Equal("screened.foundStays", await (await PutAsync(people.Inspector, draft.Summary.Id, ranked, StopOutcome.Nothing)).ReadKeyAsync(HttpStatusCode.Conflict));

        var yield = await people.Office.GetFromJsonAsync<ScreeningYield>($"{Routes.Screening}/yield");
        Assert.Equal((1, 1, 1, 0), (yield!.List.Visits, yield.List.Finds, yield.Random.Visits, yield.Random.Finds)); // Never null.
        Assert.Equal((null, false), (yield.Lift, yield.IsTold));
        Assert.True(yield.List.Low < yield.List.PerInspectorDay && yield.List.PerInspectorDay < yield.List.High);
        Assert.Equal(1, Assert.Single(yield.Points).ListFinds);
    }

    [SkippableFact]
    public async Task HandOut_WithASuspectedCase_DispatchesItAndNextListLeavesItOut()
    {
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(people.Office, worker);
        await ScreenAsync(people.Office, worker, Place("甲", 114.001, Signal("PowerStep"), Signal("TruckStop")), Place("乙", 114.003));
        var place = (await ListAsync(people.Supervisor)).Items[0];
        var sheet = await (await people.Supervisor.PostAsJsonAsync($"{Routes.Screening}/places/{place.Id}/case", new { })).ReadAsync<ScreenedPlaceDetail>();
        var again = await (await people.Supervisor.PostAsJsonAsync($"{Routes.Screening}/places/{place.Id}/case", new { })).ReadAsync<ScreenedPlaceDetail>();
        var draft = await MakeAsync(people, randomShare: 0);
        await HandOutAsync(people, draft.Summary.Id);
        var opened = await CaseFlow.GetAsync(people.Office, sheet.Summary.CaseId ?? throw new InvalidOperationException("It has a case."));

        Assert.Equal(sheet.Summary.CaseId, again.Summary.CaseId);
        Assert.Equal((CaseState.Dispatched, people.InspectorId), (opened.Summary.State, opened.Summary.HandlerId));
        var reply = await people.Supervisor.PostAsJsonAsync(Routes.VisitLists, Request(people, 0));
        Assert.Equal("screened.nothingToVisit", await reply.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task List_WithoutARunOrInspector_IsRefused()
    {
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);

        Assert.Equal("screened.noRun", await (await people.Supervisor.PostAsJsonAsync(Routes.VisitLists, Request(people, 0.05))).ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(
            "screened.inspectorUnknown",
            await (await people.Supervisor.PostAsJsonAsync(Routes.VisitLists, Request(people, 0.05) with { InspectorIds = [Guid.NewGuid()] })).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Forbidden, (await people.Inspector.PostAsJsonAsync(Routes.VisitLists, Request(people, 0.05))).StatusCode);
    }

    /// <summary>Twenty places, the first few suspicious.</summary>
    private static IEnumerable<ScreenedPlaceNote> Places() => Enumerable.Range(0, 20).Select(index =>
        Place($"甲{index}", 114.0002 + (index * 0.0004), index < 4 ? [Signal("PowerStep"), Signal("TruckStop")] : []));

    private MakeVisitListRequest Request(CasePeople people, double randomShare) =>
        new(Guid.NewGuid(), County, server.Today(), [people.InspectorId], HoursEach: 6, Together: 1, randomShare);

    private async Task<VisitListDetail> MakeAsync(CasePeople people, double randomShare = 0.5) =>
        await (await people.Supervisor.PostAsJsonAsync(Routes.VisitLists, Request(people, randomShare))).ReadAsync<VisitListDetail>();

    private static async Task<VisitListDetail> HandOutAsync(CasePeople people, Guid id) =>
        await (await people.Supervisor.PostAsJsonAsync($"{Routes.VisitLists}/{id}/hand-out", new { })).ReadAsync<VisitListDetail>();

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, Guid id, Guid placeId, StopOutcome outcome, string? note = null) =>
        client.PutAsJsonAsync($"{Routes.VisitLists}/{id}/stops/{placeId}", new RecordStopRequest(outcome, note));

    private static async Task<VisitListDetail> RecordAsync(HttpClient client, Guid id, Guid placeId, StopOutcome outcome, string? note = null) =>
        await (await PutAsync(client, id, placeId, outcome, note)).ReadAsync<VisitListDetail>();
}
