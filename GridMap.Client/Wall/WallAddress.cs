namespace GridMap.Client.Wall;

/// <summary>What a link to the wall carries: the area.</summary>
internal static class WallAddress
{
    /// <summary>The area of an address; empty for all of the account's, or for what is no code.</summary>
    public static string Read(string uri) =>
        new Uri(uri).Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("area=", StringComparison.Ordinal))?["area=".Length..] is { } area
            && area.All(char.IsAsciiDigit) ? area : "";

    public static string Of(string areaCode) => areaCode.Length > 0 ? $"{Shell.Place.WallPath}?area={areaCode}" : Shell.Place.WallPath;
}
