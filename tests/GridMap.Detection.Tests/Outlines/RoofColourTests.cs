using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using Xunit.Abstractions;

namespace GridMap.Detection.Tests.Outlines;

public sealed class RoofColourTests(ITestOutputHelper output)
{
    [Fact]
    public void Find_TurnedBlueRoofOnRedGround_IsBlueInItsOutlineThoughTheBoxShowsMoreGround()
    {
        const int side = 100;
        var roof = new PixelOutline(OutlineKind.Rectangle, [new(20, 10), new(90, 80), new(86, 84), new(16, 14)]);
        var rgb = new byte[side * side * 3];
        for (var at = 0; at < side * side; at++)
        {
            var isRoof = roof.Contains(new PixelPoint((at % side) + 0.5, (at / side) + 0.5));
            ((ReadOnlySpan<byte>)(isRoof ? [62, 112, 176] : [150, 66, 54])).CopyTo(rgb.AsSpan(at * 3));
        }

        Assert.Equal(RoofColour.Blue, RoofColours.Find(rgb, side, side, roof));
        Assert.Equal(RoofColour.Red, RoofColours.Find(rgb, side, side, PixelOutline.Of(roof.Bounds)));
    }

    /// <summary>Blue steel or not, against the labels of five real orthophotos, as the passes see them.</summary>
    [SkippableFact]
    public void Find_LabelledRoofs_AgreesWithTheLabelsOnBlueSteel()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        const double gsdMetres = 0.3;
        var (outlines, boxes) = (new Count(), new Count());
        foreach (var name in LabelledRoofs.Orthophotos)
        {
            using var raster = RasterFile.Open(LabelledRoofs.PathOf(name));
            var step = gsdMetres / raster.Header.Georeference!.GsdMetres; // These are placed.
            var (width, height) = ((int)(raster.Header.Width / step), (int)(raster.Header.Height / step));
            var picture = raster.ReadScaled(0, 0, step, width, height);
            foreach (var (shape, isBlue) in LabelledRoofs.Read(name, leastVisible: 0.5))
            {
                var ring = shape.ExteriorRing.Coordinates.SkipLast(1).Select(corner => new PixelPoint(corner.X / step, corner.Y / step)).ToArray();
                var outline = new PixelOutline(OutlineKind.Polygon, ring);
                outlines.Add(RoofColours.Find(picture.Rgb, width, height, outline), isBlue);
                boxes.Add(RoofColours.Find(picture.Rgb, width, height, PixelOutline.Of(outline.Bounds)), isBlue);
            }
        }

        output.WriteLine($"{gsdMetres} m, in outlines: {outlines}; inside boxes: {boxes}");
        Assert.InRange(outlines.Recall, 0.85, 1);
        Assert.InRange(outlines.Precision, 0.85, 1);
    }

    private sealed class Count
    {
        private int _right;
        private int _missed;
        private int _wrong;
        private int _others;

        public double Recall => (double)_right / (_right + _missed);

        public double Precision => (double)_right / (_right + _wrong);

        public void Add(RoofColour? found, bool isBlue)
        {
            ref var count = ref found is RoofColour.Blue ? ref isBlue ? ref _right : ref _wrong : ref isBlue ? ref _missed : ref _others;
            count++;
        }

        public override string ToString() => $"{_right} blue roofs found, {_missed} missed, {_wrong} others called blue, {_others} rightly not";
    }
}
