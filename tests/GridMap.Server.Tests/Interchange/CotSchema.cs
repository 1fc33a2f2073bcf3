using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GridMap.Server.Tests.Interchange;

/// <summary>What the published event schema 2.0 asks for: required attributes, their patterns and ranges.</summary>
internal static class CotSchema
{
    public static void AssertValid(XElement one)
    {
        Assert.Equal("event", one.Name.LocalName);
        Assert.Equal("2.0", (string?)one.Attribute("version"));
        Assert.NotEqual("", (string?)one.Attribute("uid") ?? "");
        Assert.Matches(new Regex(@"^\w+(-\w+)*(;[^;]*)?$"), (string?)one.Attribute("type"));
        Assert.Matches(new Regex(@"^\w(-\w+)*$"), (string?)one.Attribute("how"));
        var times = new[] { "time", "start", "stale" }.Select(name => DateTimeOffset.Parse((string?)one.Attribute(name) ?? "", CultureInfo.InvariantCulture)).ToList();
        Assert.True(times[1] <= times[2] && times[0] <= times[2]);
        var point = Assert.Single(one.Elements("point"));
        Assert.InRange((double?)point.Attribute("lat") ?? double.NaN, -90, 90);
        Assert.InRange((double?)point.Attribute("lon") ?? double.NaN, -180, 180);
        Assert.All(["hae", "ce", "le"], name => Assert.NotNull((double?)point.Attribute(name)));
        Assert.InRange(one.Elements("detail").Count(), 0, 1);
    }
}
