using System.Globalization;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Photos;

/// <summary>DJI's log of the moments at which photos were exposed: 13 columns a photo, a file with the ending <c>.MRK</c> beside the photos.</summary>
internal static class MrkLog
{
    private static readonly DateTimeOffset GpsEpoch = new(1980, 1, 6, 0, 0, 0, TimeSpan.Zero);
    // GPS time runs ahead of UTC by as much since 2017; no second has been put in since.
    private static readonly TimeSpan LeapSeconds = TimeSpan.FromSeconds(18);

    /// <summary>Entries by the photo's number. Lines that are no entry are passed over: the log is cut off where the battery was pulled.</summary>
    public static IReadOnlyDictionary<int, MrkEntry> Read(IEnumerable<string> lines)
    {
        var entries = new Dictionary<int, MrkEntry>();
        foreach (var line in lines)
        {
            var fields = line.Split(['\t', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            // Number, seconds, [week], 3 offsets with their letters, 3 places with their names, 3 deviations, flag with Q.
            if (fields.Length < 19 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (!TryNumber(fields[1], out var seconds) || !TryNumber(fields[2].Trim('[', ']'), out var week)) continue;
            if (Named(fields, "Lat") is not { } latitude || Named(fields, "Lon") is not { } longitude || Named(fields, "Q") is not { } flag) continue;
            var deviations = fields[15..18].Select(field => TryNumber(field, out var value) ? value : double.NaN).ToList();
            entries[number] = new MrkEntry(
                GpsEpoch.AddDays(7 * week).AddSeconds(seconds) - LeapSeconds, new LonLat(longitude, latitude), Named(fields, "Ellh"), (int)flag,
                deviations.Exists(double.IsNaN) ? null : deviations.Max());
        }

        return entries;
    }

    /// <summary>The number that stands before a name.</summary>
    private static double? Named(string[] fields, string name) =>
        Array.IndexOf(fields, name) is > 0 and var at && TryNumber(fields[at - 1], out var value) ? value : null;

    private static bool TryNumber(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
