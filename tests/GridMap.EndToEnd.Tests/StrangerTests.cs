using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GridMap.EndToEnd.Tests;

/// <summary>
/// The main job, driven as a stranger would who has only docs/wire-protocol.md and /openapi/v1.json: plain HTTP and JSON by name, none of our types.
/// </summary>
public sealed class StrangerTests
{
    [SkippableFact]
    public async Task MainJob_ThroughTheDocumentedWireAlone_EndsWithTheInspector()
    {
        var file = Repository.FindData(Kampala.File);
        Skip.If(file is null, $"the data set {Kampala.File} is not beside the repository");
        await using var server = await RunningServer.StartAsync(hasDemo: false);
        using (var administrator = await server.SetUpAsync())
        {
            await Kampala.SetUpAsync(administrator);
        }

        using var http = server.CreateClient();
        var paths = (await JsonAsync(http, HttpMethod.Get, "/openapi/v1.json", null, null)).GetProperty("paths");
        var supervisor = await TokenAsync(http, paths, "supervisor");
        var inspector = await TokenAsync(http, paths, "inspector");

        // Upload in two pieces, the second after asking where it stopped.
        var bytes = await File.ReadAllBytesAsync(file!);
        var upload = await CallAsync(http, paths, HttpMethod.Post, "/api/uploads", supervisor, new
        {
            fileName = "kampala_A.tif",
            lengthBytes = bytes.LongLength,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            areaCode = Kampala.Village,
        });
        var uploadPath = $"/api/uploads/{upload.GetProperty("id").GetString()}";
        await PatchAsync(http, uploadPath, supervisor, bytes, 0, bytes.Length / 2);
        var received = (await JsonAsync(http, HttpMethod.Get, uploadPath, supervisor, null)).GetProperty("receivedBytes").GetInt32();
        Assert.Equal(bytes.Length / 2, received);
        var complete = await PatchAsync(http, uploadPath, supervisor, bytes, received, bytes.Length - received);
        Assert.Equal("Complete", complete.GetProperty("state").GetString());

        // The worker finds something; a suspect appears inside the idle place.
        var orthophoto = $"/api/orthophotos/{complete.GetProperty("orthophotoId").GetString()}";
        await Until.TrueAsync("the orthophoto is ready", TimeSpan.FromMinutes(5), async () =>
        {
            var state = (await JsonAsync(http, HttpMethod.Get, orthophoto, supervisor, null)).GetProperty("state").GetString();
            return state is "Failed" ? throw new InvalidOperationException($"Processing failed:\n{server.Log}") : state is "Ready";
        });
        var suspects = (await CallAsync(http, paths, HttpMethod.Get, "/api/suspects", supervisor, null)).GetProperty("items");
        Assert.NotEqual(0, suspects.GetArrayLength());
        var suspect = suspects[0];
        Assert.Equal(15, suspect.GetProperty("cellCode").GetString()!.Length);

        // Confirm it; the inspector has it, accepts and reports.
        var id = suspect.GetProperty("id").GetString();
        await JsonAsync(http, HttpMethod.Put, $"/api/suspects/{id}/review", supervisor,
            new { verdict = "Confirmed", expectedVersion = suspect.GetProperty("version").GetInt32() });
        var target = (await CallAsync(http, paths, HttpMethod.Get, "/api/targets/mine", inspector, null))[0];
        Assert.Equal(id, target.GetProperty("suspectId").GetString());
        var targetPath = $"/api/targets/{target.GetProperty("id").GetString()}";
        var accepted = await JsonAsync(http, HttpMethod.Put, $"{targetPath}/accept", inspector, new { expectedVersion = target.GetProperty("version").GetInt32() });
        var done = await JsonAsync(http, HttpMethod.Put, $"{targetPath}/finish", inspector,
            new { finding = "NothingThere", note = "空地", expectedVersion = accepted.GetProperty("version").GetInt32() });
        Assert.Equal("Done", done.GetProperty("status").GetString());
    }

    private static async Task<string> TokenAsync(HttpClient http, JsonElement paths, string userName) =>
        (await CallAsync(http, paths, HttpMethod.Post, "/api/session/token", null, new { userName, password = RunningServer.Password }))
        .GetProperty("accessToken").GetString()!;

    /// <summary>Calls a path after checking that the OpenAPI document has it.</summary>
    private static Task<JsonElement> CallAsync(HttpClient http, JsonElement paths, HttpMethod method, string path, string? token, object? body)
    {
        Assert.True(paths.TryGetProperty(path, out var operations), $"The OpenAPI document lacks {path}.");
        Assert.True(operations.TryGetProperty(method.Method.ToLowerInvariant(), out _), $"The OpenAPI document lacks {method} {path}.");
        return JsonAsync(http, method, path, token, body);
    }

    private static Task<JsonElement> JsonAsync(HttpClient http, HttpMethod method, string path, string? token, object? body) =>
        SendAsync(http, new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        }, token);

    private static Task<JsonElement> PatchAsync(HttpClient http, string path, string token, byte[] bytes, int offset, int count)
    {
        var content = new ByteArrayContent(bytes, offset, count);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = content };
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        return SendAsync(http, request, token);
    }

    private static async Task<JsonElement> SendAsync(HttpClient http, HttpRequestMessage request, string? token)
    {
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(
            response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted,
            $"{request.Method} {request.RequestUri}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
