using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Power;

namespace GridMap.Screening.Cities.Sites;

/// <summary>A place that may be suspected, and what lawfully goes on there.</summary>
/// <param name="At">Metres from the city's middle.</param>
/// <param name="Share">Its shares of the way across its village, from west and from south.</param>
/// <param name="Trade">Lawful use; a workshop hides beside it or instead of it.</param>
/// <param name="Since">First day of the lawful use; null where it is older than the data.</param>
internal sealed record CityPlace(
    int Index, PlaceKind Kind, Trade Trade, CityVillage Village, (double X, double Y) At, (double East, double North) Share, int Number, Shift Shift, DateOnly? Since)
{
    public string Id => $"P{Index + 1:000000}";

    public string CellCode => CityGround.CellCode(Village, Share.East, Share.North);

    public TradeFacts Facts => TradeFacts.Of(Trade);

    public string Address => $"{CityGround.CityName}{Village.DistrictName}{Village.TownshipName}{Village.Name}{Number}号";

    public double DistanceTo(CityPlace other) => DistanceTo(other.At);

    public double DistanceTo((double X, double Y) point) => Math.Sqrt(Math.Pow(At.X - point.X, 2) + Math.Pow(At.Y - point.Y, 2));
}
