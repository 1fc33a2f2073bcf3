using System.Globalization;
using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Traffic;

/// <summary>Trucks, what is registered for them, and who has what brought.</summary>
internal sealed class CityTraffic
{
    private CityTraffic(IReadOnlyList<Truck> trucks, IReadOnlyList<LoadingPlace> registered, IReadOnlyList<(double X, double Y)> terminals, ILookup<(int, DateOnly), Delivery> deliveries)
    {
        (Trucks, Registered, Terminals, Deliveries) = (trucks, registered, terminals, deliveries);
    }

    public IReadOnlyList<Truck> Trucks { get; }

    /// <summary>Stops a working day that have nothing to do with the load.</summary>
    public required double Errands { get; init; }

    public required double LateRounds { get; init; }

    public IReadOnlyList<LoadingPlace> Registered { get; }

    /// <summary>Depots outside the city where trucks load.</summary>
    public IReadOnlyList<(double X, double Y)> Terminals { get; }

    /// <summary>Visits to workshops by truck and day.</summary>
    public ILookup<(int Truck, DateOnly Day), Delivery> Deliveries { get; }

    public static CityTraffic Make(
        CityOptions options, Temper temper, CityCalendar calendar, CityGround ground, IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        var dice = new Dice(options.Seed, "traffic");
        var terminals = Enumerable.Range(0, dice.Between(3, 5)).Select(number => Terminal(dice, ground, number)).ToList();
        // Few customers are missing from the register, but there are many customers.
        var customers = places.Where(place => place.Facts.DangerousLoads > 0 && IsCustomer(options, place)).ToList();
        var registered = new List<LoadingPlace>();
        for (var i = 0; i < terminals.Count; i++) registered.Add(new LoadingPlace($"{"一二三四五"[i]}号危化品装车站", terminals[i], 350));
        foreach (var place in customers)
        {
            if (dice.Hits(place.Facts.Licensed > 0.5 ? 0.98 : 1 - 2.5 * temper.Unregistered)) registered.Add(new LoadingPlace($"{place.Village.Name}{place.Number}号卸货点", place.At, 80));
        }

        var yards = places.Where(place => place.Trade is Trade.TruckYard).ToList();
        var bases = dice.PickSome((yards.Count > 0 ? yards : places).Select(place => (place, 1.0)), Math.Max(2, options.TruckCount / 18));
        foreach (var yard in bases)
        {
            if (dice.Hits(0.93)) registered.Add(new LoadingPlace($"{yard.Village.Name}{yard.Number}号停车场", yard.At, 120));
        }

        var homes = places.Where(place => place.Trade is Trade.DriverHome).ToList();
        var rests = places.Where(place => place.Trade is Trade.RestPlace).ToList();
        // A firm's drivers know the same customers and the same corners.
        var known = bases.ToDictionary(yard => yard, yard => (
            Customers: dice.PickSome(customers.Select(place => (place, place.Facts.DangerousLoads * Math.Exp(-place.DistanceTo(yard) / 15000))), 150),
            Corners: dice.PickSome(places.Select(place => (place, ErrandAppeal(place) * Math.Exp(-place.DistanceTo(yard) / 12000))), 150)));
        var trucks = new List<Truck>();
        for (var index = 0; index < options.TruckCount; index++)
        {
            var yard = dice.Pick(bases);
            trucks.Add(new Truck(
                index, string.Create(CultureInfo.InvariantCulture, $"豫Z{10000 + index * 7 % 90000:00000}"), yard,
                homes.Count > 0 && dice.Hits(0.22) ? dice.Pick(homes) : null, dice.Pick(terminals),
                [.. dice.PickSome(known[yard].Customers.Select(place => (place, 1.0)), dice.Between(8, 22)).Select(place => (place, place.Facts.DangerousLoads))],
                rests.Count > 0 && dice.Hits(0.75) ? dice.Pick(rests) : null,
                dice.PickSome(known[yard].Corners.Select(place => (place, 1.0)), dice.Between(5, 14)), dice.Between(0.65, 0.95)));
        }

        return new CityTraffic(trucks, registered, terminals, Plan(options, calendar, workshops).ToLookup(delivery => (delivery.Truck, delivery.Day))) { Errands = temper.Errands, LateRounds = temper.LateRounds };
    }

    /// <summary>First day of the tracks.</summary>
    public static DateOnly First(CityOptions options, CityCalendar calendar) => calendar.Today.AddDays(1 - options.TruckDays);

    private static double ErrandAppeal(CityPlace place) => place.Trade switch
    {
        Trade.RestPlace => 6,
        Trade.CarRepair => 4,
        Trade.TruckYard => 3,
        Trade.FuelStation => 2,
        Trade.Household or Trade.DriverHome or Trade.Storage or Trade.Recycling or Trade.BuildingMaterials => 0.5,
        // A quiet gate is as good as any for a nap.
        _ => 0.25,
    };

    private static bool IsCustomer(CityOptions options, CityPlace place) =>
        // Of trades that need little, some fetch it themselves.
        new Dice(options.Seed, "customer", place.Index).Hits(Math.Min(1, 0.25 + place.Facts.DangerousLoads / 3));

    private static (double X, double Y) Terminal(Dice dice, CityGround ground, int number)
    {
        var angle = 2 * Math.PI * (number + dice.Next()) / 5;
        return (1.08 * ground.HalfWidthMetres * Math.Cos(angle), 1.08 * ground.HalfHeightMetres * Math.Sin(angle));
    }

    private static IEnumerable<Delivery> Plan(CityOptions options, CityCalendar calendar, IReadOnlyList<Workshop> workshops)
    {
        var first = First(options, calendar);
        foreach (var workshop in workshops)
        {
            var dice = new Dice(options.Seed, "deliveries", workshop.Index);
            var day = workshop.Since > first ? workshop.Since.DayNumber : first.DayNumber + dice.Next() * workshop.PauseDays;
            var last = (workshop.Until ?? calendar.Today).DayNumber;
            while (day <= last)
            {
                if (dice.Hits(workshop.TrackedShare))
                {
                    yield return new Delivery(
                        dice.Pick(workshop.Trucks), DateOnly.FromDayNumber((int)day), workshop, dice.Hits(workshop.NightDelivery), dice.Hits(workshop.DeviceOff));
                }

                day += Math.Max(1, dice.Around(workshop.PauseDays, 0.4));
            }
        }
    }
}
