using System.Globalization;
using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Power;

/// <summary>Gives places their meters, and workshops their power.</summary>
internal static class MeterMaker
{
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

        var meters = new List<Meter>();
        foreach (var place in places)
        {
            var dice = new Dice(options.Seed, "meter", place.Index);
            var load = hidden.GetValueOrDefault(place.Index) ?? [];
            // An empty place may be cut off, unless somebody needs it.
            if (load.Count == 0 && dice.Hits(place.Trade is Trade.Empty ? 0.45 : 0.03)) continue;
            var facts = place.Facts;
            var heaviest = load.Sum(entry => entry.Item1.KwhADay * entry.Item2);
            var three = dice.Hits(facts.ThreePhase) || heaviest > 150 || (heaviest > 40 && dice.Hits(0.6));
            var usual = dice.Around(facts.KwhADay, 0.55);
            var steps = facts.KwhADay > 15 && dice.Hits(temper.LawfulSteps);
            var contract = Math.Ceiling(Math.Max(usual + heaviest, 20) / 8 * dice.Between(1.1, 2.5) / 5) * 5;
            var recorded = dice.Hits(temper.StaleTrades) ? dice.Weigh(PlaceKinds.Uses(place.Kind, temper.Confusers)) : place.Trade;
            meters.Add(new Meter(
                meters.Count, (4_188_000_000L + place.Index * 7L + 3).ToString(CultureInfo.InvariantCulture), place, recorded, three, contract, usual,
                HasPosition: !dice.Hits(0.2), steps ? calendar.Today.AddDays(-dice.Between(10, 330)) : null, dice.Hits(0.75) ? dice.Between(1.4, 3) : dice.Between(0.2, 0.7), load));
        }

        return meters;
    }
}
