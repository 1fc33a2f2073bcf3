using System.Globalization;

namespace GridMap.Domain.Geo;

/// <summary>Links that open a place in a navigation app, converted to the datum that the app draws in.</summary>
/// <remarks>Sources: the three providers' URI API pages. Baidu's web direction call wants an origin, so its link shows the place with a route button.</remarks>
public static class NavigationLink
{
    private const string Source = "gridmap";

    /// <summary>The link for an app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="destination">WGS 84 degrees.</param>
    /// <param name="name">Shown on the pin; any text, it is escaped.</param>
    /// <returns>An absolute https address.</returns>
    public static string For(MapApp app, LonLat destination, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // A comma or bar would end the name in the apps' own syntax, escaped or not.
        var label = Uri.EscapeDataString(name.Replace(',', ' ').Replace('|', ' ').Trim());
        var gcj = Gcj02Point.From(destination);
        switch (app)
        {
            case MapApp.Amap:
                return $"https://uri.amap.com/navigation?to={Pair(gcj.Longitude, gcj.Latitude)},{label}&mode=car&coordinate=gaode&src={Source}&callnative=1";
            case MapApp.Baidu:
                var bd = Bd09Point.From(gcj);
                return $"https://api.map.baidu.com/marker?location={Pair(bd.Latitude, bd.Longitude)}&title={label}&content={label}&coord_type=bd09ll&output=html&src={Source}";
            case MapApp.Tencent:
                return $"https://apis.map.qq.com/uri/v1/routeplan?type=drive&to={label}&tocoord={Pair(gcj.Latitude, gcj.Longitude)}&referer={Source}";
            default:
                throw new ArgumentOutOfRangeException(nameof(app), app, "No link is known for this app.");
        }
    }

    private static string Pair(double first, double second) =>
        string.Create(CultureInfo.InvariantCulture, $"{first:F6},{second:F6}");
}
