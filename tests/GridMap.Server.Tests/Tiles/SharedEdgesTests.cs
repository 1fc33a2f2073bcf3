using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Server.Tiles;

namespace GridMap.Server.Tests.Tiles;

public sealed class SharedEdgesTests
{
    /// <summary>The drawn cells fill the rectangle that they are cut from, to the last unit: a crack would be missing, an overlap too much.</summary>
    [Fact]
    public void WriteTo_MeshOfCells_LeavesNoCrackAtAnyZoom() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 9], Gen.Int[11, 17]).Sample((seed, pieces, zoom) =>
        {
            var mesh = new MeshOfCells(columns: 12, rows: 10, pieces, stepDegrees: 0.004, seed);
            var shapes = new WorldShapes([.. mesh.Cells().Select(FlatShape.From)]);
            var tile = TileAddress.Of(At(mesh.Bounds.Centre.X, mesh.Bounds.Centre.Y), zoom);

            var drawn = Draw(shapes, tile).Sum(DecodedFeature.DoubledArea);

            var (first, last) = (tile.ToTile(At(mesh.Bounds.MinX, mesh.Bounds.MaxY)), tile.ToTile(At(mesh.Bounds.MaxX, mesh.Bounds.MinY)));
            Assert.Equal(2L * (Cut(last.X) - Cut(first.X)) * (Cut(last.Y) - Cut(first.Y)), drawn);
        }, iter: 200);

    [Fact]
    public void WriteTo_LowZoom_DrawsTheCornersOnly_HighZoomEveryVertex()
    {
        var mesh = new MeshOfCells(columns: 3, rows: 3, pieces: 100, stepDegrees: 0.02, seed: 3);
        var shapes = new WorldShapes([FlatShape.From(mesh.Cells().ElementAt(4))]);
        var bounds = mesh.Cells().ElementAt(4).EnvelopeInternal;

        var far = Draw(shapes, TileAddress.Of(At(bounds.Centre.X, bounds.Centre.Y), zoom: 8));
        var near = Draw(shapes, TileAddress.Of(At(bounds.MinX, bounds.MinY), zoom: 15));

        Assert.Equal(4, Assert.Single(far).Count);
        Assert.InRange(Assert.Single(near).Count, 40, 200);
    }

    [Fact]
    public void LeastZooms_RingMetFromEitherSide_AreTheSame() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 4000]).Array[3, 40].Sample(places =>
        {
            WorldPoint[] ring = [.. places.Distinct().Select(place => new WorldPoint(place.Item1 << 14, place.Item2 << 14))];
            WorldPoint[] both = [.. ring, .. ring.Reverse()];

            var zooms = SharedEdges.LeastZooms(both, [0, ring.Length, both.Length]);

            Assert.Equal(zooms.Take(ring.Length), zooms.Skip(ring.Length).Reverse());
        });

    private static WorldPoint At(double longitude, double latitude) => WorldPoint.From(new LonLat(longitude, latitude));

    private static long Cut(int along) => Math.Clamp(along, -TileAddress.Buffer, TileAddress.Extent + TileAddress.Buffer);

    private static List<IReadOnlyList<(int X, int Y)>> Draw(WorldShapes shapes, TileAddress tile)
    {
        using var canvas = TileCanvas.Lend(tile);
        var layer = canvas.Layer("mesh");
        for (var shape = 0; shape < shapes.Count; shape++)
        {
            shapes.WriteTo(shape, canvas.Geometry, tile, canvas.Clip);
            if (!canvas.Geometry.IsEmpty)
            {
                layer.Begin();
                layer.End(TileGeometryKind.Polygon, canvas.Geometry);
            }
        }

        return [.. DecodedTile.Read(canvas.Finish()).Layers["mesh"].Features.SelectMany(feature => feature.Parts)];
    }
}
