using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Signs;

/// <summary>Days on which works of an area had to stand still: heavy air, a safety check.</summary>
internal sealed class OrderedStops
{
    private readonly HashSet<DateOnly>[] byVillage;

    public OrderedStops(CityOptions options, CityCalendar calendar, CityGround ground)
    {
        var dice = new Dice(options.Seed, "orders");
        var districts = ground.Villages.Select(village => village.DistrictCode).Distinct().ToList();
        var townships = ground.Villages.Select(village => village.TownshipCode).Distinct().ToList();
        var orders = new List<(string Area, DateOnly From, DateOnly To)>();
        // The air is bad over whole districts; checks are a township's.
        foreach (var (areas, mean, longest) in new[] { (districts, 1.6, 6), (townships, 0.5, 4) })
        {
            foreach (var area in areas)
            {
                for (var i = dice.Poisson(mean); i > 0; i--)
                {
                    var from = calendar.Today.AddDays(-dice.Between(8, Math.Max(9, options.MeterDays - 30)));
                    orders.Add((area, from, from.AddDays(dice.Between(2, longest) - 1)));
                }
            }
        }

        Orders = orders;
        byVillage =
        [
            .. ground.Villages.Select(village => orders
                .Where(order => village.Code.StartsWith(order.Area, StringComparison.Ordinal))
                .SelectMany(order => CityCalendar.Days(order.From, order.To)).ToHashSet()),
        ];
    }

    public IReadOnlyList<(string Area, DateOnly From, DateOnly To)> Orders { get; }

    public bool IsStopped(CityPlace place, DateOnly day) => byVillage[place.Village.Index].Contains(day);
}
