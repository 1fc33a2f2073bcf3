using System.Globalization;
using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Power;

/// <summary>Gives places their meters, and workshops their power.</summary>
internal static class MeterMaker
{
    private const double SmallKwh = 15;

    public static List<Meter> Make(CityOptions options, Temper temper, CityCalendar calendar, IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        var hidden = new Dictionary<int, List<(Workshop, double)>>();
        foreach (var workshop in workshops)
        {
            var through = workshop.Supply switch
            {
                Supply.OwnMeter => [(workshop.Place, 1.0)],
                // A cable over the wall to each, and a little of its own.
                Supply.SplitAmongNeighbours => workshop.Neighbours.Select(place => (place, 0.85 / workshop.Neighbours.Count)).Append((workshop.Place, 0.15)),
                _ => [],
            };
            foreach (var (place, share) in through)
            {
                if (!hidden.TryGetValue(place.Index, out var list)) hidden[place.Index] = list = [];
                list.Add((workshop, share));
            }
        }

        var (tenants, lent) = Share(options, temper, places, hidden);
        var meters = new List<Meter>();
        foreach (var place in places)
        {
            var dice = new Dice(options.Seed, "meter", place.Index);
            var load = hidden.GetValueOrDefault(place.Index) ?? [];
            // An empty place may be cut off, unless somebody needs it.
            if (load.Count == 0 && dice.Hits(place.Trade is Trade.Empty ? 0.45 : 0.03)) continue;
            if (tenants.Contains(place.Index)) continue;
            var facts = place.Facts;
            var heaviest = load.Sum(entry => entry.Item1.KwhADay * entry.Item2);
            var three = dice.Hits(facts.ThreePhase) || heaviest > 150 || (heaviest > 40 && dice.Hits(0.6));
            var usual = dice.Around(facts.KwhADay, 0.55) + lent.GetValueOrDefault(place.Index);
            var steps = facts.KwhADay > SmallKwh && dice.Hits(temper.LawfulSteps);
            var contract = Math.Ceiling(Math.Max(usual + heaviest, 20) / 8 * dice.Between(1.1, 2.5) / 5) * 5;
            var recorded = dice.Hits(temper.StaleTrades) ? dice.Weigh(PlaceKinds.Uses(place.Kind, temper.Confusers)) : place.Trade;
            meters.Add(new Meter(
                meters.Count, (4_188_000_000L + place.Index * 7L + 3).ToString(CultureInfo.InvariantCulture), place, recorded, three, contract, usual,
                HasPosition: !dice.Hits(0.2), steps ? calendar.Today.AddDays(-dice.Between(10, 330)) : null, dice.Hits(0.75) ? dice.Between(1.4, 3) : dice.Between(0.2, 0.7), load));
        }

        return meters;
    }

    /// <summary>Lawful works without a meter of their own, and what their neighbours' meters read for them, kWh a day.</summary>
    private static (HashSet<int> Tenants, Dictionary<int, double> Lent) Share(CityOptions options, Temper temper, IReadOnlyList<CityPlace> places, Dictionary<int, List<(Workshop, double)>> hidden)
    {
        var (tenants, lent) = (new HashSet<int>(), new Dictionary<int, double>());
        var byVillage = places.ToLookup(place => place.Village.Index);
        foreach (var place in places.Where(place => place.Facts.KwhADay > SmallKwh && !hidden.ContainsKey(place.Index)))
        {
            var dice = new Dice(options.Seed, "landlord", place.Index);
            if (lent.ContainsKey(place.Index) || !dice.Hits(temper.SharedMeters)) continue;
            if (byVillage[place.Village.Index].Where(other => other != place && !tenants.Contains(other.Index)).MinBy(place.DistanceTo) is not { } landlord || landlord.DistanceTo(place) > 300) continue;
            tenants.Add(place.Index);
            lent[landlord.Index] = lent.GetValueOrDefault(landlord.Index) + dice.Around(place.Facts.KwhADay, 0.55);
        }

        return (tenants, lent);
    }
}
