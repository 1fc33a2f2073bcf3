using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Live;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Client.Tests.Sweeps;

public sealed class CalendarWeekTests
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("china", TimeSpan.FromHours(8), "china", "china");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    public CalendarWeekTests() => _time.SetLocalTimeZone(China);

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-25")]
    [InlineData("2026-11-29")]
    public void Around_AnyDayOfAWeek_BeginsOnMonday(string day) =>
        Assert.Equal(new DateOnly(2026, 11, 23), CalendarWeek.Around(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), isDay: false).First);

    [Fact]
    public void On_SortieAfterMidnightInChina_StandsOnThatDay()
    {
        var late = SheetSamples.Sortie(1, new DateTimeOffset(2026, 11, 25, 17, 0, 0, TimeSpan.Zero));

        Assert.Empty(CalendarWeek.On([late], new DateOnly(2026, 11, 25), _time));
        Assert.Single(CalendarWeek.On([late], new DateOnly(2026, 11, 26), _time));
    }

    [Fact]
    public void FreeFrom_CrewThatFlies_IsFreeTenMinutesAfterItsLastLandingRoundedUp()
    {
        var crew = Samples.Id(5);
        var day = new DateOnly(2026, 11, 26);
        var first = SheetSamples.Sortie(1, new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(8)), seconds: 1270, crew);

        Assert.Equal(new DateTimeOffset(2026, 11, 26, 9, 35, 0, TimeSpan.FromHours(8)), CalendarWeek.FreeFrom([first], day, crew, _time));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(8)), CalendarWeek.FreeFrom([first], day, Samples.Id(6), _time));
    }

    [Fact]
    public void NextMorning_AfterNine_IsTomorrow() => // It is ten o'clock in China.
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(8)), CalendarWeek.NextMorning(_time));
}
