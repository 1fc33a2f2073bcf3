using System.Text.Json.Nodes;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>Every family from picture to boxes in source pixels, through the real pipeline and ONNX Runtime.</summary>
public sealed class DecoderTests
{
    private static readonly Dictionary<ObjectClass, double> Thresholds = new() { [ObjectClass.Tank] = 0.6, [ObjectClass.Structure] = 0.6 };

    // Tiles of 64 with an overlap of 8 (a fifth in whole strides) over 100 × 80 pixels: at 0 and 40 across, where the second holds only 60
    // pixels and is set into the middle of the input, 2 pixels in; at 0 and 16 down.
    private const int Width = 100;
    private const int Height = 80;
    private const int LastTile = 40;
    private const int LetterboxPixels = 2;

    private static readonly Dictionary<string, Func<OnnxGraph>> Graphs = new()
    {
        ["yolov5"] = () => CellGraph.Yolo5(),
        ["yolov7"] = () => CellGraph.Yolo5(isTransposed: true),
        ["yolov6"] = CellGraph.Yolo6,
        ["yolov8"] = () => CellGraph.Yolo8(),
        ["yolo11"] = () => CellGraph.Yolo8(isTransposed: true),
        ["yolov10"] = CellGraph.EndToEnd,
        ["yolox"] = () => CellGraph.Yolox(isDecoded: false),
    };

    public static TheoryData<string, double, int> Families => new()
    {
        { "yolov5", CellGraph.Objectness, LetterboxPixels },
        { "yolov7", CellGraph.Objectness, LetterboxPixels },
        { "yolov6", 1, LetterboxPixels },
        { "yolov8", 1, LetterboxPixels },
        { "yolo11", 1, LetterboxPixels },
        { "yolov10", 1, LetterboxPixels },
        { "yolox", CellGraph.Objectness, 0 },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Family_PictureWithACutTileAtItsEdge_GivesBoxesInSourcePixels(string decoder, double score, int padding)
    {
        // YOLOX is fed BGR, so its first class looks at blue.
        var (tank, structure) = decoder == "yolox" ? (Paint.Blue, Paint.Red) : (Paint.Red, Paint.Blue);
        using var model = new BroughtModel(Graphs[decoder](), BroughtModel.Manifest(decoder));

        var found = await Search(model, Picture((16, 24, tank), (LastTile + 40 - padding, 8, structure), (8, 40, Paint.Green)));

        AssertBox(found, ObjectClass.Tank, 20, 28, score);
        AssertBox(found, ObjectClass.Structure, LastTile + 44 - padding, 12, score);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task Yolox_DecodedExport_IsReadInPixels()
    {
        using var model = new BroughtModel(Yolox8(), BroughtModel.Manifest("yolox", keys => keys["boxes"] = "pixels"));

        AssertBox(await Search(model, Picture((16, 24, Paint.Blue))), ObjectClass.Tank, 20, 28, CellGraph.Objectness);
    }

    [Theory]
    [InlineData(16, 6, 2, 1)] // The third cell of the second of four rows.
    [InlineData(32, 3, 1, 1)] // The last of two rows of two.
    public async Task Yolox_ObjectOfACoarserGrid_IsPlacedByItsStride(int stride, int cell, int column, int row)
    {
        using var model = new BroughtModel(CellGraph.Yolox(isDecoded: false, stride, cell), BroughtModel.Manifest("yolox"));

        var tank = Assert.Single(await Search(model, Picture(CellGraph.Side, CellGraph.Side)));

        var (x, y) = ((column + 0.25) * stride, (row + 0.25) * stride);
        var (left, right) = (Math.Max(0, x - stride), Math.Min(CellGraph.Side, x + stride));
        Assert.Equal((left, right), (tank.Box.Left, tank.Box.Left + tank.Box.Width), new Near());
        Assert.Equal((y - (stride / 2.0), y + (stride / 2.0)), (tank.Box.Top, tank.Box.Top + tank.Box.Height), new Near());
        Assert.Equal(CellGraph.Objectness, tank.Score, tolerance: 1e-4);
    }

    [Fact]
    public async Task Yolov8Rotated_TurnedObject_GivesTheBoxAroundIt()
    {
        using var model = new BroughtModel(CellGraph.Yolo8Rotated(), BroughtModel.Manifest("yolov8-obb"));

        var found = Assert.Single(await Search(model, Picture((16, 24, Paint.Red))));

        Assert.Equal((CellGraph.BoxWidth * Math.Cos(CellGraph.Angle)) + (CellGraph.BoxHeight * Math.Sin(CellGraph.Angle)), found.Box.Width, tolerance: 1e-3);
        Assert.Equal((CellGraph.BoxWidth * Math.Sin(CellGraph.Angle)) + (CellGraph.BoxHeight * Math.Cos(CellGraph.Angle)), found.Box.Height, tolerance: 1e-3);
        Assert.Equal(20, found.Box.Left + (found.Box.Width / 2), tolerance: 1e-3);
    }

    [Theory]
    [InlineData(true, "dets", "labels")]
    [InlineData(false, "dets", "labels")]
    [InlineData(true, "pred_boxes", "pred_logits")]
    public async Task RfDetr_CutTileAtTheEdge_IsStretchedAndReadBack(bool hasNoObject, string boxes, string logits)
    {
        using var model = new BroughtModel(CellGraph.RfDetr(hasNoObject, boxes, logits), BroughtModel.Manifest("rf-detr", keys =>
            keys["input"] = new JsonObject { ["mean"] = new JsonArray(0, 0, 0), ["std"] = new JsonArray(1, 1, 1) }));

        // In the cut tile a cell is 7.5 source pixels wide, and so is the box smaller.
        var found = await Search(model, Picture((16, 24, Paint.Red), (LastTile + 36, 8, Paint.Blue, 12)));

        AssertBox(found, ObjectClass.Tank, 20, 28, 1, tolerance: 1e-3);
        var structure = Assert.Single(found, box => box.Class is ObjectClass.Structure);
        Assert.Equal(LastTile + (5.5 * 7.5), structure.Box.Left + (structure.Box.Width / 2), tolerance: 1e-3);
        Assert.Equal(CellGraph.BoxWidth * 60.0 / 64, structure.Box.Width, tolerance: 1e-3);
        Assert.Equal(CellGraph.BoxHeight, structure.Box.Height, tolerance: 1e-3);
    }

    [Fact]
    public async Task RfDetr_PictureMuchSmallerThanTheInput_KeepsItsScale()
    {
        using var model = new BroughtModel(CellGraph.RfDetr(hasNoObject: true), BroughtModel.Manifest("rf-detr"));

        var found = await Search(model, Picture(20, 62, (8, 16, Paint.Red, 8)));

        var tank = Assert.Single(found);
        Assert.Equal(12, tank.Box.Left + (tank.Box.Width / 2), tolerance: 1e-3);
        Assert.Equal(CellGraph.BoxWidth, tank.Box.Width, tolerance: 1e-3);
        Assert.Equal(CellGraph.BoxHeight * 62.0 / 64, tank.Box.Height, tolerance: 1e-3); // This side is nearly the input's.
    }

    [Fact]
    public async Task RfDetr_PlainManifest_IsFedAsImageNet()
    {
        // The graph's bias asks for 0.5 of the range; red 255 is (1 − 0.485) ÷ 0.229 = 2.25 after normalising, red 150 still 0.45.
        using var model = new BroughtModel(CellGraph.RfDetr(hasNoObject: true), BroughtModel.Manifest("rf-detr"));

        Assert.Equal(1, Assert.Single(await Search(model, Picture((16, 24, Paint.Red)))).Score, tolerance: 1e-6);
        using var detector = model.Load();
        Assert.Equal([0.485, 0.456, 0.406], detector.Manifest.Input.Mean);
        Assert.Equal("stretch", detector.Manifest.Input.Fit);
    }

    [Fact]
    public async Task Classes_ThatMeanTheSame_AreOneObject()
    {
        // A purple cell is as surely an oil tank as a silo.
        using var model = new BroughtModel(CellGraph.Yolo8(), BroughtModel.Manifest("yolov8", keys =>
        {
            keys["classes"] = new JsonArray("oil_tank", "car", "silo");
            keys["classMap"] = new JsonObject { ["oil_tank"] = "tank", ["silo"] = "tank" };
        }));

        Assert.Single(await Search(model, Picture((16, 24, Paint.Purple))));
    }

    [Theory]
    [InlineData(20, 18)]
    [InlineData(62, 30)]
    [InlineData(37, 64)]
    public async Task Letterbox_PictureSmallerThanTheInput_IsSetInTheMiddle(int width, int height)
    {
        var (left, top) = ((64 - width) / 2, (64 - height) / 2);
        // The first whole cell of the input that lies within the picture.
        var (x, y) = ((left + 7) / 8 * 8, (top + 7) / 8 * 8);
        using var model = new BroughtModel(CellGraph.Yolo8(), BroughtModel.Manifest("yolov8"));

        var found = await Search(model, Picture(width, height, (x - left, y - top, Paint.Red, 8)));

        AssertBox(found, ObjectClass.Tank, x - left + 4, y - top + 4, 1);
        Assert.Single(found);
    }

    private sealed class Near : IEqualityComparer<(double From, double To)>
    {
        public bool Equals((double From, double To) x, (double From, double To) y) => Math.Abs(x.From - y.From) < 1e-3 && Math.Abs(x.To - y.To) < 1e-3;

        public int GetHashCode((double From, double To) span) => 0;
    }

    private static OnnxGraph Yolox8() => CellGraph.Yolox(isDecoded: true);

    private static void AssertBox(IEnumerable<FoundBox> found, ObjectClass @class, double x, double y, double score, double tolerance = 1e-4)
    {
        var box = Assert.Single(found, candidate => candidate.Class == @class);
        Assert.Equal(x, box.Box.Left + (box.Box.Width / 2), tolerance);
        Assert.Equal(y, box.Box.Top + (box.Box.Height / 2), tolerance);
        Assert.Equal(CellGraph.BoxWidth, box.Box.Width, tolerance);
        Assert.Equal(CellGraph.BoxHeight, box.Box.Height, tolerance);
        Assert.Equal(score, box.Score, tolerance: 1e-4);
    }

    private static async Task<IReadOnlyList<FoundBox>> Search(BroughtModel model, IPixelWindows picture)
    {
        using var detector = model.Load();
        return await new ObjectSearch(detector, threads: 2, stripRows: 32).RunAsync(picture, gsdMetres: 0.1, Thresholds, null, CancellationToken.None);
    }

    private static PixelPicture Picture(params (int X, int Y, Paint Paint)[] squares) =>
        Picture(Width, Height, [.. squares.Select(square => (square.X, square.Y, square.Paint, CellGraph.Cell))]);

    private static PixelPicture Picture((int X, int Y, Paint Paint) first, (int X, int Y, Paint Paint, int Side) second) =>
        Picture(Width, Height, (first.X, first.Y, first.Paint, CellGraph.Cell), second);

    private static PixelPicture Picture(int width, int height, params (int X, int Y, Paint Paint, int Side)[] squares)
    {
        var rgb = new byte[width * height * 3];
        rgb.AsSpan().Fill(10);
        foreach (var (x, y, paint, side) in squares)
        {
            for (var row = y; row < y + side; row++)
            {
                for (var column = x; column < x + side; column++)
                {
                    var pixel = rgb.AsSpan(((row * width) + column) * 3, 3);
                    pixel[0] = paint.HasFlag(Paint.Red) ? (byte)255 : (byte)0;
                    pixel[1] = paint.HasFlag(Paint.Green) ? (byte)255 : (byte)0;
                    pixel[2] = paint.HasFlag(Paint.Blue) ? (byte)255 : (byte)0;
                }
            }
        }

        return new PixelPicture(width, height, rgb, null);
    }

    [Flags]
    private enum Paint
    {
        Red = 1,
        Green = 2,
        Blue = 4,
        Purple = Red | Blue,
    }
}
