using System.Net.Http.Json;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Screening;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Screening;

/// <summary>Drives tables and runs over HTTP as the office and a worker would.</summary>
internal static class ScreeningFlow
{
    public const string County = "410122";

    public static async Task<ScreeningSource> SendAsync(HttpClient office, ScreeningTable table = ScreeningTable.Places, string text = "编号,经度,纬度\n甲,114.001,34.701\n", string area = County) =>
        await (await office.PostAsync($"{Routes.Screening}/sources?area={area}&table={table}&fileName=表.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(text)))).ReadAsync<ScreeningSource>();

    public static async Task<ScreeningLease?> LeaseAsync(HttpClient worker)
    {
        var answer = await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/screening/lease", new LeaseRequest("test"));
        answer.EnsureSuccessStatusCode();
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent ? null : await answer.Content.ReadFromJsonAsync<ScreeningLease>();
    }

    public static ScreeningPreview Preview() => new(
        "gb18030", 1, ["编号", "经度", "纬度"], [["甲", "114.001", "34.701"]],
        [new ScreeningField("place_id", true, null, "编号"), new ScreeningField("lon", true, null, "经度"), new ScreeningField("lat", true, null, "纬度")], "Wgs84", 1, []);

    /// <summary>A table of places that a worker has looked at.</summary>
    public static async Task<ScreeningSource> ReadyAsync(HttpClient office, HttpClient worker, string area = County)
    {
        var source = await SendAsync(office, area: area);
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No preview is asked for.");
        (await PutAsync(worker, lease, new PreviewResult(lease.LeaseId, Preview()))).EnsureSuccessStatusCode();
        return (await office.GetFromJsonAsync<ScreeningSource>($"{Routes.Screening}/sources/{source.Id}"))!; // it was there before
    }

    public static Task<HttpResponseMessage> PutAsync(HttpClient worker, ScreeningLease lease, PreviewResult result) =>
        worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/preview", result);

    public static Task<HttpResponseMessage> PutAsync(HttpClient worker, ScreeningLease lease, ScreeningResult result) =>
        worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/screening", result);

    public static async Task<ScreeningRunSummary> StartAsync(HttpClient office, string area = County) =>
        await (await office.PostAsJsonAsync($"{Routes.Screening}/runs", new StartScreeningRequest(Guid.NewGuid(), area))).ReadAsync<ScreeningRunSummary>();

    /// <summary>A run of these places, asked for and done.</summary>
    public static async Task<ScreeningRunSummary> ScreenAsync(HttpClient office, HttpClient worker, params ScreenedPlaceNote[] places)
    {
        var run = await StartAsync(office);
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No run is asked for.");
        (await PutAsync(worker, lease, Result(lease, places))).EnsureSuccessStatusCode();
        return (await office.GetFromJsonAsync<ScreeningRunSummary>($"{Routes.Screening}/runs/{run.Id}"))!; // it was there before
    }

    public static ScreeningResult Result(ScreeningLease lease, params ScreenedPlaceNote[] places) => new(lease.LeaseId, places, 120, 3, [], null, 1.5);

    public static ScreenedPlaceNote Place(string key, double longitude, params PlaceSignalNote[] signals) =>
        new(key, $"{key}号院", "厂房", longitude, 34.701, $"东村{key}", "410122100", signals, []);

    public static PlaceSignalNote Signal(string kind, DateOnly? on = null, double strength = 0.9) =>
        new(kind, strength, on, "electricity.csv", new Message("screened.foundBy", new Dictionary<string, string>()));

    public static async Task<Page<ScreenedPlaceSummary>> ListAsync(HttpClient client, string query = "") =>
        (await client.GetFromJsonAsync<Page<ScreenedPlaceSummary>>($"{Routes.Screening}/places{query}"))!; // Never null.

    public static async Task<ScreenedPlaceDetail> SheetAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<ScreenedPlaceDetail>($"{Routes.Screening}/places/{id}"))!; // Never null.
}
