using System.Text.Json;
using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tiles;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tests.Tiles;

public sealed class TileLayerTests
{
    // Valid tiles of the format's own suite; the reader that checks the writer must read them first.
    [SkippableTheory]
    [InlineData("017", 1, "[[[25,17]]]")]
    [InlineData("018", 2, "[[[2,2],[2,10],[10,10]]]")]
    [InlineData("019", 3, "[[[3,6],[8,12],[20,34]]]")]
    [InlineData("020", 1, "[[[5,7]],[[3,2]]]")]
    [InlineData("022", 3, "[[[0,0],[10,0],[10,10],[0,10]],[[11,11],[20,11],[20,20],[11,20]],[[13,13],[13,17],[17,17],[17,13]]]")]
    public void Write_FixtureReadBack_GivesTheSameGeometry(string fixture, int kind, string parts)
    {
        var folder = SharedData.RequireFolder("vector/mvt-fixtures/fixtures");
        var expected = DecodedTile.Read(File.ReadAllBytes(Path.Combine(folder, fixture, "tile.mvt"))).Layers.Values.Single();
        var feature = expected.Features.Single();
        Assert.Equal(kind, feature.Kind);
        Assert.Equal(parts, JsonSerializer.Serialize(feature.Parts.Select(part => part.Select(point => new[] { point.X, point.Y }))));

        var written = Write(expected.Name, kind, feature);

        var read = DecodedTile.Read(written).Layers[expected.Name];
        Assert.Equal(4096, read.Extent);
        Assert.Equal(feature.Tags, read.Features.Single().Tags);
        Assert.Equal(feature.Parts, read.Features.Single().Parts);
    }

    [SkippableTheory]
    [InlineData("005")]
    [InlineData("007")]
    [InlineData("014")]
    [InlineData("015")]
    public void Reader_InvalidFixture_RefusesIt(string fixture)
    {
        var folder = SharedData.RequireFolder("vector/mvt-fixtures/fixtures");

        Assert.ThrowsAny<Exception>(() => DecodedTile.Read(File.ReadAllBytes(Path.Combine(folder, fixture, "tile.mvt"))));
    }

    [Fact]
    public void Add_ValuesOfEveryType_AreReadBack()
    {
        var layer = new TileLayer("things");
        var geometry = new TileGeometry();
        geometry.Points([new TilePoint(25, 17)]);

        layer.Begin();
        layer.Tag("text", "网格");
        layer.Tag("flag", true);
        layer.Tag("no", false);
        layer.Tag("count", 3L);
        layer.Tag("least", long.MinValue);
        layer.Tag("most", long.MaxValue);
        layer.Tag("share", 0.25);
        layer.End(TileGeometryKind.Point, geometry);

        var tags = DecodedTile.Read(Bytes(layer)).Layers["things"].Features.Single().Tags;
        Assert.Equal(
            [("count", 3L), ("flag", true), ("least", long.MinValue), ("most", long.MaxValue), ("no", false), ("share", 0.25), ("text", (object)"网格")],
            tags.Select(tag => (tag.Key, tag.Value)).OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Clip_AnyRing_StaysOnTheTileAndKeepsItsAreaThere() =>
        Gen.Select(Gen.Double[113.0, 115.0], Gen.Double[34.0, 35.5], Gen.Double[0.0001, 0.3], Gen.Int[8, 18]).Sample((west, south, size, zoom) =>
        {
            var shape = new Polygon(new LinearRing(
            [
                new Coordinate(west, south), new Coordinate(west + size, south), new Coordinate(west + size, south + size),
                new Coordinate(west, south + size), new Coordinate(west, south),
            ]));
            var tile = TileAddress.Of(WorldPoint.From(new LonLat(west, south)), zoom);
            var geometry = new TileGeometry();

            new WorldShapes([FlatShape.From(shape)]).WriteTo(0, geometry, tile, new TileClip());

            if (geometry.IsEmpty)
            {
                return;
            }

            var layer = new TileLayer("ring");
            layer.End(TileGeometryKind.Polygon, geometry);
            var ring = DecodedTile.Read(Bytes(layer)).Layers["ring"].Features.Single().Parts.Single();
            Assert.All(ring, point => Assert.InRange(point.X, -TileAddress.Buffer, TileAddress.Extent + TileAddress.Buffer));
            Assert.All(ring, point => Assert.InRange(point.Y, -TileAddress.Buffer, TileAddress.Extent + TileAddress.Buffer));
            Assert.True(DecodedFeature.DoubledArea(ring) > 0);
        });

    [Fact]
    public void Clip_LongRing_WithoutWhatLiesBeyondASide_IsTheSame() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[129, 600], Gen.Int[8, 19], Gen.Double[-0.12, 0.12], Gen.Double[-0.12, 0.12]).Sample((seed, count, zoom, east, north) =>
        {
            var random = new Random(seed);
            var ring = Enumerable.Range(0, count).Select(i => (Angle: 2 * Math.PI * i / count, Radius: 0.05 + (0.05 * random.NextDouble())))
                .Select(at => WorldPoint.From(new LonLat(113.62 + (at.Radius * Math.Cos(at.Angle)), 34.75 + (at.Radius * Math.Sin(at.Angle))))).ToArray();
            var leastZooms = ring.Select(_ => (byte)random.Next(0, 20)).ToArray();
            WorldBox[] runs = [.. ring.Chunk(TileClip.Run).Select(run => WorldBox.Around(run))];
            var tile = TileAddress.Of(WorldPoint.From(new LonLat(113.62 + east, 34.75 + north)), zoom);

            var whole = new TileClip().Ring(ring, leastZooms, [], tile, out var isThere).ToArray();
            var skipping = new TileClip().Ring(ring, leastZooms, runs, tile, out _).ToArray();

            if (isThere) Assert.Equal(whole, skipping);
        });

    [Fact]
    public void Clip_Neighbours_ShareEveryVertexOfTheirEdge()
    {
        // A crooked edge between two cells that a tile border crosses.
        Coordinate[] edge = [new(113.62, 34.70), new(113.6213, 34.7104), new(113.6189, 34.7251), new(113.6207, 34.74)];
        var west = Ring([.. edge, new Coordinate(113.60, 34.74), new Coordinate(113.60, 34.70), edge[0]]);
        var east = Ring([.. edge.Reverse(), new Coordinate(113.64, 34.70), new Coordinate(113.64, 34.74), edge[^1]]);
        var tile = TileAddress.Of(WorldPoint.From(new LonLat(113.62, 34.72)), zoom: 15);

        var shapes = new WorldShapes([FlatShape.From(west), FlatShape.From(east)]);
        var (left, right) = (Draw(shapes, 0, tile), Draw(shapes, 1, tile));

        Assert.Equal(Along(left), Along(right));

        HashSet<(int, int)> Along(IReadOnlyList<(int X, int Y)> ring) =>
            [.. ring.Where(point => edge.Any(vertex => tile.ToTile(WorldPoint.From(new LonLat(vertex.X, vertex.Y))) == new TilePoint(point.X, point.Y)))];
    }

    private static Polygon Ring(Coordinate[] coordinates) => new(new LinearRing(coordinates));

    private static IReadOnlyList<(int X, int Y)> Draw(WorldShapes shapes, int shape, TileAddress tile)
    {
        var geometry = new TileGeometry();
        shapes.WriteTo(shape, geometry, tile, new TileClip());
        var layer = new TileLayer("ring");
        layer.End(TileGeometryKind.Polygon, geometry);
        return DecodedTile.Read(Bytes(layer)).Layers["ring"].Features.Single().Parts.Single();
    }

    private static byte[] Write(string name, int kind, DecodedFeature feature)
    {
        var geometry = new TileGeometry();
        if (kind == 1)
        {
            geometry.Points([.. feature.Parts.Select(part => new TilePoint(part[0].X, part[0].Y))]);
        }

        foreach (var part in kind == 1 ? [] : feature.Parts)
        {
            TilePoint[] points = [.. part.Select(point => new TilePoint(point.X, point.Y))];
            if (kind == 2)
            {
                geometry.Line(points);
            }
            else
            {
                geometry.Ring(points, isHole: DecodedFeature.DoubledArea(part) < 0);
            }
        }

        var layer = new TileLayer(name);
        foreach (var (key, value) in feature.Tags)
        {
            switch (value)
            {
                case string text: layer.Tag(key, text); break;
                case long count: layer.Tag(key, count); break;
                case bool flag: layer.Tag(key, flag); break;
                default: layer.Tag(key, (double)value); break;
            }
        }

        layer.End((TileGeometryKind)kind, geometry);
        return Bytes(layer);
    }

    private static byte[] Bytes(TileLayer layer)
    {
        var writer = new ProtoWriter();
        layer.WriteTo(writer);
        return writer.Written.ToArray();
    }
}
