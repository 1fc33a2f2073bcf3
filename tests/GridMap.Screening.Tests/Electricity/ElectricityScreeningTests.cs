using System.Globalization;
using System.Text;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Electricity;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Electricity;

namespace GridMap.Screening.Tests.Electricity;

/// <summary>Small files through the real DuckDB.</summary>
public sealed class ElectricityScreeningTests : IDisposable
{
    private const int Days = 365;

    private static readonly DateOnly Start = new(2025, 1, 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-power-").FullName;
    private readonly StringBuilder _rows = new("meter,date,kwh\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_LoadThatRises_IsAStepOfThatMeterOnly()
    {
        Add("m1", day => day < 250 ? 100 : 220);
        Add("m2", _ => 100);

        var signal = Assert.Single(Run().Signals);

        Assert.Equal(("P-m1", SignalKind.PowerStep), (signal.PlaceId, signal.Kind));
        Assert.Equal("2.2", signal.Reason.Arguments["ratio"]);
        Assert.InRange(signal.On!.Value.DayNumber, Start.AddDays(246).DayNumber, Start.AddDays(254).DayNumber);
    }

    [Fact]
    public void Run_LoadThatRisesWithItsTrade_IsTheSeason()
    {
        for (var meter = 0; meter < 12; meter++) Add($"m{meter:00}", day => (50 + (meter * 5)) * (day is >= 181 ? 2 : 1));

        var signals = Run(trade: "冷库").Signals;

        Assert.Equal(12, signals.Count);
        Assert.All(signals, signal => Assert.Equal(SignalKind.PowerSeasonal, signal.Kind));
    }

    [Fact]
    public void Run_LoadWhileAStopIsOrdered_IsTheOneThatWentOn()
    {
        Add("m1", _ => 100);
        Add("m2", day => day is >= 200 and <= 210 ? 8 : 100);

        var signals = Run(input => input with { Orders = [new StopOrder(Start.AddDays(200), Start.AddDays(210), "4101", null)] }).Signals;

        Assert.Equal(("P-m1", SignalKind.PowerDuringStop), Assert.Single(signals.Select(signal => (signal.PlaceId, signal.Kind))));
    }

    [Fact]
    public void Run_IndustrialLoadWithoutAFirm_IsTold()
    {
        Add("m1", _ => 300);
        Add("m2", _ => 300);
        Add("m3", _ => 10);

        var signals = Run(input => input with { PlacesWithFirm = new HashSet<string> { "P-m2" } }).Signals;

        Assert.Equal(("P-m1", SignalKind.PowerWithoutFirm), Assert.Single(signals.Select(signal => (signal.PlaceId, signal.Kind))));
    }

    [Fact]
    public void Run_OneFarAboveItsTrade_IsTold()
    {
        for (var meter = 0; meter < 12; meter++) Add($"m{meter:00}", _ => 50 + (meter * 2));
        Add("m99", _ => 400);

        var signal = Assert.Single(Run(trade: "养殖").Signals);

        Assert.Equal(("P-m99", SignalKind.PowerAbovePeers), (signal.PlaceId, signal.Kind));
    }

    [Fact]
    public void Run_OneLoadThroughNeighboursMeters_IsToldOfThemAndNotOfThoseFarAway()
    {
        // Some days of work, some of rest, as the goods sell.
        var batches = new Random(7);
        var works = new bool[Days];
        for (var (day, isOn) = (0, true); day < Days; isOn = !isOn)
        {
            for (var left = batches.Next(2, 6); left > 0 && day < Days; left--) works[day++] = isOn;
        }

        foreach (var meter in (string[])["near1", "near2", "far"]) Add(meter, day => 30 + (works[day] ? 90 : 0));
        Add("other", day => 30 + (day / 3 % 2 * 90));

        var signals = Run(input => input with
        {
            Places = [.. input.Places.Select(place => place.Id == "P-far" ? place with { Position = new LonLat(113.65, 34.75) } : place.Id == "P-near2" ? place with { Position = new LonLat(113.602, 34.75) } : place)],
        }).Signals.Where(signal => signal.Kind is SignalKind.PowerTogether).ToList();

        Assert.Equal(["P-near1", "P-near2"], signals.Select(signal => signal.PlaceId).Order());
        Assert.All(signals, signal => Assert.Equal(("1", "183"), (signal.Reason.Arguments["meters"], signal.Reason.Arguments["metres"])));
    }

    [Fact]
    public void Run_MessyValues_AreReportedAndMakeNoSignal()
    {
        Add("m1", day => day is >= 150 and <= 180 ? 0.1 : 100);
        Add("m2", day => day == 200 ? -5 : day == 201 ? 100_000 : 100);
        Add("m2", day => day is >= 30 and < 33 ? 100 : null);
        Add("m3", day => day is > 100 and < 220 ? null : 100);

        var findings = Run();

        Assert.Empty(findings.Signals);
        Assert.Contains(findings.Faults, fault => fault is { Meter: "m1", What.Key: "power.rowUnit" });
        Assert.Contains(findings.Faults, fault => fault is { Meter: "m2", What.Key: "power.rowNegative" });
        Assert.Contains(findings.Faults, fault => fault is { Meter: "m2", What.Key: "power.rowDouble" } && fault.What.Arguments["rows"] == "3");
        Assert.DoesNotContain(findings.Faults, fault => fault.Meter == "m3");
    }

    [Fact]
    public void Run_QuarterHours_TellWhoRunsByNight()
    {
        _rows.Clear().Append("meter,timestamp,kw\n");
        for (var quarter = 0; quarter < 60 * 96; quarter++)
        {
            var at = Start.ToDateTime(TimeOnly.MinValue).AddMinutes(15 * quarter);
            var isNight = at.Hour is >= 22 or < 6;
            _rows.Append(CultureInfo.InvariantCulture, $"m1,{at:yyyy-MM-dd HH:mm:ss},{(isNight ? 30 : 10)}\nm2,{at:yyyy-MM-dd HH:mm:ss},{(isNight ? 1 : 12)}\n");
        }

        var signals = Run(input => input with { Load = null, Finer = [new FinerLoad(BulkFile.QuarterHours(Path.Combine(_folder, "load.csv")), IsEnergy: false, "load.csv")] }).Signals;

        Assert.Equal(("P-m1", SignalKind.PowerByNight), Assert.Single(signals.Select(signal => (signal.PlaceId, signal.Kind))));
    }

    /// <summary>A value a day; null leaves the day out.</summary>
    private void Add(string meter, Func<int, double?> kwh)
    {
        for (var day = 0; day < Days; day++)
        {
            if (kwh(day) is { } value) _rows.Append(CultureInfo.InvariantCulture, $"{meter},{Start.AddDays(day):yyyy-MM-dd},{value * (1 + (0.02 * Math.Sin(day * 2.4)))}\n");
        }
    }

    private ElectricityFindings Run(Func<ElectricityInput, ElectricityInput>? change = null, string? trade = null)
    {
        var path = Path.Combine(_folder, "load.csv");
        File.WriteAllText(path, _rows.ToString());
        var meters = File.ReadLines(path).Skip(1).Select(line => line.Split(',')[0]).Distinct().ToList();
        var input = new ElectricityInput
        {
            Load = BulkFile.DailyLoad(path),
            Source = "load.csv",
            Places = [.. meters.Select(meter => new ScreenedPlace($"P-{meter}", "", "yard", new LonLat(113.6, 34.75), null, "410102"))],
            PlaceOfMeter = meters.ToDictionary(meter => meter, meter => $"P-{meter}"),
            TradeOfMeter = trade is null ? new Dictionary<string, string>() : meters.ToDictionary(meter => meter, _ => trade),
        };
        return ElectricityScreening.Run(change?.Invoke(input) ?? input, null, CancellationToken.None);
    }
}
