using GridMap.Domain.Screening.Trucks;

namespace GridMap.Domain.Tests.Screening.Trucks;

public sealed class TruckRulesTests
{
    private static readonly TruckTerms Terms = new();

    // Visits as plate, hour of arrival, minutes, metres off every route; * for a truck at home.
    [Theory]
    [InlineData("", "")]
    [InlineData("A 10 30 0", "TruckStop")]
    [InlineData("A 10 3 0", "")]
    [InlineData("A 10 30 0|A 11 20 0", "TruckStop")]
    [InlineData("A 10 30 0|B 11 20 0", "TruckStop TrucksShare")]
    [InlineData("A 23 30 0", "TruckStop TruckByNight")]
    [InlineData("A 4 30 0", "TruckStop TruckByNight")]
    [InlineData("A 5 30 0", "TruckStop")]
    [InlineData("A 10 30 900", "TruckStop TruckDetour")]
    [InlineData("A* 23 500 0", "")]
    [InlineData("A* 23 500 0|B 10 30 0", "TruckStop")]
    public void Signals_OfVisits_AreThese(string visits, string expected)
    {
        var signals = TruckRules.Signals("P1", [.. visits.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Visit)], [], Terms, "trucks.csv");

        Assert.Equal(expected, string.Join(' ', signals.Select(signal => signal.Kind)));
        Assert.All(signals, signal => Assert.InRange(signal.Strength, 0.05, 1));
    }

    [Fact]
    public void Signals_MoreVisits_AreStronger()
    {
        var strengths = Enumerable.Range(1, 5).Select(count => TruckRules.Signals("P1", [.. Enumerable.Repeat(Visit("A 10 30 0"), count)], [], Terms, "")[0].Strength).ToList();

        Assert.Equal(strengths.Order(), strengths);
        Assert.True(strengths[4] > strengths[0]);
    }

    // Visits, days from the first to the last, of these by night.
    [Theory]
    [InlineData(7, 20, 0, "TruckStop")]
    [InlineData(8, 56, 0, "TruckStop")]
    [InlineData(20, 56, 0, "")]
    [InlineData(20, 56, 2, "TruckByNight")]
    [InlineData(20, 56, 10, "TruckStop TruckByNight")]
    public void Signals_TrucksComeWeekAfterWeekByDay_AreNoSign(int count, int days, int nights, string expected)
    {
        var visits = Enumerable.Range(0, count).Select(i => new DateTime(2026, 3, 5).AddDays(Math.Floor((double)days * i / (count - 1))).AddHours(i < nights ? 23 : 10))
            .Select(from => new TruckVisit("A", from, from.AddMinutes(30), 20, null, IsHome: false)).ToList();

        var signals = TruckRules.Signals("P1", visits, [], Terms, "trucks.csv");

        Assert.Equal(expected, string.Join(' ', signals.Select(signal => signal.Kind)));
    }

    [Fact]
    public void Signals_Reasons_HoldNoPlate()
    {
        var signals = TruckRules.Signals("P1", [Visit("豫A12345D 10 30 0"), Visit("豫A54321D 23 30 900")], [], Terms, "trucks.csv");

        Assert.All(signals.SelectMany(signal => signal.Reason.Arguments.Values), value => Assert.False(value.Contains("234", StringComparison.Ordinal) || value.Contains("432", StringComparison.Ordinal), value));
    }

    [Theory]
    [InlineData(10, 3000, false)]
    [InlineData(40, 100, false)]
    [InlineData(40, 3000, true)]
    [InlineData(40, 18_000, false)]
    public void IsDeliberate_MinutesAndMetres_SilentParkedOrDrivenOn(double minutes, double metres, bool expected) =>
        Assert.Equal(expected, TruckRules.IsDeliberate(TimeSpan.FromMinutes(minutes), metres, Terms));

    [Theory]
    [InlineData("豫A·12345", "豫A***5")]
    [InlineData("豫A12345D", "豫A***D")]
    [InlineData("T7", "T***")]
    [InlineData("", "***")]
    public void Mask_Plate_ShowsItsEndsOnly(string plate, string expected) => Assert.Equal(expected, PlateMask.Of(plate));

    private static TruckVisit Visit(string text)
    {
        var parts = text.Split(' ');
        var from = new DateTime(2026, 3, 5).AddHours(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        return new TruckVisit(parts[0].TrimEnd('*'), from, from.AddMinutes(int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)), 20, double.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture), parts[0].EndsWith('*'));
    }
}
