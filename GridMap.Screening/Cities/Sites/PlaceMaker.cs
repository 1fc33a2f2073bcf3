using GridMap.Screening.Cities.Ground;

namespace GridMap.Screening.Cities.Sites;

/// <summary>Puts places into villages.</summary>
internal static class PlaceMaker
{
    public static List<CityPlace> Make(CityOptions options, Temper temper, CityGround ground, CityCalendar calendar)
    {
        var dice = new Dice(options.Seed, "places");
        var places = new List<CityPlace>(options.Places);
        var numbers = new int[ground.Villages.Count];
        // The fringe is where sheds stand.
        var villages = ground.Villages.Select(village => (village, village.Setting is VillageSetting.Fringe ? 1.4 : 1)).ToList();
        var ends = new double[villages.Count];
        var sum = 0.0;
        for (var i = 0; i < ends.Length; i++) ends[i] = sum += villages[i].Item2;
        for (var index = 0; index < options.Places; index++)
        {
            var found = Array.BinarySearch(ends, dice.Next() * sum);
            var village = ground.Villages[Math.Min(found < 0 ? ~found : found, ends.Length - 1)];
            var kind = dice.Weigh(PlaceKinds.Mix(village.Setting));
            var trade = dice.Weigh(PlaceKinds.Uses(kind, temper.Confusers));
            // Sheds stand together along a road, houses around the middle.
            var share = kind is PlaceKind.House
                ? (Within(0.5 + 0.13 * dice.Normal()), Within(0.5 + 0.13 * dice.Normal()))
                : (Within(dice.Next()), Within(dice.Hits(0.5) ? 0.2 + 0.06 * dice.Normal() : dice.Next()));
            DateOnly? since = trade is not (Trade.Empty or Trade.Household) && dice.Hits(kind is PlaceKind.IdleFactory or PlaceKind.IdleWarehouse or PlaceKind.AbandonedFarm ? 0.5 : 0.06)
                ? calendar.Today.AddDays(-dice.Between(15, 400))
                : null;
            places.Add(new CityPlace(
                index, kind, trade, village, village.At(share.Item1, share.Item2), share, numbers[village.Index] += dice.Between(1, 3),
                dice.Weigh(TradeFacts.Of(trade).Shifts), since));
        }

        return places;
    }

    private static double Within(double share) => Math.Clamp(share, 0.02, 0.98);
}
