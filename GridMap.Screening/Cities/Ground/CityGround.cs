using GridMap.Domain.Geo;

namespace GridMap.Screening.Cities.Ground;

/// <summary>The city's areas: districts of two by two townships of some villages, on a lattice whose corners are moved at random, so that borders meet.</summary>
internal sealed class CityGround
{
    /// <summary>Cells of a village from west to east, and from north to south.</summary>
    public const int CellsAcross = 3;

    private const double VillageMetres = 2000;

    // No city has these digits, and no truck in life has the letter Z after its province's sign.
    private const string CityCode = "4188";

    private static readonly LonLat Middle = new(113.45, 34.62);
    private static readonly GroundFrame Frame = LocalFrame.For(Middle);
    private static readonly MetricPoint Origin = Frame.ToMetric(Middle);

    public required IReadOnlyList<CityVillage> Villages { get; init; }

    public required double HalfWidthMetres { get; init; }

    public required double HalfHeightMetres { get; init; }

    public static string CityName => "豫中市";

    public static LonLat ToLonLat((double X, double Y) point) => Frame.ToLonLat(new MetricPoint(Origin.EastMetres + point.X, Origin.NorthMetres + point.Y));

    public static CityGround Make(CityOptions options, Temper temper)
    {
        var dice = new Dice(options.Seed, "ground");
        var villages = Math.Max(12, options.Places / 50);
        var districts = Math.Clamp(villages / 24, 3, 16);
        var (across, down) = Lattice(districts);
        var (townWidth, townHeight) = Lattice(Math.Max(1, (int)Math.Round(villages / (districts * 4.0))));
        var (width, height) = (across * 2 * townWidth, down * 2 * townHeight);
        var corners = new (double X, double Y)[width + 1, height + 1];
        for (var i = 0; i <= width; i++)
        {
            for (var j = 0; j <= height; j++)
            {
                corners[i, j] = (
                    (i - width / 2.0 + dice.Between(-0.22, 0.22)) * VillageMetres,
                    (j - height / 2.0 + dice.Between(-0.22, 0.22)) * VillageMetres);
            }
        }

        var names = new AreaNames(dice);
        var made = new List<CityVillage>();
        for (var district = 0; district < across * down; district++)
        {
            if (district >= districts) break;
            var (left, bottom) = (district % across * 2 * townWidth, district / across * 2 * townHeight);
            var isUrban = Setting(left + townWidth, bottom + townHeight, width, height) is not VillageSetting.Rural;
            // Districts 01 to 18, counties from 21.
            var districtCode = $"{CityCode}{(isUrban ? district + 1 : district + 21):00}";
            var districtName = names.District(isUrban);
            var (streets, towns) = (0, 0);
            for (var town = 0; town < 4; town++)
            {
                var (townLeft, townBottom) = (left + town % 2 * townWidth, bottom + town / 2 * townHeight);
                var setting = Setting(townLeft + townWidth / 2.0, townBottom + townHeight / 2.0, width, height);
                // 001 to 099 street offices, from 100 towns.
                var part = setting is VillageSetting.Urban ? ++streets : 100 + towns++;
                var townName = names.Township(setting);
                var tradition = dice.Around(1, temper.Tradition);
                for (var village = 0; village < townWidth * townHeight; village++)
                {
                    var (i, j) = (townLeft + village % townWidth, townBottom + village / townWidth);
                    var own = Setting(i + 0.5, j + 0.5, width, height);
                    var number = own is VillageSetting.Urban ? 1 + village : 200 + village;
                    made.Add(new CityVillage(
                        made.Count, $"{districtCode}{part:000}{number:000}", names.Village(own), townName, districtName, own, tradition,
                        [corners[i, j], corners[i + 1, j], corners[i + 1, j + 1], corners[i, j + 1]]));
                }
            }
        }

        return new CityGround { Villages = made, HalfWidthMetres = width * VillageMetres / 2, HalfHeightMetres = height * VillageMetres / 2 };
    }

    /// <summary>The cell of a village in which a point lies, told by its shares of the way across.</summary>
    public static string CellCode(CityVillage village, double east, double north)
    {
        var (column, row) = (Math.Min(CellsAcross - 1, (int)(east * CellsAcross)), Math.Min(CellsAcross - 1, (int)((1 - north) * CellsAcross)));
        return $"{village.Code}{row * CellsAcross + column + 1:00}";
    }

    private static VillageSetting Setting(double i, double j, int width, int height)
    {
        var distance = Math.Sqrt(Math.Pow((i - width / 2.0) / (width / 2.0), 2) + Math.Pow((j - height / 2.0) / (height / 2.0), 2));
        return distance < 0.35 ? VillageSetting.Urban : distance < 0.8 ? VillageSetting.Fringe : VillageSetting.Rural;
    }

    private static (int Across, int Down) Lattice(int count)
    {
        var across = (int)Math.Ceiling(Math.Sqrt(count));
        return (across, (int)Math.Ceiling(count / (double)across));
    }
}
