using System.Data.Common;
using GridMap.Domain;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Electricity;

namespace GridMap.Screening.Electricity;

/// <summary>Screens places by their meters. DuckDB sums all days up to months; only meters that stir are looked at day by day.</summary>
public static class ElectricityScreening
{
    private const int MemoryMegabytes = 2000;

    /// <summary>Runs on two threads and within 3 GB, whatever the number of days.</summary>
    /// <param name="input">What to screen with.</param>
    /// <param name="progress">Share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The table cannot be read; the message says why.</exception>
    public static ElectricityFindings Run(ElectricityInput input, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var database = new BulkDatabase(MemoryMegabytes);
        var hasFiner = input.Finer.Count > 0;
        if (hasFiner) database.Run(LoadQuery.CreateFiner);
        foreach (var finer in input.Finer) database.Insert(LoadQuery.AddFiner(finer), cancellation);
        progress?.Report(0.1);
        cancellation.ThrowIfCancellationRequested();
        var daily = input.Load is { } load ? MonthsOf(load, hasNight: false) : [];
        var fine = hasFiner ? MonthsOf("SELECT * FROM finer", hasNight: true) : [];
        List<Meter> meters =
        [
            .. daily.Select(meter => new Meter(meter.Key, meter.Value, fine.GetValueOrDefault(meter.Key, [])))
                .Concat(fine.Where(meter => !daily.ContainsKey(meter.Key)).Select(meter => new Meter(meter.Key, meter.Value, meter.Value))).OrderBy(meter => meter.Name, StringComparer.Ordinal),
        ];

        progress?.Report(0.6);
        var places = input.Places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        var linked = meters.Where(meter => input.PlaceOfMeter.TryGetValue(meter.Name, out var place) && places.ContainsKey(place)).ToList();
        var trades = new TradeLoads(meters, input.TradeOfMeter, input.Terms);
        var faults = meters.SelectMany(FaultsOf).ToList();
        var wanted = linked.Where(meter => meter.Recent >= input.Terms.FloorKwhPerDay && (meter.IsRestless(input.Terms) || OrdersOf(meter).Count > 0)).ToList();
        var series = new Dictionary<string, IReadOnlyList<LoadDay>>(StringComparer.Ordinal);
        if (wanted.Count > 0)
        {
            database.Run("CREATE TABLE wanted (meter VARCHAR, finer BOOLEAN)");
            database.Fill("wanted", wanted, (row, meter) => row.AppendValue(meter.Name).AppendValue(meter.IsFiner));
            var read = database.Read(LoadQuery.Wanted(input.Load, hasFiner), null, cancellation).Select(reader => (Meter: reader.GetString(0), Day: new LoadDay(DayOf(reader, 1), reader.GetDouble(2))));
            foreach (var (name, own) in InRuns(read)) series[name] = own;
        }

        progress?.Report(0.8);
        var levels = wanted.ToDictionary(meter => meter.Name, meter => LoadLevels.Of(GoodOf(meter), input.Calendar, trades.SeasonOf(meter.Name)), StringComparer.Ordinal);
        var together = NeighbourMeters.Find([.. wanted.Select(meter => (meter.Name, input.PlaceOfMeter[meter.Name], LoadChanges.Of(levels[meter.Name], input.Calendar, OrdersOf(meter))))], places, input.Terms);
        progress?.Report(0.9);
        var signals = new List<PlaceSignal>();
        var nightSource = string.Join(", ", input.Finer.Select(finer => finer.Source));
        foreach (var meter in linked)
        {
            cancellation.ThrowIfCancellationRequested();
            var good = GoodOf(meter);
            var strays = series.GetValueOrDefault(meter.Name, []).Count - good.Count - meter.Months.Except(meter.Good).Sum(month => (int)month.Rows);
            if (strays > 0) faults.Add(new LoadFault(meter.Name, Phrase.Of("power.rowUnit", ("rows", strays))));
            var level = levels.GetValueOrDefault(meter.Name) ?? LoadLevels.Of([], input.Calendar, null);
            var seasonal = trades.SeasonOf(meter.Name) is null ? level : LoadLevels.Of(good, input.Calendar, null);
            var place = input.PlaceOfMeter[meter.Name];
            var findings = new MeterFindings(
                place, meter.Recent, meter.Recent >= input.Terms.FloorKwhPerDay ? meter.NightShare : null, trades.PeersOf(meter), input.PlacesWithFirm?.Contains(place), meter.Months[^1].LastDay, OrdersOf(meter),
                together.GetValueOrDefault(meter.Name));
            signals.AddRange(LoadSignals.Of(findings, level, seasonal, input.Terms, meter.IsFiner ? nightSource : input.Source, nightSource));
        }

        progress?.Report(1);
        return new ElectricityFindings(signals, meters.Count, wanted.Count, faults);

        List<LoadDay> GoodOf(Meter meter) => [.. series.GetValueOrDefault(meter.Name, []).Where(day => !meter.IsMistaken(day.Kwh))];

        Dictionary<string, List<MeterMonth>> MonthsOf(string days, bool hasNight) =>
            InRuns(database.Read(LoadQuery.Months(days, hasNight), null, cancellation).Select(reader => (Meter: reader.GetString(0), Month: MonthOf(reader))))
                .ToDictionary(meter => meter.Meter, meter => meter.Rows, StringComparer.Ordinal);

        List<StopOrder> OrdersOf(Meter meter)
        {
            var place = input.PlaceOfMeter[meter.Name];
            return [.. input.Orders.Where(order => order.PlaceId == place || (order.AreaCode is { Length: > 0 } code && (places[place].AreaCode ?? "").StartsWith(code, StringComparison.Ordinal)))];
        }
    }

    private static IEnumerable<LoadFault> FaultsOf(Meter meter)
    {
        var (negatives, doubles) = (meter.Months.Sum(month => month.Negatives), meter.Months.Sum(month => month.Doubles));
        var mistaken = meter.Months.Count(month => month.Median is { } median && meter.IsMistaken(median));
        if (negatives > 0) yield return new LoadFault(meter.Name, Phrase.Of("power.rowNegative", ("rows", negatives)));
        if (doubles > 0) yield return new LoadFault(meter.Name, Phrase.Of("power.rowDouble", ("rows", doubles)));
        if (mistaken > 0) yield return new LoadFault(meter.Name, Phrase.Of("power.rowUnit", ("rows", mistaken)));
    }

    private static MeterMonth MonthOf(DbDataReader reader) => new(
        DayOf(reader, 1), reader.GetInt64(2), Convert.ToInt64(reader.GetValue(3), System.Globalization.CultureInfo.InvariantCulture), reader.GetInt64(4), NumberOf(reader, 5), NumberOf(reader, 6), NumberOf(reader, 7), DayOf(reader, 8));

    private static double? NumberOf(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private static DateOnly DayOf(DbDataReader reader, int column) => reader.GetFieldValue<DateOnly>(column);

    private static IEnumerable<(string Meter, List<T> Rows)> InRuns<T>(IEnumerable<(string Meter, T Row)> rows)
    {
        var (meter, own) = ("", new List<T>());
        foreach (var (name, row) in rows)
        {
            if (own.Count > 0 && name != meter)
            {
                yield return (meter, own);
                own = [];
            }

            meter = name;
            own.Add(row);
        }

        if (own.Count > 0) yield return (meter, own);
    }
}
