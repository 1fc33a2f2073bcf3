using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Tests.Places;

public sealed class PlaceFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-places-").FullName;
    private readonly TableReport _report = new();
    private readonly PlaceMatcher _matcher = new(
    [
        new("p1", "", "yard", new LonLat(113.4, 34.8), "广武镇王村3组12号", null),
        new("p2", "", "yard", new LonLat(113.42, 34.82), "广武镇李村5号", null),
    ], [new PlaceLink("meters", "m3", "p2")]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Link_MetersByAddressPositionAndHand_FindTheirPlaces()
    {
        using var source = TableSource.Open(Write("meters.csv", "电能表编号,用电地址,经度,纬度,行业\nm1,荥阳市广武镇王村三组12号,,,饲料\nm2,,113.4201,34.8201,\nm3,王村,,,\nm4,赵村,,,\n"), TableKind.Meters, ColumnMapping.Empty);

        var trades = new Dictionary<string, string>();
        var links = MeterTable.Link(source, _matcher, trades, _report);

        Assert.Equal([("m1", "p1"), ("m2", "p2"), ("m3", "p2")], links.Select(link => (link.Key, link.Value.PlaceId)));
        Assert.Equal("饲料", Assert.Single(trades).Value);
    }

    [Fact]
    public void LinkByLoad_AddressBesideEachReading_IsUsed()
    {
        using var source = TableSource.Open(Write("load.csv", "meter,date,kwh,address\nm1,2026-11-26,5,广武镇王村3组12号\nm1,2026-11-27,5,广武镇王村3组12号\nm2,2026-11-27,5,\n"), TableKind.Electricity, ColumnMapping.Empty);

        Assert.Equal([("m1", "p1")], MeterTable.LinkByLoad(source, _matcher, CancellationToken.None).Select(link => (link.Key, link.Value.PlaceId)));
    }

    [Fact]
    public void Read_Routes_AreTheirLines()
    {
        var path = Write("routes.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[113,34],[113.1,34.1]]}},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[113,34]}}]}""");

        Assert.Equal([new LonLat(113, 34), new LonLat(113.1, 34.1)], Assert.Single(RouteFile.Read(path)));
        Assert.Throws<TableException>(() => RouteFile.Read(Write("none.geojson", """{"features":[]}""")));
    }

    [Theory]
    [InlineData("found", true)]
    [InlineData("查实", true)]
    [InlineData("未发现问题", false)]
    [InlineData("不属实", false)]
    [InlineData("Nothing", false)]
    [InlineData("abnormal, found", true)]
    [InlineData("待定", null)]
    public void FindOutcome_Words_AreReadWithWhatDeniesThem(string text, bool? expected) => Assert.Equal(expected, ReportedPlaces.FindOutcome(text));

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }
}
