using GridMap.Domain;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Electricity;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Electricity;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Runs;

/// <summary>Load of meters, from its files to signals.</summary>
internal static class ElectricityRun
{
    private const string MetersBeside = "meters.csv";

    public static IReadOnlyList<PlaceSignal> Signals(
        ScreeningFiles files, string load, IReadOnlyList<ScreenedPlace> places, PlaceMatcher matcher, IReadOnlySet<string>? placesWithFirm,
        ColumnMappings mappings, TableReport report, List<FoundLink> links, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var source = TableSource.Open(load, TableKind.Electricity, mappings.For(load));
        BulkCheck.Run(source, report);
        var (placeOfMeter, tradeOfMeter) = Meters(files, source, matcher, mappings, report, links, cancellation);
        var (query, isQuarterHourly) = LoadOf(source);
        var findings = ElectricityScreening.Run(
            new ElectricityInput
            {
                Load = query, IsQuarterHourly = isQuarterHourly, Source = source.File, Places = places, PlaceOfMeter = placeOfMeter, TradeOfMeter = tradeOfMeter, PlacesWithFirm = placesWithFirm,
                Orders = files.Orders is { } orders ? Orders(orders, mappings, report) : [], Calendar = files.Holidays is { } holidays ? Calendar(holidays, mappings, report) : StateHolidays.Calendar,
            },
            progress, cancellation);
        foreach (var fault in findings.Faults) report.Add(source.File, 0, $"meter {fault.Meter}", false, fault.What);
        return findings.Signals;
    }

    /// <summary>The engine takes energy by the day or power by the moment; what else a source gives is made one of the two.</summary>
    private static (string Query, bool IsQuarterHourly) LoadOf(TableSource source)
    {
        var select = source.ToSelect();
        if (source.Columns.ContainsKey("kwh"))
        {
            return source.Columns.ContainsKey("date") ? ($"SELECT meter, date, kwh FROM ({select})", false) : ($"SELECT meter, CAST(timestamp AS DATE) AS date, sum(kwh) AS kwh FROM ({select}) GROUP BY ALL", false);
        }

        return ($"SELECT meter, timestamp, kw FROM ({select})", true);
    }

    private static (Dictionary<string, string> Places, Dictionary<string, string> Trades) Meters(ScreeningFiles files, TableSource load, PlaceMatcher matcher, ColumnMappings mappings, TableReport report, List<FoundLink> links, CancellationToken cancellation)
    {
        var trades = new Dictionary<string, string>(StringComparer.Ordinal);
        var beside = Path.Combine(Path.GetDirectoryName(load.Path) ?? "", MetersBeside);
        IReadOnlyDictionary<string, PlaceMatch> matches;
        if ((files.Meters ?? (File.Exists(beside) ? beside : null)) is { } path)
        {
            using var source = TableSource.Open(path, TableKind.Meters, mappings.For(path));
            matches = MeterTable.Link(source, matcher, trades, report);
        }
        else
        {
            matches = MeterTable.LinkByLoad(load, matcher, cancellation);
        }

        links.AddRange(matches.OrderBy(match => match.Key, StringComparer.Ordinal).Select(match => new FoundLink(MeterTable.Source, match.Key, match.Value)));
        return (matches.ToDictionary(match => match.Key, match => match.Value.PlaceId, StringComparer.Ordinal), trades);
    }

    private static List<StopOrder> Orders(string path, ColumnMappings mappings, TableReport report)
    {
        using var source = TableSource.Open(path, TableKind.Orders, mappings.For(path));
        var orders = new List<StopOrder>();
        foreach (var row in source.Rows(report))
        {
            if (row.Day("from", isLeftOut: true) is not { } from || row.Day("to", isLeftOut: true) is not { } to) continue;
            if (row.Text("area_code") is null && row.Text("place_id") is null) row.Tell("area_code", true, Phrase.Of("screening.rowBlank"));
            else orders.Add(new StopOrder(from, to, row.Text("area_code"), row.Text("place_id")));
        }

        return orders;
    }

    private static WorkCalendar Calendar(string path, ColumnMappings mappings, TableReport report)
    {
        using var source = TableSource.Open(path, TableKind.Holidays, mappings.For(path));
        return StateHolidays.Calendar.With([.. source.Rows(report).Select(row => row.Day("date", isLeftOut: true)).OfType<DateOnly>()], []);
    }
}
