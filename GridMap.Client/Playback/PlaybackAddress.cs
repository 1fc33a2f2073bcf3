using System.Globalization;
using GridMap.Client.Command;

namespace GridMap.Client.Playback;

/// <summary>What a link to the past carries: what a link to the desk does, and the moment.</summary>
/// <param name="Desk">Map, list, filter, selection and area.</param>
/// <param name="Moment">Null for a link without one.</param>
public sealed record PlaybackAddress(DeskAddress Desk, DateTimeOffset? Moment)
{
    public const string Path = "/playback";

    public static PlaybackAddress Read(string uri)
    {
        var said = new Uri(uri).Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("moment=", StringComparison.Ordinal));
        return new PlaybackAddress(
            DeskAddress.Read(uri),
            DateTimeOffset.TryParse(Uri.UnescapeDataString(said?["moment=".Length..] ?? ""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null);
    }

    public override string ToString()
    {
        var query = Desk.ToString()[DeskAddress.Path.Length..].TrimStart('?');
        var moment = Moment is { } at ? "moment=" + at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : "";
        var parts = string.Join('&', new[] { moment, query }.Where(part => part.Length > 0));
        return parts.Length is 0 ? Path : $"{Path}?{parts}";
    }
}
