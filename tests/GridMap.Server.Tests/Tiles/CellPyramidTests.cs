using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tiles;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tests.Tiles;

/// <summary>At every zoom each cell is drawn or counted, and each suspect shown or counted: nothing vanishes, nothing comes twice.</summary>
public sealed class CellPyramidTests : IDisposable
{
    private const int Suspects = 700;

    private readonly TestServer _server = new();
    private readonly MeshOfCells _mesh = new(columns: 20, rows: 15, pieces: 3, stepDegrees: 0.004, seed: 5);

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("*", 300)]
    [InlineData("410122", 100)]
    public async Task CellTiles_EveryZoom_DrawOrCountEachCellOnce(string area, int cells)
    {
        await BuildAsync();
        var (source, scope) = (_server.Services.GetRequiredService<CellTiles>(), new AreaScope([area]));
        var waiting = (await CountAsync(area, SuspectStatus.Suspected), await CountAsync(area, SuspectStatus.Confirmed));

        for (var zoom = 0; zoom <= 15; zoom++)
        {
            var (drawn, counted, suspected, confirmed) = (new HashSet<object>(), 0L, 0L, 0L);
            foreach (var tile in TilesOf(zoom))
            {
                var layers = DecodedTile.Read(await source.DrawAsync(tile, scope, CancellationToken.None)).Layers;
                foreach (var cell in FeaturesOf(layers, "cells").Where(cell => drawn.Add(cell.Tags["code"])))
                {
                    (suspected, confirmed) = (suspected + (long)cell.Tags["suspected"], confirmed + (long)cell.Tags["confirmed"]);
                }

                foreach (var bin in FeaturesOf(layers, "cell-bins"))
                {
                    counted += (long)bin.Tags["cells"];
                    (suspected, confirmed) = (suspected + (long)bin.Tags["suspected"], confirmed + (long)bin.Tags["confirmed"]);
                    Assert.Equal(bin.Tags["cells"], (long)bin.Tags["unswept"] + (long)bin.Tags["partial"] + (long)bin.Tags["swept"] + (long)bin.Tags["stale"]);
                }
            }

            Assert.Equal((zoom, cells), (zoom, drawn.Count + (int)counted));
            Assert.Equal((zoom, waiting), (zoom, ((int)suspected, (int)confirmed)));
        }
    }

    [Theory]
    [InlineData("*")]
    [InlineData("410122")]
    public async Task SuspectTiles_EveryZoom_ShowOrCountEachSuspectOnce(string area)
    {
        await BuildAsync();
        var (source, scope) = (_server.Services.GetRequiredService<PointTiles<SuspectPoint>>(), new AreaScope([area]));
        string[] tags = ["suspected", "confirmed", "dismissed"];
        var expected = new Dictionary<string, long>();
        foreach (var status in Enum.GetValues<SuspectStatus>())
        {
            expected[tags[(int)status]] = await CountAsync(area, status);
        }

        for (var zoom = 0; zoom <= 16; zoom++)
        {
            var ids = new HashSet<object>();
            var counts = tags.ToDictionary(tag => tag, _ => 0L);
            foreach (var tile in TilesOf(zoom))
            {
                var layers = DecodedTile.Read(await source.DrawAsync(tile, scope, CancellationToken.None)).Layers;
                foreach (var point in FeaturesOf(layers, "suspects"))
                {
                    Assert.True(ids.Add(point.Tags["id"]), $"zoom {zoom} shows {point.Tags["number"]} twice");
                    counts[((string)point.Tags["status"]).ToLowerInvariant()]++;
                }

                foreach (var cluster in FeaturesOf(layers, "suspect-clusters"))
                {
                    Assert.Equal(cluster.Tags["count"], tags.Sum(tag => (long)cluster.Tags[tag]));
                    Assert.InRange((long)cluster.Tags["opens"], zoom + 1, 14);
                    foreach (var tag in tags)
                    {
                        counts[tag] += (long)cluster.Tags[tag];
                    }
                }
            }

            Assert.Equal(expected, counts);
            Assert.True(zoom < 14 || ids.Count == counts.Values.Sum());
        }
    }

    private Task<int> CountAsync(string area, SuspectStatus status) => _server.UseAsync((db, _) => Task.FromResult(
        db.Suspects.AsEnumerable().Count(row => row.Status == status && (area == "*" || row.AreaCode.StartsWith(area, StringComparison.Ordinal)))));

    private IEnumerable<TileAddress> TilesOf(int zoom)
    {
        var first = TileAddress.Of(WorldPoint.From(new LonLat(_mesh.Bounds.MinX, _mesh.Bounds.MaxY)), zoom);
        var last = TileAddress.Of(WorldPoint.From(new LonLat(_mesh.Bounds.MaxX, _mesh.Bounds.MinY)), zoom);
        return from row in Enumerable.Range(first.Row, last.Row - first.Row + 1)
               from column in Enumerable.Range(first.Column, last.Column - first.Column + 1)
               select new TileAddress(zoom, column, row);
    }

    private static IEnumerable<DecodedFeature> FeaturesOf(Dictionary<string, DecodedLayer> layers, string name) =>
        layers.TryGetValue(name, out var layer) ? layer.Features : [];

    /// <summary>A hundred cells of one county and two hundred of another, slivers among them, with suspects in the cells.</summary>
    private Task<bool> BuildAsync() => _server.UseAsync(async (db, writer) =>
    {
        var cells = _mesh.Cells().Index().Select(pair => GridCell.Create(
            AreaCode.Get($"{(pair.Index < 100 ? "410122100200" : "410182100200")}{pair.Index + 1:000}"), null, pair.Index % 50 == 7 ? Sliver(pair.Item) : pair.Item)).ToList();
        db.Cells.AddRange(cells.Select(cell => cell.ToRow()));
        var chance = new Random(9);
        for (var number = 1; number <= Suspects; number++)
        {
            var cell = cells[chance.Next(cells.Count)];
            // Crowded in places, as workshops are.
            var at = number % 3 == 0 ? cell.Shape.EnvelopeInternal.Centre : cell.Shape.Coordinates[chance.Next(4)];
            db.Suspects.Add(new SuspectRow
            {
                Id = new Guid(number, 0, 0, new byte[8]), Number = $"YS-2046-{number:0000}", Longitude = at.X, Latitude = at.Y, RadiusMetres = 5,
                Status = (SuspectStatus)chance.Next(3), Score = chance.NextDouble(), CellCode = cell.Code.Text, AreaCode = cell.Code.Text,
                FirstSeenAt = _server.Clock.GetUtcNow().AddDays(-number), LastSeenAt = _server.Clock.GetUtcNow(), ChangedAt = _server.Clock.GetUtcNow(), Version = 1,
            });
        }

        writer.Announce(MapChangeKind.Cells, "4101", objectId: null, change => change);
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    /// <summary>A cell so narrow that the grid of most zooms swallows it.</summary>
    private static Polygon Sliver(Polygon cell)
    {
        var bounds = cell.EnvelopeInternal;
        return (Polygon)new GeometryFactory().ToGeometry(new Envelope(bounds.MinX, bounds.MaxX, bounds.MinY, bounds.MinY + 1e-6));
    }
}
