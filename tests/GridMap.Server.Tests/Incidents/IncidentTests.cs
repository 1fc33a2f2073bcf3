using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Incidents;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Incidents.IncidentFlow;

namespace GridMap.Server.Tests.Incidents;

public abstract class IncidentTests(TestServer server) : IDisposable
{
    protected static readonly Dictionary<string, string?> Settings = new() { ["Incidents:MostItems"] = "3", ["Incidents:MostVertices"] = "10" };

    private static readonly JsonElement Here = Answers.Json("""{"type":"Point","coordinates":[114.001,34.701]}""");
    private static readonly JsonElement There = Answers.Json("""{"type":"Point","coordinates":[114.002,34.702]}""");

    private bool _isBuilt;

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Entries_OfEverythingThatHappens_AreKeptInOrder()
    {
        using var commander = await CommanderAsync();
        using var inspector = await server.SignInAsync("lin", Role.Inspector, County);
        var id = await OpenAsync(commander);
        var item = Guid.NewGuid();
        await DoneAsync(PutAsync(inspector, id, item, Point(Here)));
        await DoneAsync(PutAsync(commander, id, item, Point(There, version: 1) with { Text = "集结点" }));
        await DoneAsync(StepAsync(inspector, id, item, "erase", version: 2));
        await DoneAsync(StepAsync(inspector, id, item, "undo", version: 3));
        await SayAsync(inspector, id, "到达");
        await DoneAsync(commander.PutAsJsonAsync($"{Routes.Incidents}/{id}/close", new IncidentWordRequest(Guid.NewGuid(), "处置完毕")));

        var entries = await EntriesAsync(inspector, id);

        Assert.Equal(
            [IncidentStep.Opened, IncidentStep.Drawn, IncidentStep.Changed, IncidentStep.Erased, IncidentStep.Undone, IncidentStep.Said, IncidentStep.Closed],
            entries.Select(entry => entry.Step));
        Assert.Equal(Enumerable.Range(1, 7).Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.Equal([1, 2, 3, 4], entries.Select(entry => entry.Item?.Version).OfType<int>());
        Assert.Equal("114.001", entries[1].Item?.Geometry.GetProperty("coordinates")[0].ToString());
        Assert.Equal(("集结点", "lin", "lin"), (entries[4].Item?.Text, entries[4].Item?.CreatedBy, entries[4].Item?.ChangedBy));
        var detail = await GetAsync(commander, id);
        Assert.Equal((IncidentState.Closed, "wu", 1, 7), (detail.Summary.State, detail.Summary.ClosedBy, detail.Summary.Items, detail.Summary.LastNumber));
        Assert.Equal(4, Assert.Single(detail.Items).Version);
    }

    [SkippableFact]
    public async Task Put_TwoPeopleMoveTheSameThing_TheSecondIsToldAndNothingIsOverwritten()
    {
        using var commander = await CommanderAsync();
        using var inspector = await server.SignInAsync("lin", Role.Inspector, County);
        var (id, item) = (await OpenAsync(commander), Guid.NewGuid());
        await DoneAsync(PutAsync(commander, id, item, Point(Here)));
        await DoneAsync(PutAsync(commander, id, item, Point(There, version: 1)));

        using var refused = await PutAsync(inspector, id, item, Point(Here, version: 1));

        Assert.Equal("incident.stale", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        var held = Assert.Single((await GetAsync(inspector, id)).Items);
        Assert.Equal((2, "wu"), (held.Version, held.ChangedBy));
        using var stale = await StepAsync(inspector, id, item, "erase", version: 1);
        Assert.Equal("incident.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task Write_TheSameRequestAgain_IsDoneOnce()
    {
        using var commander = await CommanderAsync();
        var (id, item) = (await OpenAsync(commander), Guid.NewGuid());
        var (put, word) = (Point(Here), new IncidentWordRequest(Guid.NewGuid(), "一次"));
        for (var time = 0; time < 2; time++)
        {
            await DoneAsync(PutAsync(commander, id, item, put));
            await DoneAsync(commander.PostAsJsonAsync($"{Routes.Incidents}/{id}/messages", word));
        }

        Assert.Equal([IncidentStep.Opened, IncidentStep.Drawn, IncidentStep.Said], (await EntriesAsync(commander, id)).Select(entry => entry.Step));
    }

    [SkippableFact]
    public async Task Open_TheSameRequestAgain_OpensOne()
    {
        using var commander = await CommanderAsync();
        var request = new OpenIncidentRequest(Guid.NewGuid(), "城关镇泄漏", County, "疑似泄漏");
        for (var time = 0; time < 2; time++)
        {
            await DoneAsync(commander.PostAsJsonAsync(Routes.Incidents, request));
        }

        Assert.Single((await commander.GetFromJsonAsync<IncidentSummary[]>(Routes.Incidents))!);
    }

    [SkippableFact]
    public async Task Undo_Twice_GoesBackAndForward()
    {
        using var commander = await CommanderAsync();
        var (id, item) = (await OpenAsync(commander), Guid.NewGuid());
        await DoneAsync(PutAsync(commander, id, item, Point(Here)));
        await DoneAsync(PutAsync(commander, id, item, Point(There, version: 1)));
        await DoneAsync(StepAsync(commander, id, item, "undo", version: 2));
        Assert.Equal("114.001", await LongitudeAsync());
        await DoneAsync(StepAsync(commander, id, item, "undo", version: 3));
        Assert.Equal("114.002", await LongitudeAsync());

        var drawn = Guid.NewGuid();
        await DoneAsync(PutAsync(commander, id, drawn, Point(Here)));
        await DoneAsync(StepAsync(commander, id, drawn, "undo", version: 1));
        Assert.Single((await GetAsync(commander, id)).Items);

        async Task<string> LongitudeAsync() => Assert.Single((await GetAsync(commander, id)).Items).Geometry.GetProperty("coordinates")[0].ToString();
    }

    [SkippableFact]
    public async Task Close_KeepsEverything_AndReopeningGoesOn()
    {
        using var commander = await CommanderAsync();
        var (id, item) = (await OpenAsync(commander), Guid.NewGuid());
        await DoneAsync(PutAsync(commander, id, item, Point(Here)));
        await DoneAsync(commander.PutAsJsonAsync($"{Routes.Incidents}/{id}/close", new IncidentWordRequest(Guid.NewGuid(), "完毕")));

        using var closed = await PutAsync(commander, id, item, Point(There, version: 1));
        Assert.Equal("incident.closed", await closed.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Empty((await commander.GetFromJsonAsync<IncidentSummary[]>($"{Routes.Incidents}?state=Open"))!);
        await DoneAsync(commander.PutAsJsonAsync($"{Routes.Incidents}/{id}/reopen", new IncidentWordRequest(Guid.NewGuid(), "复燃")));
        await DoneAsync(PutAsync(commander, id, item, Point(There, version: 1)));
    }

    [SkippableFact]
    public async Task Write_RoleAndArea_Decide()
    {
        using var commander = await CommanderAsync();
        var id = await OpenAsync(commander);
        foreach (var (role, area, status) in new[]
        {
            (Role.Commander, County, HttpStatusCode.OK), (Role.Inspector, "4101", HttpStatusCode.OK), (Role.Auditor, County, HttpStatusCode.Forbidden),
            (Role.Administrator, County, HttpStatusCode.Forbidden), (Role.Commander, "410182", HttpStatusCode.NotFound),
            (Role.Supervisor, Town.Village, HttpStatusCode.NotFound), // The incident is about more than his village.
        })
        {
            using var client = await server.SignInAsync($"{role}-{area}", role, area);

            using var answer = await client.PostAsJsonAsync($"{Routes.Incidents}/{id}/messages", new IncidentWordRequest(Guid.NewGuid(), "在"));
            using var put = await PutAsync(client, id, Guid.NewGuid(), Point(Here));

            Assert.Equal((status, status), (answer.StatusCode, put.StatusCode));
            var mayRead = status is not HttpStatusCode.NotFound;
            foreach (var path in new[] { "", "/entries", "/geojson" })
            {
                using var read = await client.GetAsync($"{Routes.Incidents}/{id}{path}");
                Assert.Equal(mayRead ? HttpStatusCode.OK : HttpStatusCode.NotFound, read.StatusCode);
            }

            Assert.Equal(mayRead ? 1 : 0, (await client.GetFromJsonAsync<IncidentSummary[]>(Routes.Incidents))!.Length);
        }
    }

    [SkippableFact]
    public async Task Open_RoleAndArea_Decide()
    {
        await BuildAsync();
        foreach (var (role, area, status) in new[]
        {
            (Role.Supervisor, County, HttpStatusCode.Forbidden), (Role.Inspector, County, HttpStatusCode.Forbidden),
            (Role.Department, County, HttpStatusCode.OK), (Role.Office, "410182", HttpStatusCode.Forbidden),
        })
        {
            using var client = await server.SignInAsync($"{role}-{area}", role, area);

            using var answer = await client.PostAsJsonAsync(Routes.Incidents, new OpenIncidentRequest(Guid.NewGuid(), "标题", County, "原因"));

            Assert.Equal(status, answer.StatusCode);
        }
    }

    [SkippableFact]
    public async Task Pin_AThing_TakesItsPlaceAndNameAndStaysInTheIncidentsArea()
    {
        using var commander = await CommanderAsync();
        var id = await OpenAsync(commander);
        var inside = await Seed.SuspectAsync(server);
        var outside = await Seed.SuspectAsync(server, Seed.OtherCell, number: 2);

        var entry = await (await PutAsync(commander, id, Guid.NewGuid(), Pin(IncidentSubject.Suspect, $"{inside}"))).ReadAsync<IncidentEntry>();
        await DoneAsync(PutAsync(commander, id, Guid.NewGuid(), Pin(IncidentSubject.Cell, Town.Village + "01")));

        Assert.Equal(("YS-2046-0001", "113.9"), (entry.Item?.SubjectTitle, entry.Item?.Geometry.GetProperty("coordinates")[0].ToString()));
        foreach (var subjectId in new[] { $"{outside}", $"{Guid.NewGuid()}", "nonsense" })
        {
            using var refused = await PutAsync(commander, id, Guid.NewGuid(), Pin(IncidentSubject.Suspect, subjectId));
            Assert.Equal("incident.noSubject", await refused.ReadKeyAsync(HttpStatusCode.NotFound));
        }
    }

    [SkippableFact]
    public async Task Put_TooMuchOrWrong_IsRefusedWithTheReason()
    {
        using var commander = await CommanderAsync();
        var id = await OpenAsync(commander);
        var line = JsonSerializer.SerializeToElement(new { type = "LineString", coordinates = Enumerable.Range(0, 11).Select(step => new[] { 114 + step / 1000.0, 34.7 }) });
        foreach (var (request, key) in new[]
        {
            (Point(Here) with { Kind = IncidentItemKind.Line, Geometry = line }, "incident.tooManyVertices"),
            (Point(Here) with { Kind = IncidentItemKind.Polygon }, "incident.wrongShape"),
            (Point(Here) with { Geometry = null }, "incident.wrongShape"),
            (Point(Here) with { Geometry = Answers.Json("""{"type":"Point","coordinates":[114,89]}""") }, "incident.offTheMap"),
        })
        {
            using var refused = await PutAsync(commander, id, Guid.NewGuid(), request);
            Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
        }

        using var wordy = await PutAsync(commander, id, Guid.NewGuid(), Point(Here) with { Text = new string('字', 501) });
        Assert.Equal(HttpStatusCode.BadRequest, wordy.StatusCode);
        for (var number = 0; number < 3; number++)
        {
            await DoneAsync(PutAsync(commander, id, Guid.NewGuid(), Point(Here)));
        }

        using var full = await PutAsync(commander, id, Guid.NewGuid(), Point(Here));
        Assert.Equal("incident.tooManyItems", await full.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task Feed_OfAnIncident_SaysHowFarItIsAndNothingElse()
    {
        using var commander = await CommanderAsync();
        var id = await OpenAsync(commander);
        await SayAsync(commander, id, "不进入变更流");

        var changes = await server.UseAsync((db, _) => db.Changes.AsNoTracking().Where(row => row.Kind == MapChangeKind.Incident).OrderBy(row => row.Sequence).ToListAsync());

        Assert.Equal([new IncidentMark(id, 1), new IncidentMark(id, 2)], changes.Select(row => row.ToChange().Incident));
        Assert.DoesNotContain(changes, row => row.Payload.Contains("变更流", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Here_WhoIsInTheWorkspace_IsToldUntilHeLeaves()
    {
        using var commander = await CommanderAsync();
        using var inspector = await server.SignInAsync("lin", Role.Inspector, County);
        var id = await OpenAsync(commander);
        await ComeAsync(inspector, id);
        Assert.Equal(["lin", "wu"], (await ComeAsync(commander, id)).Names);

        server.Clock.Advance(TimeSpan.FromSeconds(46));

        Assert.Equal(["wu"], (await ComeAsync(commander, id)).Names);
    }

    [SkippableFact]
    public async Task GeoJson_OfAMap_HoldsWhatIsOnIt()
    {
        using var commander = await CommanderAsync();
        var (id, erased) = (await OpenAsync(commander), Guid.NewGuid());
        await DoneAsync(PutAsync(commander, id, erased, Point(Here)));
        await DoneAsync(StepAsync(commander, id, erased, "erase", version: 1));
        await DoneAsync(PutAsync(commander, id, Guid.NewGuid(), Point(There) with { Text = "取水口" }));

        using var answer = await commander.GetAsync($"{Routes.Incidents}/{id}/geojson");
        var map = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType?.MediaType);
        var feature = Assert.Single(map.GetProperty("features").EnumerateArray());
        Assert.Equal(("取水口", "Point"), (feature.GetProperty("properties").GetProperty("text").GetString(), feature.GetProperty("geometry").GetProperty("type").GetString()));
    }

    protected async Task<HttpClient> CommanderAsync()
    {
        await BuildAsync();
        return await server.SignInAsync("wu", Role.Commander, "4101");
    }

    private async Task BuildAsync()
    {
        if (!_isBuilt)
        {
            _isBuilt = true;
            await Town.BuildAsync(server);
        }
    }
}
