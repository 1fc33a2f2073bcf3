using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Traffic;

/// <summary>A hazardous-goods truck with a tracking device.</summary>
/// <param name="Plate">Of a letter that no city of the province has.</param>
/// <param name="Yard">Where its firm parks.</param>
/// <param name="Home">Where its driver takes it by night; null where it goes back to the yard.</param>
/// <param name="Terminal">Where it loads.</param>
/// <param name="Customers">Who has goods brought by it, with how often.</param>
/// <param name="Rest">Where its driver eats.</param>
/// <param name="Habits">Where its driver stops for other reasons; some of them are those of many drivers.</param>
/// <param name="Diligence">Share of days on which it goes out.</param>
internal sealed record Truck(
    int Index, string Plate, CityPlace Yard, CityPlace? Home, (double X, double Y) Terminal, IReadOnlyList<(CityPlace Place, double Weight)> Customers, CityPlace? Rest,
    IReadOnlyList<CityPlace> Habits, double Diligence);
