using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Uploads;
using GridMap.Server.Uploads;

namespace GridMap.Server.Tests.Jobs;

/// <summary>Drives uploads and jobs over HTTP as a browser and a worker would.</summary>
internal static class WorkerFlow
{
    public const double West = 113.62;
    public const double South = 34.75;
    private const double MetreEast = 1 / 91_500.0;
    private const double MetreNorth = 1 / 110_900.0;

    public static async Task<Guid> UploadAsync(HttpClient client, string area, int seed, DateTimeOffset? capturedAt = null)
    {
        var file = new byte[2000];
        new Random(seed).NextBytes(file);
        var create = new CreateUploadRequest($"flight-{seed}.tif", file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), area, capturedAt);
        var answer = await client.PostAsJsonAsync(Routes.Uploads, create);
        var upload = await answer.Content.ReadFromJsonAsync<UploadStatus>();
        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"{Routes.Uploads}/{upload?.Id}") { Content = new ByteArrayContent(file) };
        patch.Headers.Add(UploadEndpoints.OffsetHeader, "0");
        var end = await (await client.SendAsync(patch)).Content.ReadFromJsonAsync<UploadStatus>();
        return end?.OrthophotoId ?? throw new InvalidDataException("The upload made no orthophoto.");
    }

    public static async Task<JobLease?> LeaseAsync(HttpClient worker)
    {
        var answer = await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/lease", new LeaseRequest("test"));
        answer.EnsureSuccessStatusCode();
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent ? null : await answer.Content.ReadFromJsonAsync<JobLease>();
    }

    public static Task<HttpResponseMessage> BeatAsync(HttpClient worker, JobLease lease, double progress = 0.5) =>
        worker.PostAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/heartbeat", new HeartbeatRequest(lease.LeaseId, progress, "detecting", 10));

    public static async Task<JobResult> ResultAsync(HttpClient worker, JobLease lease, params JobSite[] sites)
    {
        var tiles = await (await worker.PutAsync($"{Routes.WorkerJobs}/{lease.JobId}/tiles", new ByteArrayContent([1, 2, 3])))
            .Content.ReadFromJsonAsync<StoredFile>();
        return new JobResult(
            lease.LeaseId, "tank-structure", "1.0.0", new string('a', 64), 3000, 3000, 4547, 0.1, Square(300), 15, 20,
            tiles?.Sha256 ?? "", 1.5, 9, sites);
    }

    public static Task<HttpResponseMessage> PutAsync(HttpClient worker, JobLease lease, JobResult result) =>
        worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/result", result);

    /// <summary>A square of ground with its south-west corner at the flights' corner.</summary>
    public static JsonElement Square(double sideMetres)
    {
        var (east, north) = (West + (sideMetres * MetreEast), South + (sideMetres * MetreNorth));
        return JsonSerializer.SerializeToElement(new
        {
            type = "Polygon",
            coordinates = new[] { new[] { new[] { West, South }, [east, South], [east, north], [West, north], [West, South] } },
        });
    }

    public static JobSite Tank(double eastMetres, double northMetres, double diameterMetres = 8, double score = 0.9) =>
        new([Object(DetectedClass.Tank, eastMetres, northMetres, diameterMetres, null, score)], null, null);

    public static JobSite Shed(double eastMetres, double northMetres, double areaSquareMetres = 200) =>
        new([Object(DetectedClass.Structure, eastMetres, northMetres, null, areaSquareMetres, 0.8)], null, null);

    private static DetectedObject Object(DetectedClass @class, double east, double north, double? diameter, double? area, double score) => new(
        @class, score, West + (east * MetreEast), South + (north * MetreNorth), 0.5, diameter, area,
        area is null ? null : "blue", [east * 10, north * 10, 80, 80]);
}
