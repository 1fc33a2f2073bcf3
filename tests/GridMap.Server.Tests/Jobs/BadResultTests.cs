using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Server.Jobs;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Jobs;

/// <summary>Results of workers that break the contract: each is refused by the name of the field, and nothing of it stays.</summary>
public abstract class BadResultTests(TestServer server) : IDisposable
{
    private const string Hole = "\"here\"";
    private const string Object = "sites[0].objects[0]";

    // Where in a sound result, what is put there, and which field the refusal names.
    private static readonly (string At, string Json, string Field)[] Bad =
    [
        ("sites", "null", "sites"), ("sites", "{}", "sites"), ("sites", "[null]", "sites[0]"), ("sites", "7", "sites"),
        ("sites[0].objects", "null", "sites[0].objects"), ("sites[0].objects", "[]", "sites[0].objects"), ("sites[0].objects", "[null]", Object),
        ($"{Object}.class", "\"Car\"", $"{Object}.class"), ($"{Object}.class", "7", $"{Object}.class"), ($"{Object}.class", "null", $"{Object}.class"),
        ($"{Object}.score", "-0.1", $"{Object}.score"), ($"{Object}.score", "1.01", $"{Object}.score"), ($"{Object}.score", "NaN", Object),
        ($"{Object}.score", "\"NaN\"", $"{Object}.score"), ($"{Object}.score", "1e999", $"{Object}.score"), ($"{Object}.score", "null", $"{Object}.score"),
        ($"{Object}.longitude", "999", $"{Object}.longitude"), ($"{Object}.longitude", "0", $"{Object}.longitude"), ($"{Object}.latitude", "-1e300", $"{Object}.latitude"),
        ($"{Object}.uncertaintyMetres", "-1", $"{Object}.uncertaintyMetres"), ($"{Object}.uncertaintyMetres", "1e999", $"{Object}.uncertaintyMetres"),
        ($"{Object}.diameterMetres", "-8", $"{Object}.diameterMetres"), ($"{Object}.diameterMetres", "1e9", $"{Object}.diameterMetres"),
        ($"{Object}.areaSquareMetres", "-1", $"{Object}.areaSquareMetres"), ($"{Object}.lengthMetres", "-1", $"{Object}.lengthMetres"),
        ($"{Object}.widthMetres", "1e300", $"{Object}.widthMetres"),
        ($"{Object}.pixelBox", "null", $"{Object}.pixelBox"), ($"{Object}.pixelBox", "[1,2,3]", $"{Object}.pixelBox"),
        ($"{Object}.pixelBox", "[1,2,-3,4]", $"{Object}.pixelBox[2]"), ($"{Object}.pixelBox", "[1e300,2,3,4]", $"{Object}.pixelBox[0]"),
        ($"{Object}.roofColour", "\"b\\u0000lue\"", $"{Object}.roofColour"),
        ("sites[0].chipSha256", "\"../../worker.key\"", "sites[0].chipSha256"), ("sites[0].chipSha256", "\"\"", "sites[0].chipSha256"),
        ("sites[0].chipPixelBox", "[0,0,0,0]", "sites[0].chipPixelBox[2]"), ("sites[0].chipPixelBox", "[]", "sites[0].chipPixelBox"),
        ("model", "null", "model"), ("model", "\"\"", "model"), ("model", "\"a\\u0000b\"", "model"), ("modelVersion", "null", "modelVersion"),
        ("modelSha256", "null", "modelSha256"), ("modelSha256", "\"weights\"", "modelSha256"),
        ("width", "0", "width"), ("width", "-3000", "width"), ("width", "2147483647", "width"), ("width", "1.5", "width"), ("height", "99999999999", "height"),
        ("epsg", "-1", "epsg"), ("gsdMetres", "0", "gsdMetres"), ("gsdMetres", "-0.1", "gsdMetres"), ("gsdMetres", "1e999", "gsdMetres"),
        ("minZoom", "-1", "minZoom"), ("maxZoom", "99", "maxZoom"), ("maxZoom", "3", "maxZoom"),
        ("tilesSha256", "null", "tilesSha256"), ("tilesSha256", "\"tiles\"", "tilesSha256"),
        ("seconds", "-1", "seconds"), ("seconds", "1e999", "seconds"), ("megapixels", "-9", "megapixels"),
        ("footprint", "null", "footprint"), ("footprint", "7", "footprint"), ("footprint", "{}", "footprint"),
        ("footprint", """{"type":"Point","coordinates":[113.62,34.75]}""", "footprint"),
        ("footprint", """{"type":"Polygon"}""", "footprint"), ("footprint", """{"type":"Polygon","coordinates":null}""", "footprint"),
        ("footprint", """{"type":"Polygon","coordinates":[]}""", "footprint"), ("footprint", """{"type":"Polygon","coordinates":[[[113]]]}""", "footprint"),
        ("footprint", """{"type":"Polygon","coordinates":[[null,null,null,null]]}""", "footprint"),
        ("footprint", """{"type":"Polygon","coordinates":[[["a","b"]]]}""", "footprint"), ("footprint", """{"type":9,"coordinates":[]}""", "footprint"),
        ("footprint", """{"type":"Polygon","coordinates":[[[0,0],[1e999,0],[1,1],[0,0]]]}""", "footprint"),
        ("footprint", """{"type":"Polygon","coordinates":[[[0,0],[1e300,0],[1,1],[0,0]]]}""", "footprint"),
        ("footprint", """{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}""", "footprint"),
        ("scenes", "[null]", "scenes[0]"), ("scenes", "5", "scenes"), ("scenes", """[{"cellCode":null,"score":0,"tank":0}]""", "scenes[0].cellCode"),
        ("scenes", """[{"cellCode":"41012200120101","score":0.5,"map":1e999,"tank":0}]""", "scenes[0].map"),
        ("operatingPoint", "\"" + new string('x', 300) + "\"", "operatingPoint"), ("operatingPoint", "7", "operatingPoint"),
        ("thresholds", "[]", "thresholds"), ("thresholds", """{"tank":-1}""", "thresholds.tank"), ("thresholds", """{"tank":null}""", "thresholds.tank"),
        ("thresholds", """{"tank":1e999}""", "thresholds.tank"),
        ("warnings", "7", "warnings"), ("warnings", "[null]", "warnings[0]"), ("warnings", """[{"key":null,"arguments":{}}]""", "warnings[0].key"),
        ("warnings", """[{"key":"a.b"}]""", "warnings[0].arguments"), ("warnings", """[{"key":"a.b","arguments":{"c":null}}]""", "warnings[0].arguments.c"),
        ("warnings", """[{"key":"a.b","arguments":{"c":"\u0000"}}]""", "warnings[0].arguments.c"),
        ("warnings", "[" + string.Join(',', Enumerable.Repeat("""{"key":"a.b","arguments":{}}""", 51)) + "]", "warnings"),
        ("leaseId", "null", "leaseId"), ("leaseId", "\"mine\"", "leaseId"),
    ];

    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Result_ThatBreaksTheContract_IsRefusedByTheFieldAndLeavesNothing()
    {
        var (worker, lease) = await LeaseAsync();
        var sound = await SoundAsync(worker, lease);
        var offenders = new List<string>();
        foreach (var (at, json, field) in Bad)
        {
            var answer = await PutAsync(worker, lease.JobId, With(sound, at, json));
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not HttpStatusCode.BadRequest || !Names(text, field))
            {
                offenders.Add($"{at} = {json}: {(int)answer.StatusCode} {text}");
            }
        }

        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
        Assert.Equal(0, await _server.UseAsync((db, _) => db.Sites.CountAsync()));
        Assert.Equal(JobState.Leased, await _server.UseAsync((db, _) => db.Jobs.Select(job => job.State).SingleAsync()));
        Assert.Equal(OrthophotoState.Processing, await _server.UseAsync((db, _) => db.Orthophotos.Select(row => row.State).SingleAsync()));
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(worker, lease.JobId, sound.ToJsonString())).StatusCode);
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Suspects.CountAsync()));
    }

    [SkippableTheory]
    [InlineData("sites")]
    [InlineData("model")]
    [InlineData("footprint")]
    [InlineData("tilesSha256")]
    public async Task Result_LackingAField_IsRefusedByIt(string field)
    {
        var (worker, lease) = await LeaseAsync();
        var result = await SoundAsync(worker, lease);
        result.Remove(field);

        var answer = await PutAsync(worker, lease.JobId, result.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(Names(await answer.Content.ReadAsStringAsync(), field));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Result_ThatIsNoDocument_IsRefused(string body)
    {
        var (worker, lease) = await LeaseAsync();

        var answer = await PutAsync(worker, lease.JobId, body);

        Assert.Equal("request.malformed", await answer.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Result_OfAnotherJob_IsRefusedAndBothGoOn()
    {
        var (worker, first) = await LeaseAsync();
        var second = await LeaseAnotherAsync(worker);
        var sound = await SoundAsync(worker, first);

        Assert.Equal("jobs.leaseLost", await (await PutAsync(worker, second.JobId, sound.ToJsonString())).ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(worker, Guid.NewGuid(), sound.ToJsonString())).StatusCode);

        Assert.Equal(2, await _server.UseAsync((db, _) => db.Jobs.CountAsync(job => job.State == JobState.Leased)));
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(worker, first.JobId, sound.ToJsonString())).StatusCode);
    }

    [SkippableFact]
    public async Task Result_SentAgainWithOtherContent_ChangesNothing()
    {
        var (worker, lease) = await LeaseAsync();
        var sound = await SoundAsync(worker, lease);
        await PutAsync(worker, lease.JobId, sound.ToJsonString());

        var again = await PutAsync(worker, lease.JobId, With(With(sound, "sites", "[]"), "model", "\"other\""));

        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Equal(("tank-structure 1.0.0", 1), await _server.UseAsync(async (db, _) =>
            (await db.Orthophotos.Select(row => row.Model).SingleAsync(), await db.Sites.CountAsync())));
    }

    [SkippableTheory]
    [InlineData("heartbeat", "progress", "-1")]
    [InlineData("heartbeat", "progress", "1e999")]
    [InlineData("heartbeat", "secondsLeft", "1e999")]
    [InlineData("heartbeat", "secondsLeft", "-5")]
    [InlineData("heartbeat", "stage", "null")]
    [InlineData("heartbeat", "stage", "\"a\\u0000b\"")]
    [InlineData("failure", "failure", "null")]
    [InlineData("failure", "failure", """{"key":null,"arguments":{}}""")]
    [InlineData("failure", "failure", """{"key":"jobs.diskFull","arguments":null}""")]
    [InlineData("failure", "failure", """{"key":"jobs.diskFull","arguments":{"a":null}}""")]
    [InlineData("failure", "failure", """{"key":"jobs.disk\u0000Full","arguments":{}}""")]
    public async Task Message_ThatBreaksTheContract_IsRefusedByTheField(string kind, string field, string json)
    {
        var (worker, lease) = await LeaseAsync();
        var sound = kind is "heartbeat"
            ? JsonSerializer.SerializeToNode(new HeartbeatRequest(lease.LeaseId, 0.5, "detecting", 10), JsonSerializerOptions.Web)
            : JsonSerializer.SerializeToNode(new JobFailure(lease.LeaseId, Message.Plain("jobs.diskFull"), MayRetry: true), JsonSerializerOptions.Web);

        var answer = await worker.PostAsync($"{Routes.WorkerJobs}/{lease.JobId}/{kind}", Body(With(sound!.AsObject(), field, json))); // A record is not null.

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(Names(await answer.Content.ReadAsStringAsync(), field));
        Assert.Equal(HttpStatusCode.NoContent, (await WorkerFlow.BeatAsync(worker, lease)).StatusCode);
    }

    private static bool Names(string problem, string field) => problem.Contains(field, StringComparison.OrdinalIgnoreCase);

    private static string With(JsonObject sound, string at, string json) => With(sound.ToJsonString(), at, json);

    /// <summary>The document with one value replaced, by text that JSON itself may not know.</summary>
    private static string With(string sound, string at, string json)
    {
        var document = JsonNode.Parse(sound)!; // A whole document.
        JsonNode owner = document;
        var steps = at.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            owner = (int.TryParse(step, out var index) ? owner[index] : owner[step])!; // The table names what is there.
        }

        owner[steps[^1]] = JsonNode.Parse(Hole);
        return document.ToJsonString().Replace(Hole, json, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient worker, Guid jobId, string body) =>
        worker.PutAsync($"{Routes.WorkerJobs}/{jobId}/result", Body(body));

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    private static async Task<JsonObject> SoundAsync(HttpClient worker, JobLease lease) =>
        JsonSerializer.SerializeToNode(await WorkerFlow.ResultAsync(worker, lease, WorkerFlow.Tank(100, 100)), JsonSerializerOptions.Web)!.AsObject(); // A record is not null.

    private async Task<(HttpClient Worker, JobLease Lease)> LeaseAsync()
    {
        var worker = _server.CreateWorkerClient();
        return (worker, await LeaseAnotherAsync(worker));
    }

    private async Task<JobLease> LeaseAnotherAsync(HttpClient worker)
    {
        var seed = await _server.UseAsync((db, _) => db.Jobs.CountAsync());
        var client = await _server.SignInAsync($"uploader-{seed}", Role.Supervisor, "410122");
        await WorkerFlow.UploadAsync(client, "410122001", seed);
        return await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
    }
}
