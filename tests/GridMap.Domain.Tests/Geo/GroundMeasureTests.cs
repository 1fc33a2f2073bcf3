using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GridMap.Domain.Tests.Geo;

public class GroundMeasureTests
{
    private static readonly LonLat Zhengzhou = new(113.6254, 34.7466);

    [Theory]
    [InlineData(113.6, 4547)]
    [InlineData(112.4, 4546)]
    [InlineData(112.5, 4547)]
    [InlineData(115.6, 4548)]
    public void For_Longitude_PicksTheNearestZone(double longitude, int epsg) =>
        Assert.Equal(epsg, LocalFrame.For(new LonLat(longitude, 34.7)).Epsg);

    [Theory]
    [InlineData(-0.13)]
    [InlineData(179.9)]
    [InlineData(-180)]
    public void For_OutsideChina_HasAFrameWithoutCode(double longitude)
    {
        var frame = LocalFrame.For(new LonLat(longitude, 51.5));
        Assert.Null(frame.Epsg);
        Assert.InRange(frame.ToMetric(new LonLat(longitude, 51.5)).EastMetres, 300_000, 700_000);
    }

    [Theory]
    [InlineData(0, 100, 0)]
    [InlineData(100, 0, 90)]
    [InlineData(-50, -50, 225)]
    public void Offset_Metres_LieAtDistanceAndBearing(double east, double north, double bearing)
    {
        var there = GroundMeasure.Offset(Zhengzhou, eastMetres: east, northMetres: north);
        Assert.Equal(Math.Sqrt(east * east + north * north), GroundMeasure.DistanceMetres(Zhengzhou, there), 1e-6);
        // The frame's north leans 0.21° from true north here.
        var difference = Math.Abs(GroundMeasure.BearingDegrees(Zhengzhou, there) - bearing);
        Assert.InRange(Math.Min(difference, 360 - difference), 0.1, 0.3);
    }

    [Fact]
    public void BearingDegrees_AlongAMeridian_IsTrueNorth() =>
        Assert.Equal(0, (GroundMeasure.BearingDegrees(Zhengzhou, Zhengzhou with { Latitude = 34.76 }) + 180) % 360 - 180, 1e-4);

    [Fact]
    public void AreaSquareMetres_HundredMetreSquare_IsOneHectare()
    {
        var square = (Polygon)new WKTReader().Read("POLYGON ((465600 3846500, 465700 3846500, 465700 3846600, 465600 3846600, 465600 3846500))");
        var degrees = CoordinateSystems.Get(4547).ToLonLat(square);
        Assert.Equal(10_000, GroundMeasure.AreaSquareMetres(degrees), 1e-3);
        Assert.Equal(400, GroundMeasure.LengthMetres(degrees), 1e-5);
    }

    [Theory]
    [InlineData(113.6, 34.7, PositionDiagnosis.InChina)]
    [InlineData(34.7, 113.6, PositionDiagnosis.SwappedAxes)]
    [InlineData(-0.1, 51.5, PositionDiagnosis.OutsideChina)]
    [InlineData(38465698.3, 3846545.1, PositionDiagnosis.PrefixedMetres)]
    [InlineData(465698.3, 3846545.1, PositionDiagnosis.Metres)]
    [InlineData(3846545.1, 465698.3, PositionDiagnosis.SwappedMetres)]
    [InlineData(3846545.1, 38465698.3, PositionDiagnosis.SwappedMetres)]
    [InlineData(0, 0, PositionDiagnosis.NoPosition)]
    [InlineData(double.NaN, 34, PositionDiagnosis.NoPosition)]
    public void Diagnose_Numbers_NamesWhatTheyAre(double x, double y, PositionDiagnosis expected) =>
        Assert.Equal(expected, ChinaBounds.Diagnose(x, y));

    [Theory]
    [InlineData(38465698.3, 38, 3)]
    [InlineData(19740434.2, 19, 6)]
    public void FindByEasting_Prefix_GivesTheZone(double east, int number, int width)
    {
        var zone = GaussKruegerZone.FindByEasting(east);
        Assert.Equal(new GaussKruegerZone(number, width, HasPrefix: true), zone);
    }

    [Theory]
    [InlineData(465698.3)]
    [InlineData(50_500_000)]
    [InlineData(-1)]
    public void FindByEasting_NoPrefix_IsNull(double east) => Assert.Null(GaussKruegerZone.FindByEasting(east));
}
