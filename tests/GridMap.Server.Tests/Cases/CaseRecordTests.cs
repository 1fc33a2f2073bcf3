using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Search;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Cases;

/// <summary>What is known of a case, who may read it, and who finds it.</summary>
public abstract class CaseRecordTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Facts_Changed_KeepWhatWasKnownBefore()
    {
        using var people = await PeopleAsync();
        var opened = await OpenAsync(people.Office);
        var facts = opened.Facts with { Name = "东村三号院（北院）", Products = "不饱和树脂" };
        var saved = await (await people.Supervisor.PutAsJsonAsync($"{Routes.Cases}/{opened.Summary.Id}/facts", new SaveCaseFactsRequest(facts, opened.Summary.Version))).ReadAsync<CaseDetail>();
        using var stale = await people.Office.PutAsJsonAsync($"{Routes.Cases}/{opened.Summary.Id}/facts", new SaveCaseFactsRequest(facts, opened.Summary.Version));

        var history = (await people.Auditor.GetFromJsonAsync<CaseFactsVersion[]>($"{Routes.Cases}/{opened.Summary.Id}/facts/history"))!;

        Assert.Equal("case.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal("东村三号院（北院）", saved.Summary.Name);
        Assert.Equal([("lin", "不饱和树脂"), ("office", "树脂")], history.Select(version => (version.By, version.Facts.Products)));
    }

    [SkippableFact]
    public async Task Parties_AreShownToFewAndEveryReadingIsKept()
    {
        using var people = await PeopleAsync();
        var id = (await OpenAsync(people.Office)).Summary.Id;
        var party = new CaseParty(Guid.NewGuid(), CasePartyRole.Landlord, "甲公司", "0371-0000", null);
        (await people.Office.PostAsJsonAsync($"{Routes.Cases}/{id}/parties", party)).EnsureSuccessStatusCode();
        (await people.Office.PutAsJsonAsync($"{Routes.Cases}/{id}/parties", party with { Note = "出租厂房" })).EnsureSuccessStatusCode();

        foreach (var (role, status) in new[]
        {
            (Role.Office, HttpStatusCode.OK), (Role.Department, HttpStatusCode.OK), (Role.Inspector, HttpStatusCode.Forbidden), (Role.Supervisor, HttpStatusCode.Forbidden),
            (Role.Commander, HttpStatusCode.Forbidden), (Role.Auditor, HttpStatusCode.Forbidden),
        })
        {
            using var answer = await people.Of(role).GetAsync($"{Routes.Cases}/{id}/parties");
            Assert.Equal((role, status), (role, answer.StatusCode));
        }

        await server.GoAsync(people.Office, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        Assert.Equal("出租厂房", Assert.Single((await people.Inspector.GetFromJsonAsync<CaseParty[]>($"{Routes.Cases}/{id}/parties"))!).Note);
        Assert.Equal(
            ["department", "he", "office"], (await people.Auditor.GetFromJsonAsync<CasePartyReading[]>($"{Routes.Cases}/{id}/parties/readings"))!.Select(reading => reading.By).Order());
        Assert.Equal(1, (await GetAsync(people.Supervisor, id)).Parties);
        var told = await server.UseAsync((db, _) => db.Changes.AsNoTracking().Where(row => row.Kind == MapChangeKind.Case).Select(row => row.Payload).ToListAsync());
        Assert.DoesNotContain(told, payload => payload.Contains("甲公司", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task AnotherCountysCase_OnEveryRoute_IsNotThere()
    {
        using var people = await PeopleAsync();
        var id = (await OpenAsync(people.Office)).Summary.Id;
        var sha256 = (await UploadAsync(people.Office, id)).Sha256;
        var facts = Place().Facts;
        foreach (var role in new[] { Role.Office, Role.Inspector, Role.Supervisor, Role.Department, Role.Commander })
        {
            using var stranger = await server.SignInAsync($"stranger-{role}", role, "410182");
            List<HttpResponseMessage> answers =
            [
                await stranger.GetAsync($"{Routes.Cases}/{id}"), await stranger.GetAsync($"{Routes.Cases}/{id}/facts/history"), await stranger.GetAsync($"{Routes.Cases}/{id}/files/{sha256}"),
                await stranger.GetAsync($"{Routes.Cases}/{id}/parties"), await stranger.GetAsync($"{Routes.Cases}/{id}/parties/readings"),
                await stranger.PostAsJsonAsync($"{Routes.Cases}/{id}/steps", new TakeCaseStepsRequest([server.Step(CaseStepKind.Verify)])),
                await stranger.PostAsync($"{Routes.Cases}/{id}/files", new ByteArrayContent([0xFF, 0xD8, 0xFF])),
                await stranger.PostAsJsonAsync($"{Routes.Cases}/{id}/parties", new CaseParty(Guid.NewGuid(), CasePartyRole.Landlord, "n", null, null)),
                await stranger.PutAsJsonAsync($"{Routes.Cases}/{id}/parties", new CaseParty(Guid.NewGuid(), CasePartyRole.Landlord, "n", null, null)),
                await stranger.GetAsync($"{Routes.Cases}/{id}/penalties"),
                await stranger.PutAsJsonAsync($"{Routes.Cases}/{id}/penalties/{Guid.NewGuid()}", CasePenaltyTests.Fine(server.Today())),
                await stranger.PostAsJsonAsync($"{Routes.Cases}/{id}/signals", new CaseSignalRequest(Guid.NewGuid(), CaseSignalKind.Tip, server.Clock.GetUtcNow(), "n")),
            ];
            if (role is Role.Office)
            {
                answers.Add(await stranger.GetAsync($"{Routes.Cases}/{id}/handover"));
                answers.Add(await stranger.PutAsJsonAsync($"{Routes.Cases}/{id}/facts", new SaveCaseFactsRequest(facts, 1)));
            }

            Assert.All(answers, answer => Assert.Equal((answer.RequestMessage?.RequestUri?.PathAndQuery, HttpStatusCode.NotFound), (answer.RequestMessage?.RequestUri?.PathAndQuery, answer.StatusCode)));
            answers.ForEach(answer => answer.Dispose());
            Assert.Equal(0, (await ListAsync(stranger)).Total);
        }
    }

    [SkippableFact]
    public async Task List_ByWhatIsAsked_FindsIt()
    {
        using var people = await PeopleAsync();
        var (first, second) = (await OpenAsync(people.Office), await OpenAsync(people.Office, Place(Longitude + 0.002)));
        await server.GoAsync(people.Office, second.Summary.Id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        server.Clock.AdjustTime(server.Clock.GetUtcNow().AddDays(2));

        Assert.Equal([second.Summary.Id, first.Summary.Id], (await ListAsync(people.Auditor)).Items.Select(held => held.Id));
        Assert.Equal([first.Summary.Id], (await ListAsync(people.Auditor, "?overdue=true")).Items.Select(held => held.Id));
        Assert.Equal([second.Summary.Id], (await ListAsync(people.Auditor, $"?handler={people.InspectorId}&state=Dispatched")).Items.Select(held => held.Id));
        var page = await ListAsync(people.Auditor, "?rows=1");
        Assert.Equal([first.Summary.Id], (await ListAsync(people.Auditor, $"?rows=1&after={page.Next}&text=0001")).Items.Select(held => held.Id));
        var hit = Assert.Single((await people.Auditor.GetFromJsonAsync<SearchHit[]>($"{Routes.Search}?q=AJ-2046-0002"))!);
        Assert.Equal((SearchHitKind.Case, $"{second.Summary.Id}"), (hit.Kind, hit.Id));
    }

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
