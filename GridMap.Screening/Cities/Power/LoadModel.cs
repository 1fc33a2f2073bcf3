using GridMap.Screening.Cities.Signs;
using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Power;

/// <summary>What a meter reads, day by day, and how the day's load lies over its hours.</summary>
internal sealed class LoadModel(CityOptions options, Temper temper, CityCalendar calendar, OrderedStops stops, SharedOrders orders, PowerCuts cuts)
{
    /// <summary>First day of the readings.</summary>
    public DateOnly First => calendar.Today.AddDays(1 - options.MeterDays);

    /// <summary>Lawful and hidden kWh of each day from <see cref="First"/>; NaN where the reading never came.</summary>
    public (double Lawful, double[] Hidden)[] Days(Meter meter)
    {
        var dice = new Dice(options.Seed, "load", meter.Index);
        var obeys = dice.Hits(meter.Place.Facts.ExemptFromStops) ? 0 : dice.Hits(0.92) ? 1 : 0.3;
        var restsOnSunday = dice.Between(0.3, 1);
        var days = new (double, double[])[options.MeterDays];
        var wave = 0.0;
        var burstLeft = 0;
        for (var i = 0; i < days.Length; i++)
        {
            var day = First.AddDays(i);
            wave = 0.7 * wave + 0.13 * dice.Normal();
            // A rush order, a welding job, a wedding.
            if (burstLeft > 0) burstLeft--;
            else if (dice.Hits(0.0006)) burstLeft = dice.Between(2, 8);
            var lawful = meter.Base * Usual(meter.Place, day, restsOnSunday) * Math.Exp(wave) * (burstLeft > 0 ? 2.5 : 1);
            if (meter.Place.Since is { } since && day < since) lawful = Math.Min(lawful, 0.5);
            if (day >= meter.StepOn) lawful *= meter.StepFactor;
            if (stops.IsStopped(meter.Place, day)) lawful *= 1 - 0.9 * obeys;
            var powered = cuts.Of(meter.Place.Village.Index, i);
            lawful *= powered * orders.Of(meter.Place, i);
            var hidden = meter.Hidden.Count == 0 ? [] : new double[meter.Hidden.Count];
            for (var k = 0; k < hidden.Length; k++)
            {
                hidden[k] = powered * meter.Hidden[k].Share * HiddenKwh(meter.Hidden[k].Workshop, day);
            }

            days[i] = dice.Hits(temper.MissingReadings) ? (double.NaN, []) : (lawful, hidden);
        }

        // A device that is broken for weeks.
        if (dice.Hits(temper.MissingReadings * 3))
        {
            var from = dice.Below(days.Length);
            for (var i = from; i < Math.Min(days.Length, from + dice.Between(10, 60)); i++) days[i] = (double.NaN, []);
        }

        return days;
    }

    /// <summary>Share of a day's load in each quarter of an hour.</summary>
    public static double[] Quarters(Shift shift)
    {
        var quarters = new double[96];
        for (var i = 0; i < 96; i++)
        {
            var hour = i / 4.0;
            quarters[i] = shift switch
            {
                Shift.Home => 0.4 + (hour is >= 6.5 and < 8.5 ? 0.8 : 0) + (hour is >= 11.5 and < 13 ? 0.7 : 0) + (hour is >= 18 and < 22.5 ? 1.6 : 0),
                Shift.Day => hour is >= 8 and < 12 or >= 13.5 and < 18 ? 1 : 0.06,
                Shift.Two => hour is >= 6 and < 22 ? 1 : 0.1,
                Shift.Round => 1,
                Shift.Night => hour is >= 21.5 or < 6 ? 1 : 0.12,
                _ => hour is >= 1 and < 7 ? 1 : 0.12,
            };
        }

        var sum = quarters.Sum();
        for (var i = 0; i < 96; i++) quarters[i] /= sum;
        return quarters;
    }

    /// <summary>What a workshop draws on a day, whoever's meter it runs through.</summary>
    public double HiddenKwh(Workshop workshop, DateOnly day)
    {
        if (!workshop.IsAtWork(day)) return 0;
        var dice = new Dice(options.Seed, "batch", workshop.Index, day.DayNumber);
        var batch = WorkshopFacts.Of(workshop.Kind).BatchDays;
        // Some days of work, then rest until the goods are sold.
        var works = batch == 0 ? !dice.Hits(0.08) : (day.DayNumber + workshop.Index * 5) % (batch + Math.Max(2, batch / 2)) < batch;
        // Work begins slowly: the first weeks are trials. Few close for a holiday, one in five obeys a stop.
        var start = Math.Min(1, (day.DayNumber - workshop.Since.DayNumber + 1) / 12.0);
        var pause = calendar.IsHoliday(day) && day.Month <= 2 ? 0.2 : stops.IsStopped(workshop.Place, day) && workshop.Index % 5 == 0 ? 0.1 : 1;
        return workshop.KwhADay * (works ? dice.Around(1, 0.2) : 0.06) * start * pause;
    }

    private double Usual(CityPlace place, DateOnly day, double restsOnSunday)
    {
        var facts = place.Facts;
        var isHome = place.Trade is Trade.Household or Trade.DriverHome or Trade.RestPlace;
        var week = day.DayOfWeek is DayOfWeek.Sunday && !isHome && facts.KwhADay > 15 ? restsOnSunday : 1;
        var holiday = calendar.IsHoliday(day) ? (isHome ? 1.15 : facts.ExemptFromStops > 0.6 ? 0.9 : day.Month <= 2 ? 0.15 : 0.5) : 1;
        var season = facts.Season switch
        {
            Season.Cooling => 0.8 + 0.7 * Math.Pow(CityCalendar.Warmth(day), 3) + (CityCalendar.IsHeatingSeason(day) && isHome ? 0.3 : 0),
            Season.Heating => CityCalendar.IsHeatingSeason(day) ? 1.8 + 1.2 * (1 - CityCalendar.Warmth(day)) : 0.8,
            Season.Grain => CityCalendar.IsGrainSeason(day) ? 16 : 0.6,
            _ => 1,
        };
        return week * holiday * season;
    }
}
