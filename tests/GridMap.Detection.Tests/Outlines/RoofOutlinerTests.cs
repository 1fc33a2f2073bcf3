using CsCheck;
using GridMap.Detection.Outlines;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Detections;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;
using Xunit.Abstractions;

namespace GridMap.Detection.Tests.Outlines;

public sealed class RoofOutlinerTests(ITestOutputHelper output)
{
    private const int Side = 256;

    [Fact]
    public void Find_TurnedRectangles_LieOnTheRoof() =>
        Gen.Select(Gen.Double[0, Math.PI], Gen.Double[60, 130], Gen.Double[32, 60], Gen.Double[-6, 6]).Sample((angle, length, width, shift) =>
        {
            var roof = Turned(Box(Side / 2.0, Side / 2.0, length, width), angle, shift);

            var found = RoofOutliner.Find(DrawnRoofs.Draw([roof], Side, Side), Around(roof), Side, Side);

            Assert.NotNull(found);
            Assert.True(PixelRing.SignedArea(found.Ring) > 0, "rings run clockwise as the picture is looked at");
            Assert.InRange(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(found), roof), 0.88, 1);
        });

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(1.1)]
    public void Find_LShape_IsAPolygonThatLeavesTheYardOut(double angle)
    {
        var roof = Turned(new WKTReader().Read("POLYGON((70 70, 190 70, 190 110, 110 110, 110 180, 70 180, 70 70))"), angle, shift: 0);

        var found = RoofOutliner.Find(DrawnRoofs.Draw([roof], Side, Side, noise: 1), Around(roof), Side, Side);

        Assert.Equal(OutlineKind.Polygon, found!.Kind); // Asserted by its kind.
        Assert.InRange(found.Ring.Count, 6, 10);
        Assert.InRange(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(found), roof), 0.9, 1);
    }

    [Fact]
    public void Find_NeighboursInTheCornersOfTheBox_AreLeftOut()
    {
        var roof = Turned(Box(128, 128, 120, 40), 0.7, shift: 0);
        Geometry[] neighbours = [Turned(Box(175, 80, 90, 30), 0.7, 0), Turned(Box(80, 180, 90, 30), 0.7, 0)];

        var found = RoofOutliner.Find(DrawnRoofs.Draw([roof, .. neighbours], Side, Side), Around(roof), Side, Side);

        Assert.InRange(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(found!), roof), 0.88, 1); // Not null: there is a roof.
    }

    [Fact]
    public void Find_MiddleOfARowOfSheds_EndsWhereTheBoxDoes()
    {
        var row = new WKTReader().Read("POLYGON((10 100, 250 100, 250 150, 10 150, 10 100))");

        var found = RoofOutliner.Find(DrawnRoofs.Draw([row], Side, Side), new PixelBox(90, 100, 80, 50), Side, Side);

        Assert.InRange(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(found!), new WKTReader().Read("POLYGON((90 100, 170 100, 170 150, 90 150, 90 100))")), 0.9, 1); // Not null: there is a roof.
    }

    [Theory]
    [InlineData("POLYGON EMPTY", 60, 60, 80, 80)] // Nothing drawn.
    [InlineData("POLYGON((64 64, 80 64, 80 80, 64 80, 64 64))", 60, 60, 120, 120)] // Drawn much smaller than the box.
    [InlineData("POLYGON((64 64, 70 64, 70 70, 64 70, 64 64))", 63, 63, 8, 8)] // Too few cells.
    [InlineData("POLYGON((200 100, 256 100, 256 150, 200 150, 200 100))", 200, 100, 90, 50)] // The tile ends within the box.
    public void Find_MapThatSaysNothingOfTheBox_LeavesItToTheBox(string drawn, double left, double top, double width, double height)
    {
        var roof = new WKTReader().Read(drawn);

        Assert.Null(RoofOutliner.Find(DrawnRoofs.Draw(roof.IsEmpty ? [] : [roof], Side, Side), new PixelBox(left, top, width, height), Side, Side));
    }

    [Fact]
    public void Find_AtThePicturesEdge_StaysInsideThePicture()
    {
        var roof = Turned(Box(10, 128, 120, 60), 0.5, shift: 0);
        var visible = roof.Intersection(Box(Side / 2.0, Side / 2.0, Side, Side));

        var found = RoofOutliner.Find(DrawnRoofs.Draw([roof], Side, Side), Around(visible), Side, Side);

        Assert.All(found!.Ring, corner => Assert.InRange(corner.Column, 0, Side)); // Not null: there is a roof.
        Assert.InRange(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(found), visible), 0.75, 1);
    }

    [SkippableTheory]
    [InlineData(0.15, 0.0, 0.81)]
    [InlineData(0.15, 1.5, 0.80)]
    [InlineData(0.30, 0.0, 0.79)]
    [InlineData(0.30, 1.5, 0.77)]
    public void Find_RealBuildings_IsMuchNearerThanTheBox(double gsdMetres, double noise, double least)
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        const int side = 500;
        const double sourceGsdMetres = 0.07;
        var scale = AffineTransformation.ScaleInstance(sourceGsdMetres / gsdMetres, sourceGsdMetres / gsdMetres);
        var (boxes, outlines) = (new List<double>(), new List<double>());
        foreach (var name in LabelledRoofs.Orthophotos)
        {
            var map = DrawnRoofs.Draw(LabelledRoofs.Read(name, leastVisible: 0).Select(roof => scale.Transform(roof.Shape)), side, side, noise: noise);
            var chance = new Random(3);
            foreach (var roof in LabelledRoofs.Read(name, leastVisible: 0.999).Select(roof => scale.Transform(roof.Shape)))
            {
                var bounds = roof.EnvelopeInternal;
                if (Math.Max(bounds.MaxX, bounds.MaxY) > side || Math.Max(bounds.Width, bounds.Height) < 20)
                {
                    continue;
                }

                // Boxes as a detector gives them: off by some percent.
                double Off() => (chance.NextDouble() - 0.5) * 0.12;
                var box = new PixelBox(
                    bounds.MinX + (bounds.Width * Off()), bounds.MinY + (bounds.Height * Off()), bounds.Width * (1 + Off()), bounds.Height * (1 + Off()));
                boxes.Add(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(PixelOutline.Of(box)), roof));
                outlines.Add(DrawnRoofs.Iou(DrawnRoofs.ToPolygon(RoofOutliner.Find(map, box, side, side) ?? PixelOutline.Of(box)), roof));
            }
        }

        output.WriteLine($"{boxes.Count} buildings at {gsdMetres} m, noise {noise}: IoU of the box {boxes.Average():0.000}, of the outline {outlines.Average():0.000}");
        Assert.InRange(outlines.Average(), least, 1);
        Assert.InRange(outlines.Average() - boxes.Average(), 0.13, 1);
    }

    private static Polygon Box(double x, double y, double width, double height) => (Polygon)new GeometryFactory().ToGeometry(
        new Envelope(x - (width / 2), x + (width / 2), y - (height / 2), y + (height / 2)));

    private static Geometry Turned(Geometry shape, double angle, double shift)
    {
        var middle = shape.Centroid.Coordinate;
        return AffineTransformation.RotationInstance(angle, middle.X, middle.Y).Translate(shift, shift / 2).Transform(shape);
    }

    private static PixelBox Around(Geometry shape)
    {
        var bounds = shape.EnvelopeInternal;
        return new PixelBox(bounds.MinX, bounds.MinY, bounds.Width, bounds.Height);
    }
}
