using System.Net;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Targets;
using GridMap.Domain.Geo;
using GridMap.Server.Targets;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using GridMap.Server.Tiles;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Tiles;

public sealed class PointTileTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task SuspectTile_OwnCounty_ShowsWhatTheMapNeeds()
    {
        var id = await Seed.SuspectAsync(_server);
        await Seed.SuspectAsync(_server, Seed.OtherCell, number: 2);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var tile = DecodedTile.Read(await client.GetByteArrayAsync(At(Routes.SuspectTiles, 113.9, 34.7, zoom: 15)));

        var suspect = tile.Layers["suspects"].Features.Single();
        Assert.Equal(
            (id.ToString(), "YS-2046-0001", "Suspected", 0.8, 0L, Seed.Cell, ""),
            (suspect.Tags["id"], suspect.Tags["number"], suspect.Tags["status"], suspect.Tags["score"], suspect.Tags["ageDays"], suspect.Tags["cell"], suspect.Tags["targetState"]));
    }

    [Fact]
    public async Task SuspectTile_FarOut_ClustersAndOpensAtTheZoomItSays()
    {
        await Seed.SuspectAsync(_server);
        await Seed.SuspectAsync(_server, number: 2);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var cluster = DecodedTile.Read(await client.GetByteArrayAsync(At(Routes.SuspectTiles, 113.9, 34.7, zoom: 8))).Layers["suspect-clusters"].Features.Single();

        Assert.Equal((2L, 2L, 0L, 0L, 14L), (cluster.Tags["count"], cluster.Tags["suspected"], cluster.Tags["confirmed"], cluster.Tags["dismissed"], cluster.Tags["opens"]));
    }

    [Fact]
    public async Task SuspectTile_ChangeElsewhere_KeepsItsTag()
    {
        await Seed.SuspectAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Commander, "4101");
        var (here, elsewhere) = (At(Routes.SuspectTiles, 113.9, 34.7, zoom: 14), At(Routes.SuspectTiles, 113.5, 34.5, zoom: 14));
        var (tag, other) = ((await client.GetAsync(here)).Headers.ETag, (await client.GetAsync(elsewhere)).Headers.ETag);

        await Seed.SuspectAsync(_server, number: 2);

        await WaitForAsync(async () => !Equals((await client.GetAsync(here)).Headers.ETag, tag));
        Assert.Equal(other, (await client.GetAsync(elsewhere)).Headers.ETag);
    }

    [Fact]
    public async Task TargetTile_TargetOpenedAndTaken_IsSeenInBothLayers()
    {
        var suspect = await Seed.SuspectAsync(_server);
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync(At(Routes.TargetTiles, 113.9, 34.7, zoom: 14))).StatusCode);

        await _server.UseAsync(async (db, writer) =>
        {
            var row = await db.Suspects.SingleAsync(known => known.Id == suspect);
            var target = new TargetRow
            {
                Id = Guid.NewGuid(), SuspectId = row.Id, SuspectNumber = row.Number, Longitude = row.Longitude, Latitude = row.Latitude, AreaCode = row.AreaCode,
                Status = TargetStatus.Accepted, InspectorName = "lin", AssignedAt = _server.Clock.GetUtcNow(), ChangedAt = _server.Clock.GetUtcNow(), Version = 1,
            };
            db.Targets.Add(target);
            writer.Announce(MapChangeKind.Target, target.AreaCode, target.Id, change => change with { Target = target.ToSummary() });
            await writer.SaveAsync(CancellationToken.None);
            return true;
        });

        await WaitForAsync(async () => (await client.GetAsync(At(Routes.TargetTiles, 113.9, 34.7, zoom: 14))).StatusCode == HttpStatusCode.OK);
        var shown = DecodedTile.Read(await client.GetByteArrayAsync(At(Routes.TargetTiles, 113.9, 34.7, zoom: 14))).Layers["targets"].Features.Single();
        Assert.Equal((suspect.ToString(), "Accepted", "lin"), (shown.Tags["suspectId"], shown.Tags["status"], shown.Tags["inspector"]));
        await WaitForAsync(async () => DecodedTile.Read(await client.GetByteArrayAsync(At(Routes.SuspectTiles, 113.9, 34.7, zoom: 14)))
            .Layers["suspects"].Features.Single().Tags["targetState"] is "Accepted");
    }

    [Fact]
    public async Task TileCache_ManyWatchers_DrawOnceAndStayWithinTheirBytes()
    {
        var (source, cache) = (new CountingSource(), new TileCache(Microsoft.Extensions.Options.Options.Create(new TileOptions { CacheMegabytes = 1 })));
        var everywhere = GridMap.Server.People.AreaScope.OfEverywhere;

        var drawn = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => cache.GetAsync(source, new TileAddress(0, 0, 0), everywhere, "1")));
        Assert.Equal(1, source.Drawings);
        Assert.All(drawn, tile => Assert.Same(drawn[0], tile));
        await cache.GetAsync(source, new TileAddress(0, 0, 0), everywhere, "2");
        Assert.Equal(2, source.Drawings);
        for (var column = 0; column < 64; column++)
        {
            await cache.GetAsync(source, new TileAddress(6, column, 0), everywhere, "1");
        }

        await WaitForAsync(() => Task.FromResult(cache.Bytes <= 1024 * 1024));
    }

    private static async Task WaitForAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static string At(string route, double longitude, double latitude, int zoom)
    {
        var tile = TileAddress.Of(WorldPoint.From(new LonLat(longitude, latitude)), zoom);
        return $"{route}/{zoom}/{tile.Column}/{tile.Row}";
    }

    private sealed class CountingSource : ITileSource
    {
        private int _drawings;

        public int Drawings => _drawings;

        public string Name => "counting";

        public Task<string> VersionAsync(TileAddress tile, CancellationToken cancellation) => Task.FromResult("1");

        public Task<byte[]> DrawAsync(TileAddress tile, GridMap.Server.People.AreaScope scope, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _drawings);
            var bytes = new byte[40_000];
            new Random(tile.Column).NextBytes(bytes);
            return Task.FromResult(bytes);
        }
    }
}
