using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Power;

/// <summary>Lawful works that live on the same orders as their neighbour: two yards of one owner, or a firm and its finisher. Both stand still on the same days, and hide nothing.</summary>
internal sealed class SharedOrders
{
    private const double SmallKwh = 15;
    private const double NearMetres = 300;
    private const double Standstill = 0.25;

    private readonly Dictionary<int, bool[]> busy = [];

    public SharedOrders(CityOptions options, Temper temper, IReadOnlyList<CityPlace> places)
    {
        var byVillage = places.Where(place => place.Facts.KwhADay > SmallKwh).ToLookup(place => place.Village.Index);
        foreach (var place in places.Where(place => place.Facts.KwhADay > SmallKwh))
        {
            var dice = new Dice(options.Seed, "shared orders", place.Index);
            if (busy.ContainsKey(place.Index) || !dice.Hits(temper.SharedOrders)) continue;
            var partner = byVillage[place.Village.Index].Where(other => other != place && !busy.ContainsKey(other.Index) && other.DistanceTo(place) < NearMetres).MinBy(place.DistanceTo);
            if (partner is null) continue;
            busy[place.Index] = busy[partner.Index] = Days(dice, options.MeterDays);
        }
    }

    /// <summary>Share of its usual load that a place has on a day of the readings, 0 to 1.</summary>
    public double Of(CityPlace place, int day) => busy.TryGetValue(place.Index, out var days) && !days[day] ? Standstill : 1;

    private static bool[] Days(Dice dice, int count)
    {
        var days = new bool[count];
        for (var (day, works) = (0, true); day < count; works = !works)
        {
            for (var left = works ? dice.Between(3, 12) : dice.Between(1, 5); left > 0 && day < count; left--) days[day++] = works;
        }

        return days;
    }
}
