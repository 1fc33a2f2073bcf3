using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;

namespace GridMap.Domain.Tests.Screening;

public sealed class PlaceMatcherTests
{
    private static readonly LonLat Here = new(113.4, 34.8);

    private static readonly ScreenedPlace[] Places =
    [
        new("p1", "恒达机械厂", "factory", Here, "河南省郑州市荥阳市广武镇王村3组12号", "410182"),
        new("p2", "", "yard", GroundMeasure.Offset(Here, 80, 0), "荥阳市广武镇王村3组15号", "410182"),
        new("p3", "老粮库", "idle_warehouse", GroundMeasure.Offset(Here, 2000, 0), "广武镇李村老粮库院内", "410182"),
    ];

    private readonly PlaceMatcher _matcher = new(Places, [new PlaceLink("enterprises", "BYHAND", "p3"), new PlaceLink("enterprises", "NOWHERE", null)]);

    [Theory]
    [InlineData("荥阳市广武镇王村三组12号", "p1")]
    [InlineData("郑州市荥阳市广武镇王村村民委员会第3村民组15号院", "p2")]
    [InlineData("广武镇王村３组１２＃", "p1")]
    [InlineData("荥阳市广武镇李村老粮库", "p3")]
    [InlineData("荥阳市广武镇王村", null)]
    [InlineData("荥阳市广武镇赵村3组12号", null)]
    [InlineData("新密市王村3组12号", null)]
    public void Find_ByAddress_ForgivesHowItIsWritten(string address, string? expected) =>
        Assert.Equal(expected, _matcher.Find("enterprises", "1", "某某公司", address, null)?.PlaceId);

    [Theory]
    [InlineData(5, "p1")]
    [InlineData(70, "p2")]
    [InlineData(40, null)]
    [InlineData(900, null)]
    public void Find_ByPosition_TakesTheNearestThatIsNotTorn(double eastMetres, string? expected) =>
        Assert.Equal(expected, _matcher.Find("meters", "1", null, null, GroundMeasure.Offset(Here, eastMetres, 0))?.PlaceId);

    [Fact]
    public void Find_AddressSettlesATornPosition() =>
        Assert.Equal("p2", _matcher.Find("meters", "1", null, "王村3组15号", GroundMeasure.Offset(Here, 40, 0))?.PlaceId);

    [Fact]
    public void Near_PointedBetweenTwo_IsSharedByBoth()
    {
        var near = _matcher.Near(GroundMeasure.Offset(Here, 30, 0), spreadMetres: 100);

        Assert.Equal(["p1", "p2"], near.Select(match => match.PlaceId));
        Assert.Equal(1, near.Sum(match => match.Confidence), 1e-9);
        Assert.Empty(_matcher.Near(GroundMeasure.Offset(Here, 0, 900), spreadMetres: 100));
    }

    [Fact]
    public void Find_LinkedByHand_GoesBeforeAll()
    {
        Assert.Equal("p3", _matcher.Find("enterprises", "BYHAND", "恒达机械厂", null, Here)?.PlaceId);
        Assert.Null(_matcher.Find("enterprises", "NOWHERE", "恒达机械厂", null, Here));
    }

    [Theory]
    [InlineData("广武镇王村村口往北50米", "北50")]
    [InlineData("科学大道与西四环交叉口东侧", "东")]
    public void Read_DirectionAndDistance_AreTakenApart(string address, string expected) =>
        Assert.Equal(expected, AddressReading.Read(address)?.Offset);
}
