using CsCheck;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Screening.Electricity;

namespace GridMap.Domain.Tests.Screening.Electricity;

/// <summary>One load through two meters swings both on the same days; whatever else they have in common does not count.</summary>
public sealed class LoadChangesTests
{
    private const int Days = 200;

    private static readonly DateOnly Start = new(2026, 3, 2);

    private static readonly Gen<int> Seeds = Gen.Int[0, 100_000];

    [Fact]
    public void Likeness_OneLoadThroughTwoMeters_IsHigh() => Seeds.Sample(seed =>
    {
        var hidden = Batches(seed, 80);

        Assert.InRange(Changes(seed + 1, 8, hidden).Likeness(Changes(seed + 2, 20, hidden)), 0.5, 1);
    }, iter: 50);

    [Fact]
    public void Likeness_TwoLoadsOfTheirOwn_IsLow() => Seeds.Sample(seed =>
        Assert.InRange(Changes(seed + 1, 8, Batches(seed, 80)).Likeness(Changes(seed + 2, 8, Batches(seed + 9, 80))), -1, 0.5), iter: 50);

    [Fact]
    public void Likeness_OfBoth_IsTheSameEitherWay() => Seeds.Sample(seed =>
    {
        var (one, other) = (Changes(seed, 8, Batches(seed, 30)), Changes(seed + 1, 8, Batches(seed, 30)));

        Assert.Equal(one.Likeness(other), other.Likeness(one), 1e-12);
    }, iter: 20);

    [Theory]
    [InlineData("a cut of power")]
    [InlineData("an ordered stop")]
    [InlineData("days off")]
    public void Likeness_WhatAllDoOnADay_IsNoCable(string what)
    {
        var stop = new StopOrder(Start.AddDays(150), Start.AddDays(156), "41", null);
        bool IsLow(int day) => what switch
        {
            "a cut of power" => day is 120 or 171,
            "an ordered stop" => day is >= 150 and <= 156,
            _ => !StateHolidays.Calendar.IsWorked(Start.AddDays(day)),
        };
        double[] all = [.. Enumerable.Range(0, Days).Select(day => IsLow(day) ? -99.0 : 0)];

        Assert.InRange(Changes(1, 100, all, stop).Likeness(Changes(2, 100, all, stop)), -1, 0.5);
    }

    [Fact]
    public void WithoutCommon_WeatherOfAWholeCity_IsTakenOut()
    {
        var weather = Batches(3, 60);
        var city = LoadChanges.WithoutCommon([.. Enumerable.Range(0, 40).Select(i => Changes(10 + i, 40, weather))]);

        Assert.InRange(city[0].Likeness(city[1]), -1, 0.5);
        Assert.InRange(Changes(10, 40, weather).Likeness(Changes(11, 40, weather)), 0.5, 1);
    }

    [Fact]
    public void Likeness_FewDaysOrNone_IsNothing()
    {
        var hidden = Batches(1, 80);

        Assert.Equal(0, Changes(1, 8, hidden[..30]).Likeness(Changes(2, 8, hidden[..30])));
        Assert.Equal(0, Changes(1, 8, []).Likeness(Changes(2, 8, hidden)));
    }

    /// <summary>Some days of work, some of rest, never the same number.</summary>
    private static double[] Batches(int seed, double kwh)
    {
        var random = new Random(seed);
        var load = new double[Days];
        for (var (day, works) = (0, true); day < Days; works = !works)
        {
            for (var left = random.Next(2, 6); left > 0 && day < Days; left--) load[day++] = works ? kwh * (0.9 + (0.2 * random.NextDouble())) : 0;
        }

        return load;
    }

    private static LoadChanges Changes(int seed, double own, double[] added, params StopOrder[] stops)
    {
        var random = new Random(seed);
        var days = added.Select((more, day) => new LoadDay(Start.AddDays(day), Math.Max(0, (own * (0.85 + (0.3 * random.NextDouble()))) + more))).ToList();
        return LoadChanges.Of(LoadLevels.Of(days, StateHolidays.Calendar, null), StateHolidays.Calendar, stops);
    }
}
