using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Geo;
using GridMap.Server.Detections;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tiles;

namespace GridMap.Server.Tests.Tiles;

public sealed class TileEndpointTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task CellTile_OwnCounty_ShowsCellsAreasAndLabels()
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var tile = DecodedTile.Read(await client.GetByteArrayAsync(Cells(114.004, 34.701, zoom: 14)));

        Assert.Equal(["area-labels", "areas", "cell-labels", "cells"], tile.Layers.Keys.Order());
        var cell = tile.Layers["cells"].Features[0];
        Assert.Equal(Town.Village + "01", cell.Tags["code"]);
        Assert.Equal("格01", cell.Tags["name"]);
        Assert.Equal("Unswept", cell.Tags["sweep"]);
        Assert.Equal((0L, 0L), (cell.Tags["suspected"], cell.Tags["confirmed"]));
        Assert.Equal("Village", tile.Layers["areas"].Features.Single().Tags["level"]);
    }

    [Theory]
    [InlineData("410182", "tiles of a neighbouring county")]
    [InlineData("410122100201", "tiles of a neighbouring village")]
    public async Task CellTile_OutsideScope_IsEmpty(string scope, string why)
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, scope);

        var response = await client.GetAsync(Cells(114.004, 34.701, zoom: 14));

        Assert.True(HttpStatusCode.NoContent == response.StatusCode, why);
    }

    [Fact]
    public async Task CellTile_NothingChanged_IsNotSentAgain()
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var first = await client.GetAsync(Cells(114.004, 34.701, zoom: 14));

        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!); // the server sets it on every tile
        var again = await client.GetAsync(Cells(114.004, 34.701, zoom: 14));
        await AddSuspectAsync(SuspectStatus.Suspected);
        var changed = await WaitForChangeAsync(client, Cells(114.004, 34.701, zoom: 14));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        var cell = DecodedTile.Read(changed).Layers["cells"].Features[0];
        Assert.Equal((1L, 0L), (cell.Tags["suspected"], cell.Tags["confirmed"]));
    }

    [Fact]
    public async Task CellTile_CompressionAccepted_IsCompressed()
    {
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        var response = await client.GetAsync(Cells(114.004, 34.701, zoom: 14));

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal(TileEndpoints.MediaType, response.Content.Headers.ContentType!.MediaType); // set with every body
    }

    [Theory]
    [InlineData("/tiles/cells/23/0/0")]
    [InlineData("/tiles/cells/3/8/0")]
    [InlineData("/tiles/cells/3/0/-1")]
    [InlineData("/tiles/detections/2/4/0")]
    public async Task Tile_AddressOutsideThePyramid_IsNotFound(string path)
    {
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/tiles/cells/3/6/3")]
    [InlineData("/tiles/detections/3/6/3")]
    public async Task Tile_WithoutSession_IsUnauthorised(string path) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _server.CreateClient().GetAsync(path)).StatusCode);

    [Fact]
    public async Task DetectionTile_SitesOfTwoCounties_ShowsOwnSitesOnly()
    {
        await AddSiteAsync("41012210020001", 114.001, licensed: "Works");
        await AddSiteAsync("41018210020001", 114.002, licensed: null);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var tile = DecodedTile.Read(await client.GetByteArrayAsync(Cells(114.001, 34.701, zoom: 14).Replace("cells", "detections", StringComparison.Ordinal)));

        var site = tile.Layers["detections"].Features.Single();
        Assert.Equal((2L, 1L, 0.8, true, ""), (site.Tags["tanks"], site.Tags["structures"], site.Tags["score"], site.Tags["licensed"], site.Tags["suspectId"]));
    }

    [SkippableFact]
    public async Task CellTile_ReadByGdal_HasItsLayersAndFeatures()
    {
        Skip.IfNot(File.Exists("/usr/bin/ogrinfo"), "ogrinfo is not on this machine");
        await Town.BuildAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var folder = Directory.CreateDirectory(Path.Combine(_server.Folder, "14", "13380")).FullName;
        var file = Path.Combine(folder, "6500.pbf");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(Cells(114.004, 34.701, zoom: 14)));

        using var gdal = Process.Start(new ProcessStartInfo("/usr/bin/ogrinfo", ["-al", "-so", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // it is there
        var report = await gdal.StandardOutput.ReadToEndAsync();
        await gdal.WaitForExitAsync();

        Assert.Equal(0, gdal.ExitCode);
        Assert.Contains("Layer name: cells", report, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 4", report, StringComparison.Ordinal);
    }

    private static string Cells(double longitude, double latitude, int zoom)
    {
        var tile = TileAddress.Of(WorldPoint.From(new LonLat(longitude, latitude)), zoom);
        return $"{Routes.CellTiles}/{zoom}/{tile.Column}/{tile.Row}";
    }

    // The feed reaches the tally after the commit; a tile that is asked for meanwhile is still the old one.
    private static async Task<byte[]> WaitForChangeAsync(HttpClient client, string path)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var response = await client.GetAsync(path, patience.Token);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return await response.Content.ReadAsByteArrayAsync(patience.Token);
            }
        }
    }

    private Task<bool> AddSuspectAsync(SuspectStatus status) => _server.UseAsync(async (db, writer) =>
    {
        var now = _server.Clock.GetUtcNow();
        var row = new SuspectRow
        {
            Id = Guid.NewGuid(), Number = "YS-2046-0001", Longitude = 114.001, Latitude = 34.701, RadiusMetres = 5, Status = status, Score = 0.8,
            CellCode = Town.Village + "01", AreaCode = Town.Village + "01", FirstSeenAt = now, LastSeenAt = now, ChangedAt = now, Version = 1,
        };
        db.Suspects.Add(row);
        writer.Announce(MapChangeKind.Suspect, row.AreaCode, row.Id, change => change with { Suspect = row.ToSummary() });
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    private Task<bool> AddSiteAsync(string area, double longitude, string? licensed) => _server.UseAsync(async (db, writer) =>
    {
        db.Sites.Add(new SiteRow
        {
            Id = Guid.NewGuid(), OrthophotoId = Guid.NewGuid(), AreaCode = area, Longitude = longitude, Latitude = 34.701, RadiusMetres = 5,
            Score = 0.8, TankCount = 2, StructureCount = 1, Objects = "[]", Reasons = "[]", LicensedPremises = licensed, Model = "m",
            SeenAt = _server.Clock.GetUtcNow(),
        });
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });
}
