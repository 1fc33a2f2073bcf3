using CsCheck;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Screening.Electricity;

namespace GridMap.Domain.Tests.Screening.Electricity;

public sealed class LoadRulesTests
{
    private static readonly LoadTerms Terms = new();
    private static readonly DateOnly Start = new(2025, 3, 3);

    // Spans as days × kWh a day; on days off a third of it where a * stands.
    [Theory]
    [InlineData("200x100", null)]
    [InlineData("200x100*", null)]
    [InlineData("120x100 80x180", 1.8)]
    [InlineData("120x100* 80x180*", 1.8)]
    [InlineData("120x100 80x110", null)]
    [InlineData("120x100 30x300 60x100", null)]
    [InlineData("120x300 80x100", null)]
    [InlineData("10x100 80x300", null)]
    public void FindStep_OfSpans_IsTheRiseThatStays(string spans, double? ratio)
    {
        var step = LoadRules.FindStep(Levels(Series(spans)), Terms);

        if (ratio is { } expected)
        {
            Assert.Equal(expected, step!.Value.Ratio, 0.15);
            Assert.InRange(step.Value.On.DayNumber - Start.AddDays(120).DayNumber, -4, 4);
        }
        else Assert.Null(step);
    }

    [Theory]
    [InlineData("100x100 5x300 100x100", 5)]
    [InlineData("100x100 2x300 100x100", null)]
    [InlineData("100x100 5x150 100x100", null)]
    [InlineData("205x100*", null)]
    public void FindBurst_OfSpans_IsTheFewHighDays(string spans, int? days) => Assert.Equal(days, LoadRules.FindBurst(Levels(Series(spans)), Terms)?.Days);

    [Theory]
    [InlineData("60x100 10x100 20x100", 1)]
    [InlineData("60x100 10x10 20x100", 0.1)]
    [InlineData("60x100* 10x100* 20x100*", 1)]
    public void FindShareDuring_OfAnOrder_IsAgainstTheUsual(string spans, double share) =>
        Assert.Equal(share, LoadRules.FindShareDuring(Levels(Series(spans)), new StopOrder(Start.AddDays(60), Start.AddDays(69), null, "P1"))!.Value, 0.15);

    [Fact]
    public void Rules_ValuesScaled_TellTheSame() =>
        Gen.Select(Gen.Double[0.001, 1000], Gen.Int[0, 10_000]).Sample((factor, seed) =>
        {
            var series = Wild(seed);
            var (one, other) = (Levels(series), Levels([.. series.Select(day => day with { Kwh = day.Kwh * factor })]));
            Assert.Equal(LoadRules.FindStep(one, Terms)?.Ratio ?? 0, LoadRules.FindStep(other, Terms)?.Ratio ?? 0, 1e-6);
            Assert.Equal(LoadRules.FindBurst(one, Terms)?.Days, LoadRules.FindBurst(other, Terms)?.Days);
        }, iter: 20);

    [Fact]
    public void Rules_DaysMissingFromASteadyMeter_TellNothing() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Double[0, 0.6]).Sample((seed, missing) =>
        {
            var random = new Random(seed);
            var levels = Levels([.. Steady(random).Where(_ => random.NextDouble() >= missing)]);
            Assert.Null(LoadRules.FindStep(levels, Terms));
            Assert.Null(LoadRules.FindBurst(levels, Terms));
        }, iter: 20);

    [Theory]
    [InlineData(500, 8, true)]
    [InlineData(150, 8, false)]
    [InlineData(500, 7, false)]
    public void FindAbovePeers_Load_AgainstTheMiddle(double load, int peers, bool isAbove) =>
        Assert.Equal(isAbove, LoadRules.FindAbovePeers(load, [.. Enumerable.Range(0, peers).Select(i => 90.0 + (i * 3))], Terms) is not null);

    [Fact]
    public void Of_NoDays_HasNoLevels() => Assert.Empty(Levels([]).Days);

    private static LoadLevels Levels(IReadOnlyList<LoadDay> days) => LoadLevels.Of(days, StateHolidays.Calendar, null);

    private static List<LoadDay> Series(string spans)
    {
        var days = new List<LoadDay>();
        foreach (var span in spans.Split(' '))
        {
            var (count, kwh) = (int.Parse(span.Split('x')[0], System.Globalization.CultureInfo.InvariantCulture), double.Parse(span.Split('x')[1].TrimEnd('*'), System.Globalization.CultureInfo.InvariantCulture));
            for (var i = 0; i < count; i++)
            {
                var day = Start.AddDays(days.Count);
                // A little unrest, or every spread would be zero.
                days.Add(new LoadDay(day, kwh * (span.EndsWith('*') && !StateHolidays.Calendar.IsWorked(day) ? 1.0 / 3 : 1) * (1 + (0.03 * Math.Sin(days.Count * 2.4)))));
            }
        }

        return days;
    }

    private static List<LoadDay> Steady(Random random) => [.. Enumerable.Range(0, 250).Select(i => new LoadDay(Start.AddDays(i), 100 * (0.9 + (0.2 * random.NextDouble()))))];

    private static List<LoadDay> Wild(int seed)
    {
        var random = new Random(seed);
        var level = 1d;
        return [.. Enumerable.Range(0, 250).Select(i => new LoadDay(Start.AddDays(i), (level *= random.Next(40) == 0 ? 0.4 + (2 * random.NextDouble()) : 1) * (0.9 + (0.2 * random.NextDouble()))))];
    }
}
