using System.Text;
using GridMap.Server.Interchange;

namespace GridMap.Server.Tests.Interchange;

public sealed class CotReaderTests
{
    private const string Good =
        """<?xml version="1.0" encoding="UTF-8"?><event version="2.0" uid="ANDROID-1" type="a-f-G-U-C" how="m-g" time="2046-03-05T08:00:00Z" start="2046-03-05T08:00:00Z" stale="2046-03-05T08:05:00Z"><point lat="34.7" lon="113.9" hae="9999999.0" ce="12.5" le="9999999.0"/><detail><contact callsign="Alpha"/></detail></event>""";

    [Fact]
    public void Read_Event_GivesPlaceNameAndTimes()
    {
        var heard = Assert.IsType<CotReading.Understood>(Read(Good)).Event;

        Assert.Equal(("ANDROID-1", "a-f-G-U-C", "Alpha", 113.9, 34.7, 12.5), (heard.Uid, heard.Type, heard.CallSign, heard.Longitude, heard.Latitude, heard.UncertaintyMetres));
        Assert.Equal(TimeSpan.FromMinutes(5), heard.StaleAt - heard.At);
    }

    [Theory]
    [InlineData("uid=\"ANDROID-1\"", "uid=\"\"", "uid")]
    [InlineData("version=\"2.0\"", "version=\"3.0\"", "version")]
    [InlineData("a-f-G-U-C", "a b", "type")]
    [InlineData("time=\"2046-03-05T08:00:00Z\"", "time=\"yesterday\"", "time")]
    [InlineData("lat=\"34.7\"", "lat=\"134.7\"", "point")]
    [InlineData("lon=\"113.9\"", "lon=\"NaN\"", "point")]
    [InlineData("</detail>", "", "XML")]
    [InlineData("event", "action", "event")]
    [InlineData("<event ", "<!DOCTYPE event [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><event ", "XML")]
    [InlineData("callsign=\"Alpha\"", "callsign=\"&a;\"", "XML")]
    public void Read_FaultyEvent_SaysWhatIsWrong(string good, string bad, string expected) =>
        Assert.Contains(expected, Assert.IsType<CotReading.Faulty>(Read(Good.Replace(good, bad, StringComparison.Ordinal))).Why, StringComparison.Ordinal);

    private static CotReading Read(string xml) => CotReader.Read(Encoding.UTF8.GetBytes(xml));
}
