using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>Links meters to places, by their list or by what stands beside their load.</summary>
public static class MeterTable
{
    /// <summary>Kind of table in links set by hand.</summary>
    public const string Source = "meters";

    private const int MemoryMegabytes = 2000;

    /// <summary>Meter to match; meters that belong to no place are left out.</summary>
    /// <param name="source">List of meters.</param>
    /// <param name="matcher">Knows the places.</param>
    /// <param name="trades">Told the trade of each meter that has one.</param>
    /// <param name="report">What is wrong goes here.</param>
    public static IReadOnlyDictionary<string, PlaceMatch> Link(TableSource source, PlaceMatcher matcher, IDictionary<string, string> trades, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(trades);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(matcher);
        var links = new Dictionary<string, PlaceMatch>(StringComparer.Ordinal);
        foreach (var row in source.Rows(report))
        {
            if (row.Needed("meter") is not { } meter || links.ContainsKey(meter)) continue;
            if (row.Text("trade") is { } trade) trades[meter] = trade;
            if (matcher.Find(Source, meter, null, row.Text("address"), row.Position()) is { } match) links[meter] = match;
        }

        return links;
    }

    /// <summary>Meter to match, by the address and position that stand beside each reading; empty where the load has neither.</summary>
    public static IReadOnlyDictionary<string, PlaceMatch> LinkByLoad(TableSource load, PlaceMatcher matcher, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(matcher);
        var (hasAddress, hasPosition) = (load.Columns.ContainsKey("address"), load.Columns.ContainsKey("lon") && load.Columns.ContainsKey("lat"));
        var links = new Dictionary<string, PlaceMatch>(StringComparer.Ordinal);
        if (!hasAddress && !hasPosition) return links;
        using var database = new BulkDatabase(MemoryMegabytes);
        var rows = database.Read(
            $"SELECT meter, {(hasAddress ? "max(address)" : "NULL")}, {(hasPosition ? "median(lon), median(lat)" : "NULL, NULL")} FROM ({load.ToSelect()}) WHERE meter IS NOT NULL GROUP BY meter ORDER BY meter", null, cancellation);
        foreach (var reader in rows)
        {
            var position = reader.IsDBNull(2) || reader.IsDBNull(3) ? (LonLat?)null : new LonLat(Convert.ToDouble(reader.GetValue(2), System.Globalization.CultureInfo.InvariantCulture), Convert.ToDouble(reader.GetValue(3), System.Globalization.CultureInfo.InvariantCulture));
            if (matcher.Find(Source, reader.GetString(0), null, reader.IsDBNull(1) ? null : reader.GetString(1), position) is { } match) links[reader.GetString(0)] = match;
        }

        return links;
    }
}
