using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Power;

namespace GridMap.Screening.Cities.Sites;

/// <summary>Hides workshops: first those that were closed since, then those at work today, some of them begun again by the same people.</summary>
internal sealed class WorkshopMaker(CityOptions options, Temper temper, CityCalendar calendar, IReadOnlyList<CityPlace> places)
{
    // Closed within so many days before the last one; older ones nobody remembers.
    private const int RememberedDays = 540;

    private readonly Dice dice = new(options.Seed, "workshops");
    private readonly ILookup<int, CityPlace> byVillage = places.ToLookup(place => place.Village.Index);
    private readonly HashSet<int> taken = [];
    private int made;

    public List<Workshop> Make()
    {
        var count = Math.Max(3, (int)Math.Round(places.Count * temper.WorkshopShare));
        var sites = new Queue<CityPlace>(dice.PickSome(places.Select(place => (place, Appeal(place))), count * 3));
        var workshops = new List<Workshop>();
        for (var closed = 0; closed < Math.Max(1, (int)(count * 0.6)); closed++)
        {
            var until = calendar.Today.AddDays(-dice.Between(8, RememberedDays));
            workshops.Add(Hide(Free(sites), until.AddDays(-Age()), until, movedFrom: null));
        }

        var standing = 0;
        foreach (var old in workshops.ToList())
        {
            if (standing >= count) break;
            var again = dice.Next();
            // Some weeks pass before anybody dares again.
            var since = old.Until?.AddDays(dice.Between(10, 60));
            if (since is not { } begun || begun > calendar.Today.AddDays(-7) || again > temper.Relapse + temper.Relocate) continue;
            workshops.Add(again < temper.Relapse ? Hide(old.Place, begun, null, old.Place, old) : Hide(NewSite(old), begun, null, old.Place, old));
            standing++;
        }

        for (; standing < count; standing++)
        {
            workshops.Add(Hide(Free(sites), calendar.Today.AddDays(-Age()), null, movedFrom: null));
        }

        return workshops;
    }

    private static double Appeal(CityPlace place)
    {
        var setting = place.Village.Setting switch { VillageSetting.Fringe => 1.6, VillageSetting.Rural => 1, _ => 0.5 };
        // Nobody hides where strangers come and go or where the state looks in anyway.
        var use = place.Trade switch
        {
            Trade.FuelStation or Trade.ChargingStation or Trade.RestPlace or Trade.ChemicalPlant or Trade.ColdStore or Trade.ConcretePlant => 0,
            Trade.Empty => 1.5,
            Trade.Household => 0.5,
            _ => 1,
        };
        return PlaceKinds.HidingAppeal(place.Kind) * setting * use * place.Village.Tradition;
    }

    private int Age() => (int)Math.Clamp(dice.Around(options.Level is CityLevel.Plain ? 150 : 110, 0.8), 14, 1100);

    private CityPlace Free(Queue<CityPlace> sites)
    {
        while (sites.TryDequeue(out var site))
        {
            if (taken.Add(site.Index)) return site;
        }

        throw new InvalidOperationException("The city has no place left to hide a workshop.");
    }

    /// <summary>Not far away, as those who know the trucks and the buyers would choose.</summary>
    private CityPlace NewSite(Workshop old)
    {
        var near = places.Where(place => !taken.Contains(place.Index))
            .Select(place => (place, Appeal(place) * Math.Exp(-place.DistanceTo(old.Place) / 5000)));
        var site = dice.PickSome(near, 1)[0];
        taken.Add(site.Index);
        return site;
    }

    private Workshop Hide(CityPlace place, DateOnly since, DateOnly? until, CityPlace? movedFrom, Workshop? before = null)
    {
        var kind = before?.Kind ?? dice.Pick(Enum.GetValues<WorkshopKind>());
        var facts = WorkshopFacts.Of(kind);
        var neighbours = byVillage[place.Village.Index].Where(other => other != place && other.DistanceTo(place) < 400)
            .OrderBy(place.DistanceTo).Take(dice.Between(2, 4)).ToList();
        var supply = dice.Next() switch
        {
            var chance when chance < temper.Generator => Supply.Generator,
            var chance when chance < temper.Generator + temper.SplitMeters && neighbours.Count > 1 => Supply.SplitAmongNeighbours,
            _ => Supply.OwnMeter,
        };
        var front = place.Trade is not (Trade.Empty or Trade.Household) && dice.Hits(0.5) ? Front.Host
            : dice.Hits(temper.Decoy) ? Front.Decoy
            : dice.Weigh([(Front.None, 0.62), (Front.Revoked, 0.2), (Front.BeyondLicence, 0.18)]);
        var indoors = dice.Hits(temper.IndoorTanks);
        var tanks = Math.Max(1, dice.Poisson(facts.Tanks));
        return new Workshop(
            made++, place, kind, since, until, front, supply,
            dice.Hits(temper.NightShift) ? Shift.Night : dice.Weigh([(Shift.Day, 0.5), (Shift.Two, 0.25), (Shift.Round, 0.25)]),
            dice.Around(facts.KwhADay * temper.WorkshopLoad, 0.45), supply is Supply.SplitAmongNeighbours ? neighbours : [],
            before?.Trucks ?? Crew(), dice.Around(facts.PauseDays * temper.DeliveryPause, 0.3),
            Spread(temper.TrackedShare), Spread(temper.NightDelivery), Spread(temper.DeviceOff), indoors,
            // Something always stands outside, seldom as much as there is.
            indoors ? dice.Poisson(0.4) : dice.Poisson(tanks * 0.6), movedFrom);
    }

    private List<int> Crew() =>
        dice.PickSome(Enumerable.Range(0, options.TruckCount).Select(truck => (truck, 1.0)), dice.Between(1, 4));

    /// <summary>Some do always what others never do.</summary>
    private double Spread(double mean) => Math.Clamp(mean + 0.25 * dice.Normal(), 0, 1);
}
