using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Sites;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Signs;

/// <summary>tips.csv, history.csv, orders.csv, holidays.csv and inspectors.csv.</summary>
internal sealed class SignFiles(CityOptions options, Temper temper, CityCalendar calendar, string folder)
{
    // Visits and reports are remembered for a year and a half.
    private const int RememberedDays = 540;

    private static readonly string[] TipKinds = ["异味", "夜间生产", "可疑车辆", "废水", "堆放桶罐"];

    public void WriteTips(IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        var dice = new Dice(options.Seed, "tips");
        var byVillage = places.ToLookup(place => place.Village.Index);
        var tips = new List<(DateOnly Day, CityPlace Place)>();
        foreach (var workshop in workshops)
        {
            // Who lives near smells it; a workshop by night is heard as well.
            var neighbours = byVillage[workshop.Place.Village.Index].Count(place => place.Kind is PlaceKind.House && place.DistanceTo(workshop.Place) < 500);
            var rate = temper.TipRate * WorkshopFacts.Of(workshop.Kind).Smell * Math.Min(2, 0.4 + neighbours / 8.0);
            AddTips(dice, tips, workshop.Place, rate, workshop.Since, workshop.Until ?? calendar.Today);
        }

        foreach (var place in places.Where(place => place.Facts.Smell > 0))
        {
            AddTips(dice, tips, place, temper.TipRate * 0.12 * place.Facts.Smell, calendar.Today.AddDays(-RememberedDays), calendar.Today);
        }

        // Quarrels, rumours, and what is not there any more.
        for (var i = dice.Poisson(temper.FalseTips * options.Places / 1000 * RememberedDays / 30); i > 0; i--)
        {
            tips.Add((calendar.Today.AddDays(-dice.Below(RememberedDays)), dice.Pick(places)));
        }

        var mess = new Mess(options, "tips");
        using var rows = new RowWriter(Path.Combine(folder, "tips.csv"), "place_id,lon,lat,date,kind");
        foreach (var (day, place) in tips.OrderBy(tip => tip.Day).ThenBy(tip => tip.Place.Index))
        {
            // Half can name the place, the others point at the map, some at the neighbour.
            var named = dice.Hits(0.5);
            var off = dice.Around(60, 0.8);
            rows.Text(named ? place.Id : null).Position((place.At.X + off * dice.Normal(), place.At.Y + off * dice.Normal())).Text(mess.Day(day)).Text(dice.Pick(TipKinds)).End();
        }
    }

    /// <summary>Earlier visits: where workshops were closed, and where people looked in vain.</summary>
    public void WriteHistory(IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        var dice = new Dice(options.Seed, "history");
        var visits = workshops.Where(workshop => workshop.Until is not null)
            .Select(workshop => (Day: workshop.Until ?? default, workshop.Place, Outcome: "found")).ToList();
        var at = workshops.ToLookup(workshop => workshop.Place.Index);
        // Campaigns take up a small part of an inspector's days; idle places are looked at first, as everybody is told to.
        var count = (int)Math.Min(places.Count * 0.8, options.Inspectors * RememberedDays * 0.12);
        foreach (var place in dice.PickSome(places.Select(place => (place, Habit(place))), count))
        {
            var day = calendar.Today.AddDays(-dice.Between(1, RememberedDays));
            // Had a workshop been found here it would be closed; those still open were missed, or not there yet.
            if (at[place.Index].Any(workshop => workshop.IsAtWork(day) && workshop.IsAtWorkToday) && !dice.Hits(temper.MissedVisit)) continue;
            if (at[place.Index].Any(workshop => workshop.Until == day)) continue;
            visits.Add((day, place, "nothing"));
        }

        var mess = new Mess(options, "history");
        using var rows = new RowWriter(Path.Combine(folder, "history.csv"), "place_id,date,outcome");
        foreach (var (day, place, outcome) in visits.OrderBy(visit => visit.Day).ThenBy(visit => visit.Place.Index))
        {
            rows.Text(place.Id).Text(mess.Day(day)).Text(outcome).End();
        }
    }

    public void WriteOrders(OrderedStops stops)
    {
        using var rows = new RowWriter(Path.Combine(folder, "orders.csv"), "from,to,area_code");
        var mess = new Mess(options, "orders");
        foreach (var (area, from, to) in stops.Orders.OrderBy(order => order.From).ThenBy(order => order.Area, StringComparer.Ordinal))
        {
            rows.Text(mess.Day(from)).Text(mess.Day(to)).Text(area).End();
        }
    }

    public void WriteHolidays()
    {
        using var rows = new RowWriter(Path.Combine(folder, "holidays.csv"), "date,name");
        var mess = new Mess(options, "holidays");
        foreach (var (day, name) in calendar.Past()) rows.Text(mess.Day(day)).Text(name).End();
    }

    /// <summary>Where inspectors set out from: their district's middle.</summary>
    public void WriteInspectors(CityGround ground)
    {
        using var rows = new RowWriter(Path.Combine(folder, "inspectors.csv"), "inspector,unit,area_code,lon,lat,hours");
        var districts = ground.Villages.GroupBy(village => village.DistrictCode).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        for (var i = 0; i < options.Inspectors; i++)
        {
            var district = districts[i % districts.Count];
            var middle = (district.Average(village => village.Middle.X), district.Average(village => village.Middle.Y));
            rows.Text($"检查员{i + 1:000}").Text($"{district.First().DistrictName}应急管理局").Text(district.Key).Position(middle).Number(7).End();
        }
    }

    private static double Habit(CityPlace place) => place.Kind switch
    {
        PlaceKind.IdleFactory or PlaceKind.AbandonedFarm or PlaceKind.IdleWarehouse => 3,
        PlaceKind.House => 0.4,
        _ => place.Facts.Smell > 0.4 ? 2 : 1,
    };

    private void AddTips(Dice dice, List<(DateOnly, CityPlace)> tips, CityPlace place, double aMonth, DateOnly from, DateOnly to)
    {
        var first = calendar.Today.AddDays(-RememberedDays);
        if (from < first) from = first;
        var days = to.DayNumber - from.DayNumber;
        if (days <= 0) return;
        for (var i = dice.Poisson(aMonth * days / 30); i > 0; i--) tips.Add((from.AddDays(dice.Below(days)), place));
    }
}
