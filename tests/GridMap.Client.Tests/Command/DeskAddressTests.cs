using CsCheck;
using GridMap.Client.Command;
using GridMap.Client.Map;
using GridMap.Contracts.Grids;

namespace GridMap.Client.Tests.Command;

public sealed class DeskAddressTests
{
    private const string Root = "http://localhost";

    [Fact]
    public void Read_NothingSaid_IsAsAtFirst() =>
        Assert.Equal(new DeskAddress(Position: null, new MapLayers(), DeskList.All, new DeskFilter(), Selection: null, AreaCode: ""), DeskAddress.Read(Root + "/command"));

    [Theory]
    [InlineData("?at=abc&list=nothing&select=x&opacity=z")]
    [InlineData("?at=500,0,3&select=suspect:&area=4101;drop")]
    [InlineData("?at=1,2&list=99&&=&select=:&sweep=clean")]
    public void Read_Nonsense_IsAsAtFirst(string query) => Assert.Equal(DeskAddress.Read(Root + "/command"), DeskAddress.Read(Root + "/command" + query));

    [Fact]
    public void ToString_AnyState_ReadsBack() =>
        Gen.Select(
            Gen.Int[-17900000, 17900000], Gen.Int[-8400000, 8400000], Gen.Int[0, 2200], Gen.Bool.Array[9], Gen.Bool, Gen.Int[0, 20],
            Gen.Enum<DeskList>(), Gen.Enum<DeskSubject>())
        .Sample((x, y, zoom, on, bySuspects, opacity, list, subject) =>
        {
            var layers = new MapLayers(on[0], bySuspects ? "suspects" : "sweep", on[1], on[2], on[3], opacity / 20.0, on[4], on[5], on[6], on[7], on[8]);
            var address = new DeskAddress(
                new MapPosition(x / 100000.0, y / 100000.0, zoom / 100.0), layers, list, new DeskFilter(zoom & 127, opacity / 20.0, IsNobodys: on[7], Findings: zoom & 15, IsOfToday: on[8], UntouchedHours: opacity), new DeskSelection(subject, "0a1b:2"), AreaCode: "410102", Sweep: on[8] ? SweepState.Stale : null);
            return DeskAddress.Read(Root + address) == address;
        });
}
