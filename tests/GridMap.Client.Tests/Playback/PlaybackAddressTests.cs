using GridMap.Client.Command;
using GridMap.Client.Map;
using GridMap.Client.Playback;

namespace GridMap.Client.Tests.Playback;

public sealed class PlaybackAddressTests
{
    [Theory]
    [InlineData("/playback")]
    [InlineData("/playback?moment=2026-05-01T04%3A00%3A00Z&list=review")]
    [InlineData("/playback?moment=nonsense&at=1")]
    public void Read_AnyAddress_IsReadBackTheSame(string address)
    {
        var read = PlaybackAddress.Read("http://localhost" + address);

        Assert.Equal(read, PlaybackAddress.Read("http://localhost" + read));
    }

    [Fact]
    public void ToString_WithAMoment_CarriesMapListAndMoment() => Assert.Equal(
        "/playback?moment=2026-05-01T04:00:00Z&at=113.6,34.7,12&list=new&area=4101",
        new PlaybackAddress(
            new DeskAddress(new MapPosition(113.6, 34.7, 12), new MapLayers(), DeskList.New, new DeskFilter(), Selection: null, AreaCode: "4101"),
            new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.FromHours(8))).ToString());
}
