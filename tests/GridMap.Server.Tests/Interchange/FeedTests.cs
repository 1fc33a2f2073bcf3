using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using GridMap.Contracts;
using GridMap.Contracts.Interchange;
using GridMap.Contracts.People;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Alerts;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Interchange;

public abstract class FeedTests(string? postgres = null) : IDisposable
{
    private const string Suspects = $"{Routes.Feeds}/suspects.geojson";

    private readonly TestServer _server = new(AlertFlow.Settings(), postgres);

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Suspects_ByKeyOfAnArea_AreThoseOfTheAreaAndOnlyUntilItIsRevoked()
    {
        var office = await _server.SignInAsync("lin", Role.Office, "4101");
        var key = await CreateKeyAsync(office, "410122");
        var here = await _server.SuspectAsync(1);
        await _server.SuspectAsync(2, Seed.OtherCell);
        var reader = _server.CreateClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await reader.GetAsync(Suspects)).StatusCode);
        reader.DefaultRequestHeaders.Add("X-Feed-Key", key.Secret);
        var features = (await reader.GetFromJsonAsync<JsonElement>(Suspects)).GetProperty("features");
        Assert.Equal(here, Assert.Single(features.EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{Suspects}?area=410105")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _server.CreateClient().GetAsync($"{Suspects}?key={key.Secret}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await reader.GetAsync(Routes.Suspects)).StatusCode);

        (await office.DeleteAsync($"{Routes.FeedKeys}/{key.Key.Id}")).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Unauthorized, (await reader.GetAsync(Suspects)).StatusCode);
        Assert.DoesNotContain(key.Secret, await office.GetStringAsync(Routes.FeedKeys), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Suspects_SinceAPosition_AreThoseThatChangedAndTheTagSaysWhetherAnyDid()
    {
        var auditor = await _server.SignInAsync("lin", Role.Auditor, "410122");
        await _server.SuspectAsync(1);
        var first = await auditor.GetAsync(Suspects);
        var sequence = (await first.ReadAsync<JsonElement>()).GetProperty("sequence").GetInt64();
        auditor.DefaultRequestHeaders.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, (await auditor.GetAsync(Suspects)).StatusCode);

        await _server.SuspectAsync(2);
        var changed = await (await auditor.GetAsync($"{Suspects}?since={sequence}")).ReadAsync<JsonElement>();
        var beyond = await (await auditor.GetAsync($"{Suspects}?since=1000")).ReadAsync<JsonElement>();

        Assert.Equal((true, 1), (changed.GetProperty("isPart").GetBoolean(), changed.GetProperty("features").GetArrayLength()));
        Assert.Equal((false, 2), (beyond.GetProperty("isPart").GetBoolean(), beyond.GetProperty("features").GetArrayLength()));
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(Suspects)).StatusCode);
    }

    [SkippableFact]
    public async Task Suspects_SinceAPosition_NameThoseThatLeftTheArea()
    {
        var auditor = await _server.SignInAsync("lin", Role.Auditor, "410122");
        var left = await _server.SuspectAsync(1);
        await _server.SuspectAsync(2);
        var first = await auditor.GetAsync(Suspects);
        var sequence = (await first.ReadAsync<JsonElement>()).GetProperty("sequence").GetInt64();
        auditor.DefaultRequestHeaders.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));

        await MoveAsync(left, Seed.OtherCell);
        var gone = await (await auditor.GetAsync($"{Suspects}?since={sequence}")).ReadAsync<JsonElement>();
        var all = await (await auditor.GetAsync(Suspects)).ReadAsync<JsonElement>();
        await MoveAsync(left, Seed.Cell);
        var back = await (await auditor.GetAsync($"{Suspects}?since={sequence}")).ReadAsync<JsonElement>();

        Assert.Equal((0, 1), (gone.GetProperty("features").GetArrayLength(), all.GetProperty("features").GetArrayLength()));
        Assert.Equal(left, Assert.Single(gone.GetProperty("gone").EnumerateArray()).GetGuid());
        Assert.Equal((1, 0), (back.GetProperty("features").GetArrayLength(), back.GetProperty("gone").GetArrayLength()));
        Assert.Equal(0, all.GetProperty("gone").GetArrayLength());
    }

    private Task MoveAsync(Guid suspect, string area) => _server.UseAsync(async (db, writer) =>
    {
        var row = await db.Suspects.SingleAsync(row => row.Id == suspect);
        (row.AreaCode, row.Version) = (area, row.Version + 1);
        writer.AnnounceSuspect(row);
        await writer.SaveAsync(CancellationToken.None);
        return 0;
    });

    [SkippableFact]
    public async Task Events_OfAnArea_KeepToTheSchemaAndNameNobody()
    {
        var commander = await _server.CommanderAsync();
        await _server.CreateAccountAsync("he", Role.Inspector, "410122");
        await commander.AddRuleAsync(Contracts.Alerts.AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
        await _server.SuspectAsync(1);
        await _server.ReadFeedAsync();
        var confirmed = await _server.SuspectAsync(2);
        await commander.PutAsJsonAsync(
            $"{Routes.Suspects}/{confirmed}/review", new Contracts.Suspects.ReviewRequest(Contracts.Suspects.SuspectStatus.Confirmed, null, null, null, 1));

        var text = await commander.GetStringAsync($"{Routes.Feeds}/events.cot");

        var events = XDocument.Parse(text).Root!.Elements("event").ToList();
        Assert.Equal(["a-u-G", "a-u-G", "b-a", "b-m-p-w-GOTO"], events.Select(one => (string?)one.Attribute("type")).Order());
        Assert.All(events, CotSchema.AssertValid);
        Assert.DoesNotContain("\"he", text, StringComparison.Ordinal);
    }

    private static async Task<CreatedFeedKey> CreateKeyAsync(HttpClient office, string area) =>
        await (await office.PostAsJsonAsync(Routes.FeedKeys, new CreateFeedKeyRequest("fire brigade", area))).ReadAsync<CreatedFeedKey>();
}
