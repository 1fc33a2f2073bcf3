using System.Text.Json;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.People;
using GridMap.Domain.Geo;
using GridMap.Server.Grounds;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Demo;

/// <summary>Made-up hills and roads under the demo's villages, and called that: so that following the ground can be tried without a file.</summary>
internal sealed class DemoGrounds(GridMapDb db, GroundDesk desk, TimeProvider clock)
{
    private const double PixelMetres = 20;
    private const double AroundMetres = 2500;
    private const double RoadMetres = 60;
    private const string Source = "合成数据，仅供演示 · synthetic, for the demo only";

    public async Task AddAsync(DemoVillage village, CancellationToken cancellation)
    {
        if (await db.Grounds.AnyAsync(cancellation))
        {
            return;
        }

        var name = DemoAccounts.All.First(account => account.Role == Role.Office).UserName;
        var office = KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
        var ground = StoredGeometry.FindGeometry(village.Polygon) ?? throw new InvalidDataException("The demo village has no polygon.");
        var frame = LocalFrame.For(ground);
        var bounds = frame.ToMetric(ground).EnvelopeInternal;
        await SendAsync(GroundKind.Terrain, "演示地形-合成.tif", WriteTerrain(bounds, frame.Epsg ?? throw new InvalidOperationException("The demo lies in a zone of China.")));
        await SendAsync(GroundKind.Roads, "演示道路-合成.geojson", WriteRoads(bounds, frame));

        async Task SendAsync(GroundKind kind, string fileName, byte[] content)
        {
            using var body = new MemoryStream(content);
            var outcome = await desk.SendAsync(kind, village.Code[..6], fileName, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Source, body, office, cancellation);
            if (outcome is not StepOutcome.Done)
            {
                throw new InvalidOperationException($"The demo's {kind} was refused: {outcome}.");
            }
        }
    }

    /// <summary>Hills of some thirty metres, as gentle as the loess south of the river.</summary>
    private static byte[] WriteTerrain(Envelope village, int epsg)
    {
        var (west, north) = (Math.Floor(village.MinX - AroundMetres), Math.Ceiling(village.MaxY + AroundMetres));
        var (columns, rows) = ((int)Math.Ceiling((village.Width + 2 * AroundMetres) / PixelMetres), (int)Math.Ceiling((village.Height + 2 * AroundMetres) / PixelMetres));
        var heights = new float[columns * rows];
        for (var i = 0; i < heights.Length; i++)
        {
            var (east, south) = ((i % columns + 0.5) * PixelMetres, (i / columns + 0.5) * PixelMetres);
            heights[i] = (float)(112 + 11 * Math.Sin(east / 240) * Math.Cos(south / 310) + 0.004 * east + 3 * Math.Sin((east + south) / 95));
        }

        return DemoTiff.Write(heights, columns, west, north, PixelMetres, epsg);
    }

    /// <summary>A road along the south of the village, one through its west, and a track that winds north.</summary>
    private static byte[] WriteRoads(Envelope village, GroundFrame frame)
    {
        var far = AroundMetres / 2;
        (double East, double North)[][] lines =
        [
            [(village.MinX - far, village.MinY - RoadMetres), (village.MinX, village.MinY - RoadMetres / 2), (village.MaxX, village.MinY - RoadMetres), (village.MaxX + far, village.MinY - RoadMetres)],
            [(village.MinX - RoadMetres, village.MinY - far), (village.MinX - RoadMetres, village.MaxY + far)],
            [.. Enumerable.Range(0, 20).Select(i => (village.MinX + village.Width / 2 + 40 * Math.Sin(i / 2.0), village.MaxY + RoadMetres * i))],
        ];
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "FeatureCollection",
            features = lines.Select(line => new
            {
                type = "Feature",
                properties = new { source = Source },
                geometry = new { type = "LineString", coordinates = line.Select(at => At(at.East, at.North)).ToArray() },
            }).ToArray(),
        });

        double[] At(double east, double north)
        {
            var at = frame.ToLonLat(new MetricPoint(east, north));
            return [Math.Round(at.Longitude, 7), Math.Round(at.Latitude, 7)];
        }
    }
}
