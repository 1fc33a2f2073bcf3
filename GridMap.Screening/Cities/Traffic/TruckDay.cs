using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Traffic;

/// <summary>One truck's fixes of one day, in order of time.</summary>
internal sealed class TruckDay
{
    private readonly CityOptions options;
    private readonly double errands;
    private readonly double lateRounds;
    private readonly Dice dice;
    private readonly List<TrackFix> fixes;
    private readonly Truck truck;
    private (double X, double Y) at;
    private double second;
    private double silentUntil = -1;

    private TruckDay(CityOptions options, CityTraffic traffic, Truck truck, DateOnly day, List<TrackFix> fixes)
    {
        (this.options, errands, lateRounds, this.truck, this.fixes) = (options, traffic.Errands, traffic.LateRounds, truck, fixes);
        dice = new Dice(options.Seed, "day", truck.Index, day.DayNumber);
        at = Night.At;
    }

    private CityPlace Night => truck.Home ?? truck.Yard;

    /// <summary>Fills <paramref name="fixes"/> with the day's fixes.</summary>
    public static void Drive(CityOptions options, CityCalendar calendar, CityTraffic traffic, Truck truck, DateOnly day, List<TrackFix> fixes)
    {
        fixes.Clear();
        new TruckDay(options, traffic, truck, day, fixes).Drive(calendar, traffic, day);
        Spoil(new Dice(options.Seed, "spoil", truck.Index, day.DayNumber), fixes);
    }

    private void Drive(CityCalendar calendar, CityTraffic traffic, DateOnly day)
    {
        var visits = traffic.Deliveries[(truck.Index, day)].ToList();
        foreach (var visit in visits.Where(visit => visit.ByNight).Take(1))
        {
            Stand(dice.Between(600.0, 2.5 * 3600) - second, 900);
            Visit(visit);
            Go(Night.At);
        }

        var start = dice.Between(5.3, 8.5) * 3600;
        var works = dice.Hits(truck.Diligence * (calendar.IsHoliday(day) ? 0.35 : day.DayOfWeek is DayOfWeek.Sunday ? 0.6 : 1)) || visits.Any(visit => !visit.ByNight);
        Stand(Math.Max(0, start - second), 900);
        if (works)
        {
            if (truck.Home is not null && dice.Hits(0.8))
            {
                Go(truck.Yard.At);
                Stand(dice.Between(300, 1500), 60);
            }

            Load();
            var rounds = dice.Between(1, 4);
            var meal = dice.Below(rounds + 1);
            var secret = visits.Where(visit => !visit.ByNight).Take(1).ToList();
            for (var i = 0; i < rounds && second < 17 * 3600; i++)
            {
                if (i == meal && truck.Rest is { } rest && dice.Hits(0.55))
                {
                    Go((rest.At.X + 40 * dice.Normal(), rest.At.Y + 40 * dice.Normal()));
                    Stand(dice.Between(1200, 4200), 120);
                }

                if (truck.Customers.Count > 0)
                {
                    Go(dice.Weigh(truck.Customers).At, off: 20);
                    Stand(dice.Around(2000, 0.4), 120);
                }

                if (dice.Hits(errands / 2.5) && truck.Habits.Count > 0)
                {
                    Go(dice.Pick(truck.Habits).At, off: 15);
                    Stand(dice.Around(1300, 0.6), 120);
                }

                if (dice.Hits(0.02)) BreakDown();
            }

            // Last of all, when the tank is said to be empty.
            foreach (var visit in secret) Visit(visit);
            Go(dice.Hits(0.7) ? Night.At : truck.Yard.At);
            if (dice.Hits(lateRounds) && truck.Customers.Count > 0) LateRound();
        }

        foreach (var visit in visits.Where(visit => visit.ByNight).Skip(1).Take(1))
        {
            Stand(Math.Max(0, dice.Between(21.7, 22.7) * 3600 - second), 900);
            Visit(visit);
        }

        if (RoadNet.Distance(at, Night.At) > 200) Go(Night.At);
        Stand(86_400 - second, 900);
    }

    private void Load()
    {
        // The queue stands outside the fence.
        if (dice.Hits(0.35))
        {
            Go((truck.Terminal.X + 420 + 60 * dice.Next(), truck.Terminal.Y + 30 * dice.Normal()));
            Stand(dice.Between(400, 3600), 60);
        }

        Go((truck.Terminal.X + 60 * dice.Normal(), truck.Terminal.Y + 60 * dice.Normal()));
        Stand(dice.Between(1500, 4800), 120);
    }

    private void LateRound()
    {
        Stand(dice.Between(20.5, 22.8) * 3600 - second, 900);
        Go(dice.Weigh(truck.Customers).At, off: 20);
        Stand(dice.Around(2000, 0.4), 120);
    }

    private void BreakDown() => Stand(dice.Between(900, 6000), 120);

    private void Visit(Delivery visit)
    {
        var goal = visit.Workshop.Place.At;
        // Switched off some kilometres before, on again some after.
        var offFrom = visit.Silent ? second + RoadNet.Length(RoadNet.Way(at, goal)) / 12 * dice.Between(0.5, 0.9) : -1;
        Go(goal, off: 15, offFrom);
        var stay = dice.Around(2100, 0.4);
        if (visit.Silent)
        {
            second += stay;
            silentUntil = second + dice.Between(300, 900);
        }
        else
        {
            Stand(stay, 120);
        }
    }

    private void Go((double X, double Y) goal, double off = 8, double offFrom = -1)
    {
        var way = RoadNet.Way(at, (goal.X + off * dice.Normal(), goal.Y + off * dice.Normal()));
        var step = options.FixSeconds;
        var speed = dice.Between(8, 16);
        var carried = 0.0;
        for (var i = 1; i < way.Count; i++)
        {
            var (from, to) = (way[i - 1], way[i]);
            var length = RoadNet.Distance(from, to);
            var along = carried;
            while (along < length)
            {
                Fix(
                    (from.X + (to.X - from.X) * along / length, from.Y + (to.Y - from.Y) * along / length), 7, offFrom >= 0 && second >= offFrom);
                var slow = dice.Next();
                // Crossings and jams.
                var pace = slow < 0.06 ? 0 : slow < 0.16 ? speed * 0.35 : speed * (0.85 + 0.3 * dice.Next());
                second += step;
                along += pace * step;
            }

            carried = along - length;
        }

        at = way[^1];
    }

    private void Stand(double seconds, double every)
    {
        var until = Math.Min(second + Math.Max(0, seconds), 86_400);
        if (until <= second) return;
        while (second < until)
        {
            Fix(at, 4, silent: false);
            second += every * (0.97 + 0.06 * dice.Next());
        }

        second = until;
    }

    private void Fix((double X, double Y) where, double noise, bool silent)
    {
        if (silent || second < silentUntil || second >= 86_400) return;
        fixes.Add(new TrackFix((int)second, where.X + noise * dice.Normal(), where.Y + noise * dice.Normal()));
    }

    /// <summary>What devices do: fall silent for hours, lose the sky for a moment.</summary>
    private static void Spoil(Dice dice, List<TrackFix> fixes)
    {
        if (dice.Hits(0.04))
        {
            var from = dice.Below(80_000);
            var until = from + dice.Between(1200, 9000);
            fixes.RemoveAll(fix => fix.Second >= from && fix.Second < until);
        }

        for (var i = 0; i < fixes.Count; i++)
        {
            if (dice.Hits(0.0008)) fixes[i] = fixes[i] with { X = fixes[i].X + 600 * dice.Normal(), Y = fixes[i].Y + 600 * dice.Normal() };
        }
    }
}
