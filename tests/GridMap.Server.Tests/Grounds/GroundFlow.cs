using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Jobs;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Grounds;

/// <summary>Drives elevation models and road networks over HTTP as offices, supervisors and a worker would.</summary>
internal static class GroundFlow
{
    public const string County = "410122";
    public const int Side = 300;
    public const double PixelMetres = 10;

    private const int Square = 256;

    /// <summary>The town's village lies in the middle.</summary>
    public static readonly (double West, double North) Corner = CornerOf(new LonLat(114.004, 34.701));

    public const string Roads =
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[113.99,34.6995],[114.02,34.6995]]}},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[114,34.7]}},{"type":"Feature","properties":{},"geometry":{"type":"MultiLineString","coordinates":[[[113.9,34.6],[113.91,34.6]],[[114.002,34.69],[114.002,34.71]]]}}]}""";

    /// <summary>Height of the ground, metres, by metres east and south of the corner.</summary>
    public static double Ground(double east, double south) => 90 + (10 * Math.Sin(east / 150)) + (8 * Math.Cos(south / 190));

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, GroundKind kind, byte[] body, string area = County, string fileName = "地面.tif", string more = "") =>
        client.PostAsync($"{Routes.Grounds}?area={area}&kind={kind}&fileName={fileName}{more}", new ByteArrayContent(body));

    public static async Task<GroundSummary> SendRoadsAsync(HttpClient client, string text = Roads, string area = County) =>
        await (await PostAsync(client, GroundKind.Roads, Encoding.UTF8.GetBytes(text), area, "roads.geojson")).ReadAsync<GroundSummary>();

    /// <summary>Something that begins as a TIFF does; what a worker reads of it is up to the worker.</summary>
    public static byte[] Tiff(byte seed = 1) => [0x49, 0x49, 42, 0, seed, 1, 2, 3];

    public static async Task<TerrainLease?> LeaseAsync(HttpClient worker)
    {
        var answer = await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/terrain/lease", new LeaseRequest("test"));
        answer.EnsureSuccessStatusCode();
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent ? null : await answer.Content.ReadFromJsonAsync<TerrainLease>();
    }

    /// <summary>An elevation model over the town, sent, read and ready.</summary>
    public static async Task<GroundSummary> ReadyTerrainAsync(HttpClient client, HttpClient worker, string area = County, byte seed = 1)
    {
        var sent = await (await PostAsync(client, GroundKind.Terrain, Tiff(seed), area, more: "&measuredOn=2021-06-01&source=合成")).ReadAsync<GroundSummary>();
        var lease = await LeaseAsync(worker) ?? throw new InvalidOperationException("No elevation model is to be read.");
        (await PutAsync(worker, lease, await ResultAsync(worker, lease))).EnsureSuccessStatusCode();
        return await FindAsync(client, sent.Id) ?? throw new InvalidOperationException("What was sent is gone.");
    }

    public static Task<HttpResponseMessage> PutAsync(HttpClient worker, TerrainLease lease, TerrainResult result) =>
        worker.PutAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/terrain", result);

    /// <summary>What a worker reads: hills of 300 by 300 pixels.</summary>
    public static async Task<TerrainResult> ResultAsync(HttpClient worker, TerrainLease lease)
    {
        var heights = Heights();
        var squares = (Side + Square - 1) / Square;
        var bytes = new byte[squares * squares * Square * Square * sizeof(float)];
        var values = MemoryMarshal.Cast<byte, float>(bytes.AsSpan());
        values.Fill(float.NaN);
        for (var i = 0; i < heights.Length; i++)
        {
            var (column, row) = (i % Side, i / Side);
            values[((((row / Square) * squares) + (column / Square)) * Square * Square) + (row % Square * Square) + (column % Square)] = heights[i];
        }

        var stored = await (await worker.PutAsync($"{Routes.WorkerJobs}/{lease.JobId}/heights", new ByteArrayContent(bytes))).ReadAsync<StoredFile>();
        var frame = LocalFrame.For(new LonLat(114, 34.7));
        var (from, to) = (frame.ToLonLat(new MetricPoint(Corner.West, Corner.North - (Side * PixelMetres))), frame.ToLonLat(new MetricPoint(Corner.West + (Side * PixelMetres), Corner.North)));
        return new TerrainResult(
            lease.LeaseId, stored.Sha256, Side, Side, [Corner.West, PixelMetres, 0, Corner.North, 0, -PixelMetres], 4547, null, "EPSG:4547", PixelMetres, 72, 108, 1,
            [from.Longitude, from.Latitude, to.Longitude, to.Latitude]);
    }

    /// <summary>The same model as whoever has the file knows it.</summary>
    public static TerrainGrid Own(TerrainLattice lattice)
    {
        var sampling = HeightModel.Of(Side, Side, PixelMetres, [Corner.West, PixelMetres, 0, Corner.North, 0, -PixelMetres], CoordinateSystems.Get(4547)).Over(lattice);
        var heights = Heights();
        var values = new float[sampling.Width * sampling.Height];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = heights[((sampling.Row + (i / sampling.Width)) * Side) + sampling.Column + (i % sampling.Width)];
        }

        return sampling.Fill(values);
    }

    public static async Task<GroundSummary[]> ListAsync(HttpClient client) => await client.GetFromJsonAsync<GroundSummary[]>(Routes.Grounds) ?? [];

    public static async Task<GroundSummary?> FindAsync(HttpClient client, Guid id) => (await ListAsync(client)).FirstOrDefault(ground => ground.Id == id);

    private static float[] Heights() =>
        [.. Enumerable.Range(0, Side * Side).Select(i => (float)Ground(((i % Side) + 0.5) * PixelMetres, ((i / Side) + 0.5) * PixelMetres))];

    private static (double, double) CornerOf(LonLat middle) =>
        LocalFrame.For(middle).ToMetric(middle) is var at ? ((Math.Round(at.EastMetres / PixelMetres) - (Side / 2)) * PixelMetres, (Math.Round(at.NorthMetres / PixelMetres) + (Side / 2)) * PixelMetres) : default;
}
