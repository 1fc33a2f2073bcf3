using CsCheck;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Tests.Geo;

public class CoordinateTextTests
{
    [Theory]
    [InlineData("113.6254, 34.7466")]
    [InlineData("34.7466, 113.6254")]
    [InlineData("34.7466 113.6254")]
    [InlineData("113.6254，34.7466")]
    [InlineData("１１３.6254,34.7466")]
    [InlineData("34.7466N 113.6254E")]
    [InlineData("113.6254°E, 34.7466°N")]
    [InlineData("E113.6254 N34.7466")]
    [InlineData("34°44'47.76\"N 113°37'31.44\"E")]
    [InlineData("113°37′31.44″E，34°44′47.76″N")]
    [InlineData("北纬34°44'47.76\" 东经113°37'31.44\"")]
    [InlineData("东经113度37分31.44秒，北纬34度44分47.76秒")]
    [InlineData("113°37.524' 34°44.796'")]
    [InlineData("34°44'47.76\"113°37'31.44\"")]
    public void Find_AsPeopleWriteIt_GivesThePlace(string text)
    {
        var found = CoordinateText.Find(text);
        Assert.NotNull(found);
        Assert.Equal(113.6254, found.Value.Longitude, 1e-9);
        Assert.Equal(34.7466, found.Value.Latitude, 1e-9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("410102001001")]
    [InlineData("郑州市 二七区")]
    [InlineData("113.6254")]
    [InlineData("10.5, 20.5")]
    [InlineData("200, 34")]
    [InlineData("34.7N 35.1N")]
    [InlineData("95N 113E")]
    [InlineData("34°75'00\"N 113°37'31\"E")]
    [InlineData("12 34 56 78")]
    public void Find_NoCoordinateOrAmbiguous_IsNull(string text) => Assert.Null(CoordinateText.Find(text));

    [Theory]
    [InlineData("80.1, 44.2", 80.1, 44.2)]
    [InlineData("44.2, 80.1", 80.1, 44.2)]
    [InlineData("-0.1276W 51.5N", 0.1276, 51.5)]
    [InlineData("33°51'24\"S 151°12'54\"E", 151.215, -33.856666666667)]
    public void Find_OnlyOneReading_GivesIt(string text, double longitude, double latitude)
    {
        var found = CoordinateText.Find(text);
        Assert.NotNull(found);
        Assert.Equal(longitude, found.Value.Longitude, 1e-9);
        Assert.Equal(latitude, found.Value.Latitude, 1e-9);
    }

    [Fact]
    public void Format_ThenFind_ReturnsWithinTwentyCentimetres() =>
        Gen.Select(Gen.Double[74, 135], Gen.Double[4, 53], Gen.Bool).Sample((lon, lat, isDecimal) =>
        {
            var style = isDecimal ? CoordinateStyle.DecimalDegrees : CoordinateStyle.DegreesMinutesSeconds;
            var found = CoordinateText.Find(CoordinateText.Format(new LonLat(lon, lat), style));
            Assert.NotNull(found);
            Assert.Equal(lon, found.Value.Longitude, 1.5e-6);
            Assert.Equal(lat, found.Value.Latitude, 1.5e-6);
        });

    [Theory]
    [InlineData(113.6254, 34.7466, "34°44'47.76\"N 113°37'31.44\"E")]
    [InlineData(-0.0000001, -34.9999999999, "35°00'00.00\"S 0°00'00.00\"W")]
    public void Format_Dms_NeverShowsSixtySeconds(double lon, double lat, string expected) =>
        Assert.Equal(expected, CoordinateText.Format(new LonLat(lon, lat), CoordinateStyle.DegreesMinutesSeconds));

    [Theory]
    [InlineData(MapApp.Amap, "https://uri.amap.com/navigation?to=113.631447,34.745417,%E7%96%91%E4%BC%BC%E7%82%B9%E4%BD%8D%207&mode=car&coordinate=gaode&src=gridmap&callnative=1")]
    [InlineData(MapApp.Baidu, "https://api.map.baidu.com/marker?location=34.751723,113.637847&title=%E7%96%91%E4%BC%BC%E7%82%B9%E4%BD%8D%207&content=%E7%96%91%E4%BC%BC%E7%82%B9%E4%BD%8D%207&coord_type=bd09ll&output=html&src=gridmap")]
    [InlineData(MapApp.Tencent, "https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=%E7%96%91%E4%BC%BC%E7%82%B9%E4%BD%8D%207&tocoord=34.745417,113.631447&referer=gridmap")]
    public void NavigationLink_Place_IsConvertedToTheAppsDatum(MapApp app, string expected) =>
        Assert.Equal(expected, NavigationLink.For(app, new LonLat(113.6254, 34.7466), "疑似点位,7"));

    [Theory]
    [InlineData(MapApp.Amap)]
    [InlineData(MapApp.Baidu)]
    [InlineData(MapApp.Tencent)]
    public void NavigationLink_HostileName_CannotAddParameters(MapApp app)
    {
        var link = new Uri(NavigationLink.For(app, new LonLat(113.6254, 34.7466), "a&to=1,2#x|y?z"));
        Assert.DoesNotContain("&to=1", link.Query, StringComparison.Ordinal);
        Assert.Empty(link.Fragment);
    }
}
