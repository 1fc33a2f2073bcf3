using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.People;
using GridMap.Contracts.Uploads;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>A county to work on: a supervisor, a commander, and suspects as a worker would report them.</summary>
internal static class County
{
    public const string Code = "410122";
    public const string Village = "410122001001";
    public const string Supervisor = "supervisor";
    public const string Commander = "commander";

    private const double West = 113.62;
    private const double South = 34.75;
    private const double MetreEast = 1 / 91_500.0;
    private const double MetreNorth = 1 / 110_900.0;

    public static async Task SetUpAsync(HttpClient administrator)
    {
        (await administrator.PutAsJsonAsync($"{Routes.Areas}/{Code}", new SaveAreaRequest("演示县", null))).EnsureSuccessStatusCode();
        await DemoTown.AddAsync(administrator, Supervisor, [Role.Supervisor], Code);
        await DemoTown.AddAsync(administrator, Commander, [Role.Commander], Code);
    }

    /// <summary>A flight that shows so many tanks far from each other.</summary>
    public static async Task ReportAsync(HttpClient supervisor, HttpClient worker, int seed, int tanks)
    {
        await UploadAsync(supervisor, supervisor, seed);
        var answer = await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/lease", new LeaseRequest("test"));
        var lease = await ReadAsync<JobLease>(answer);
        var tiles = await ReadAsync<StoredFile>(await worker.PutAsync($"{Routes.WorkerJobs}/{lease.JobId}/tiles", new ByteArrayContent([1, 2, 3])));
        var sites = Enumerable.Range(0, tanks).Select(number => Tank(eastMetres: 50 + (number * 150))).ToList();
        var pixels = tanks * 2000;
        var result = new JobResult(
            lease.LeaseId, "tank-structure", "1.0.0", new string('a', 64), pixels, pixels, 4547, 0.1, Square(tanks * 200), 15, 20, tiles.Sha256, 1.5, 9, sites);
        var taken = await worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/result", result);
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
    }

    /// <summary>Announces a file and sends it in two pieces, each to a server of its own.</summary>
    public static async Task<UploadStatus> UploadAsync(HttpClient first, HttpClient second, int seed)
    {
        var file = new byte[2000];
        new Random(seed).NextBytes(file);
        var create = new CreateUploadRequest($"flight-{seed}.tif", file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), Village, null);
        var begun = await ReadAsync<UploadStatus>(await first.PostAsJsonAsync(Routes.Uploads, create));
        await ReadAsync<UploadStatus>(await SendAsync(first, begun.Id, offset: 0, file.AsMemory(0, 700)));
        return await ReadAsync<UploadStatus>(await SendAsync(second, begun.Id, offset: 700, file.AsMemory(700)));
    }

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, Guid upload, long offset, ReadOnlyMemory<byte> piece)
    {
        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"{Routes.Uploads}/{upload}") { Content = new ReadOnlyMemoryContent(piece) };
        patch.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        patch.Headers.Add("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await client.SendAsync(patch);
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer) => answer.IsSuccessStatusCode
        ? await answer.Content.ReadFromJsonAsync<T>() ?? throw new InvalidDataException("The server answered with nothing.")
        : throw new HttpRequestException(
            $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);

    private static JobSite Tank(double eastMetres) => new(
        [
            new DetectedObject(
                DetectedClass.Tank, 0.9, West + (eastMetres * MetreEast), South + (50 * MetreNorth), 0.5, DiameterMetres: 8, AreaSquareMetres: null,
                RoofColour: null, [eastMetres * 10, 500, 80, 80]),
        ],
        null, null);

    private static JsonElement Square(double sideMetres)
    {
        var (east, north) = (West + (sideMetres * MetreEast), South + (sideMetres * MetreNorth));
        return JsonSerializer.SerializeToElement(new
        {
            type = "Polygon",
            coordinates = new[] { new[] { new[] { West, South }, [east, South], [east, north], [West, north], [West, South] } },
        });
    }
}
