using System.Text.Json.Nodes;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Pipeline;

/// <summary>One object a seam runs through, as a model sees it that has two boxes for it.</summary>
public sealed class SeamTests
{
    private static readonly Dictionary<ObjectClass, double> Thresholds = new() { [ObjectClass.Tank] = 0.5, [ObjectClass.Structure] = 0.5 };

    // Tiles of 64 at 0 and 16 across: their cores meet at 40, where the sure box of the twins lies; the weak one is 3 pixels to its left.
    private const int Width = 80;
    private const int Seam = 40;

    [Theory]
    [InlineData(32)]
    [InlineData(8)]
    [InlineData(0)]
    public async Task RunAsync_WeakerBoxOfTheSameTileDeeperInIt_DoesNotTakeTheObjectAway(int overlapPixels)
    {
        using var model = new BroughtModel(CellGraph.Yolo8Twins(), BroughtModel.Manifest("yolov8", keys => keys["input"] = new JsonObject { ["overlapPixels"] = overlapPixels }));
        using var detector = model.Load();

        var found = await new ObjectSearch(detector, threads: 2, stripRows: 64).RunAsync(Picture(), gsdMetres: 0.1, Thresholds, null, CancellationToken.None);

        var tank = Assert.Single(found);
        Assert.Equal(1, tank.Score, tolerance: 1e-4);
        Assert.Equal(Seam, tank.Box.Left + (tank.Box.Width / 2), tolerance: 1e-4);
    }

    private static PixelPicture Picture()
    {
        var rgb = new byte[Width * CellGraph.Side * 3];
        for (var row = 24; row < 32; row++)
        {
            for (var column = Seam - 8; column < Seam + 8; column++)
            {
                rgb[((row * Width) + column) * 3] = column < Seam ? (byte)30 : (byte)255;
            }
        }

        return new PixelPicture(Width, CellGraph.Side, rgb, null);
    }
}
