using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Scenes;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Scenes;

public sealed class SceneLayerTests : IDisposable
{
    private const int StridePixels = 16;
    private readonly DiscModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Write_TilesOfPicturesOfAnyWidth_LeaveNoCellOut()
    {
        var manifest = ModelFolder.Open(_model.Folder).Manifest;
        for (var width = 130; width < 700; width += 3)
        {
            var height = 130 + (width % 130);
            var layer = Write(new PassGrid(SearchPass.For(manifest, 0.1)[0], 0, width, height, manifest));

            var unwritten = from x in Steps(width) from y in Steps(height) where !(layer.FindAt(new PixelPoint(x, y)) > 0) select (width, height, x, y);
            Assert.Empty(unwritten);
        }
    }

    [Theory]
    [InlineData(1, 25)]
    [InlineData(8, 25)] // Eight times as wide, and still cells of 16 source pixels.
    [InlineData(0.5, 13)]
    public void Write_EnlargedPass_HoldsNoFinerCells(double factor, int across)
    {
        var manifest = ModelFolder.Open(_model.Folder).Manifest;
        var layer = Write(new PassGrid(new SearchPass(factor, null, [new SideLimits(null, null), new SideLimits(null, null)]), 0, 400, 400, manifest));

        Assert.Equal(across * across, layer.Cells);
        Assert.Equal(0.5, layer.FindAt(new PixelPoint(399, 399))!.Value, tolerance: 1e-4); // It lies inside.
    }

    private static IEnumerable<double> Steps(int length) => Enumerable.Range(0, length / 4).Select(i => (i * 4) + 0.5).Append(length - 0.5);

    private static SceneLayer Write(PassGrid grid)
    {
        var layer = new SceneLayer(grid, leftPixels: 0);
        foreach (var row in grid.Rows)
        {
            foreach (var column in grid.Columns)
            {
                long[] shape = [1, 1, (row.Size + StridePixels - 1) / StridePixels, (column.Size + StridePixels - 1) / StridePixels];
                var values = new float[shape[2] * shape[3]];
                values.AsSpan().Fill(0.5f);
                layer.Write(new SearchTile(grid, column, row, []), new CellMap(new OutputTensor(shape, values), StridePixels));
            }
        }

        return layer;
    }
}
