using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class GroundPlacerTests
{
    private const double GsdMetres = 0.5;

    [Theory]
    [InlineData(100, 100, 20, 20, 10.0, null, null, false)]
    [InlineData(100, 100, 20, 24, 10.954, null, null, false)] // Geometric mean of 10 and 12 m.
    [InlineData(100, 100, 40, 16, 8.0, 20.0, 8.0, false)] // A lying vessel: as thick as it is wide.
    [InlineData(100, 100, 16, 40, 8.0, 20.0, 8.0, false)]
    [InlineData(0, 100, 8, 20, 10.0, null, null, true)] // Cut by the left edge: at least as large as what is seen of it.
    [InlineData(100, 388, 20, 12, 10.0, null, null, true)]
    public void Place_Tank_IsMeasuredAsItsBoxShowsIt(
        double left, double top, double width, double height, double diameter, double? length, double? breadth, bool isCut)
    {
        var found = Place(ObjectClass.Tank, new PixelBox(left, top, width, height), outline: null);

        Assert.Equal(diameter, found.DiameterMetres!.Value, tolerance: 0.001);
        Assert.Equal((length, breadth), (found.LengthMetres, found.WidthMetres));
        Assert.Equal(isCut, found.IsTruncated);
        Assert.Null(found.AreaSquareMetres);
        Assert.Null(found.Outline);
    }

    [Fact]
    public void Place_StructureWithATurnedOutline_HasItsAreaAndSidesNotTheBoxs()
    {
        var outline = new PixelOutline(OutlineKind.Rectangle, [new(100, 130), new(140, 100), new(158, 124), new(118, 154)]);

        var found = Place(ObjectClass.Structure, outline.Bounds, outline);

        Assert.Equal(50 * 30 * GsdMetres * GsdMetres, found.AreaSquareMetres!.Value, tolerance: 0.001);
        Assert.Equal(25, found.LengthMetres!.Value, tolerance: 0.001);
        Assert.Equal(15, found.WidthMetres!.Value, tolerance: 0.001);
        Assert.Null(found.GroundOutline);
        Assert.Same(outline, found.Outline);
    }

    [Fact]
    public void Place_StructureWithoutAnOutline_IsItsBox()
    {
        var found = Place(ObjectClass.Structure, new PixelBox(100, 100, 40, 20), outline: null);

        Assert.Equal(OutlineKind.Box, found.Outline!.Kind); // Given to every structure.
        Assert.Equal(200, found.AreaSquareMetres!.Value, tolerance: 0.001);
    }

    [Fact]
    public void Place_TurnedRaster_PutsEveryCornerOnTheGround()
    {
        // Half a metre a pixel, turned by 30 degrees, in the zone of Zhengzhou.
        var (cos, sin) = (0.5 * Math.Cos(Math.PI / 6), 0.5 * Math.Sin(Math.PI / 6));
        var place = new RasterGeoreference(new RasterTransform(465_000, cos, sin, 3_845_000, sin, -cos), CoordinateSystems.Get(4547), 400, 400);
        var outline = new PixelOutline(OutlineKind.Polygon, [new(100, 100), new(140, 100), new(140, 120), new(120, 120), new(120, 160), new(100, 160)]);

        var found = new GroundPlacer(place, GsdMetres, 400, 400).Place(new FoundBox(ObjectClass.Structure, 0.9, outline.Bounds, Pass, outline));

        Assert.Equal(outline.Ring.Select(place.ToLonLat), found.GroundOutline);
        Assert.Equal(outline.AreaSquarePixels * 0.25, found.AreaSquareMetres!.Value, tolerance: 0.1);
        Assert.Null(found.LengthMetres);
        Assert.Equal(found.GroundOutline, found.ToGround()!.GroundOutline); // It has a place.
    }

    private static readonly SearchPass Pass = new(1, GsdMetres, [new SideLimits(null, null), new SideLimits(null, null)]);

    private static FoundObject Place(ObjectClass @class, PixelBox box, PixelOutline? outline) =>
        new GroundPlacer(null, GsdMetres, 400, 400).Place(new FoundBox(@class, 0.9, box, Pass, outline));
}
