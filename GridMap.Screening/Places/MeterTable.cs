using GridMap.Domain.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>Links meters to places, by their list or by what stands beside their load.</summary>
public static class MeterTable
{
    /// <summary>Kind of table in links set by hand.</summary>
    public const string Source = "meters";

    /// <summary>Meter to match; meters that belong to no place are left out.</summary>
    public static IReadOnlyDictionary<string, PlaceMatch> Link(TableSource source, PlaceMatcher matcher, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(matcher);
        var links = new Dictionary<string, PlaceMatch>(StringComparer.Ordinal);
        foreach (var row in source.Rows(report))
        {
            if (row.Needed("meter") is not { } meter || links.ContainsKey(meter)) continue;
            if (matcher.Find(Source, meter, null, row.Text("address"), row.Position()) is { } match) links[meter] = match;
        }

        return links;
    }
}
