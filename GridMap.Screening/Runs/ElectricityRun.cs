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
    private const string FinerBeside = "-15min";
    private static readonly string[] FinerEndings = [".csv", ".parquet", ".xlsx", ".tsv", ".txt"];

    public static IReadOnlyList<PlaceSignal> Signals(
        ScreeningFiles files, IReadOnlyList<ScreenedPlace> places, PlaceMatcher matcher, IReadOnlySet<string>? placesWithFirm,
        ColumnMappings mappings, TableReport report, List<FoundLink> links, IProgress<double>? progress, CancellationToken cancellation)
    {
        var sources = new List<TableSource>();
        try
        {
            foreach (var path in files.Electricity) sources.Add(TableSource.Open(path, TableKind.Electricity, mappings.For(path)));
            if (sources is [var only] && IsDaily(only) && FindBeside(only.Path) is { } beside) sources.Add(TableSource.Open(beside, TableKind.Electricity, mappings.For(beside)));
            return Signals(files, sources, places, matcher, placesWithFirm, mappings, report, links, progress, cancellation);
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    /// <summary>The same load by the quarter of an hour lies beside it under its name: electricity.csv and electricity-15min.csv.</summary>
    public static string? FindBeside(string daily) =>
        FinerEndings.Select(ending => Path.Combine(Path.GetDirectoryName(daily) ?? "", Path.GetFileNameWithoutExtension(daily) + FinerBeside + ending)).FirstOrDefault(File.Exists);

    private static List<PlaceSignal> Signals(
        ScreeningFiles files, List<TableSource> sources, IReadOnlyList<ScreenedPlace> places, PlaceMatcher matcher, IReadOnlySet<string>? placesWithFirm,
        ColumnMappings mappings, TableReport report, List<FoundLink> links, IProgress<double>? progress, CancellationToken cancellation)
    {
        foreach (var source in sources) BulkCheck.Run(source, report, cancellation);
        var (placeOfMeter, tradeOfMeter) = Meters(files, sources, matcher, mappings, report, links, cancellation);
        var daily = sources.Where(IsDaily).ToList();
        var input = new ElectricityInput
        {
            Load = daily.Count == 0 ? null : string.Join(" UNION ALL ", daily.Select(DaysOf)), Source = string.Join(", ", daily.Select(source => source.File)),
            Finer = [.. sources.Where(source => !IsDaily(source)).Select(FinerOf)], Places = places, PlaceOfMeter = placeOfMeter, TradeOfMeter = tradeOfMeter, PlacesWithFirm = placesWithFirm,
            Orders = files.Orders is { } orders ? Orders(orders, mappings, report) : [], Calendar = files.Holidays is { } holidays ? Calendar(holidays, mappings, report) : StateHolidays.Calendar,
        };
        var findings = TableException.Naming(string.Join(", ", sources.Select(source => source.File)), () => ElectricityScreening.Run(input, progress, cancellation));
        foreach (var fault in findings.Faults) report.Add((daily.FirstOrDefault() ?? sources[0]).File, 0, $"meter {fault.Meter}", false, fault.What);
        return [.. findings.Signals];
    }

    private static bool IsDaily(TableSource source) => !source.Columns.ContainsKey("timestamp");

    // Days without a moment may give their mean power.
    private static string DaysOf(TableSource source) => $"SELECT meter, date, {(source.Columns.ContainsKey("kwh") ? "kwh" : "kw * 24 AS kwh")} FROM ({source.ToSelect()})";

    private static FinerLoad FinerOf(TableSource source)
    {
        var isEnergy = !source.Columns.ContainsKey("kw");
        return new FinerLoad($"SELECT meter, timestamp, {(isEnergy ? "kwh" : "kw")} AS load FROM ({source.ToSelect()})", isEnergy, source.File);
    }

    private static (Dictionary<string, string> Places, Dictionary<string, string> Trades) Meters(ScreeningFiles files, List<TableSource> loads, PlaceMatcher matcher, ColumnMappings mappings, TableReport report, List<FoundLink> links, CancellationToken cancellation)
    {
        var trades = new Dictionary<string, string>(StringComparer.Ordinal);
        var beside = Path.Combine(Path.GetDirectoryName(loads[0].Path) ?? "", MetersBeside);
        IReadOnlyDictionary<string, PlaceMatch> matches;
        if ((files.Meters ?? (File.Exists(beside) ? beside : null)) is { } path)
        {
            using var source = TableSource.Open(path, TableKind.Meters, mappings.For(path));
            matches = MeterTable.Link(source, matcher, trades, report);
        }
        else
        {
            matches = loads.SelectMany(load => TableException.Naming(load.Path, () => MeterTable.LinkByLoad(load, matcher, cancellation))).DistinctBy(match => match.Key).ToDictionary(StringComparer.Ordinal);
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
