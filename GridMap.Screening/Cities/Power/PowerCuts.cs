namespace GridMap.Screening.Cities.Power;

/// <summary>Days on which a village had no power for hours: everybody's reading falls, workshops' too.</summary>
internal sealed class PowerCuts
{
    private readonly Dictionary<(int Village, int Day), double> left = [];

    public PowerCuts(CityOptions options, Temper temper, int villages)
    {
        for (var village = 0; village < villages; village++)
        {
            var dice = new Dice(options.Seed, "power cuts", village);
            for (var cuts = dice.Poisson(temper.PowerCuts * options.MeterDays / 365); cuts > 0; cuts--) left[(village, dice.Below(options.MeterDays))] = dice.Between(0.1, 0.8);
        }
    }

    /// <summary>Share of a village's load that a day of the readings has, 0 to 1.</summary>
    public double Of(int village, int day) => left.GetValueOrDefault((village, day), 1);
}
