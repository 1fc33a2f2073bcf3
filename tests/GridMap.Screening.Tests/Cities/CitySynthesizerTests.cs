using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Screening.Cities;

namespace GridMap.Screening.Tests.Cities;

public sealed class CitySynthesizerTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("gridmap-city-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Write_SameOptions_GivesTheSameBytes()
    {
        Make("a", Small(seed: 3));
        Make("b", Small(seed: 3));

        Assert.Equal(Hashes("a"), Hashes("b"));
    }

    [Fact]
    public void Write_AnotherSeed_GivesAnotherCity()
    {
        Make("a", Small(seed: 3));
        Make("b", Small(seed: 4));

        Assert.DoesNotContain(Hashes("b")["trajectories.csv"], Hashes("a").Values);
        Assert.NotEqual(Truth("a").GetProperty("temper").GetRawText(), Truth("b").GetProperty("temper").GetRawText());
    }

    [Fact]
    public void Write_MoreDaysOfTracks_LeavesTheOtherTablesAlone()
    {
        Make("a", Small(seed: 3));
        Make("b", Small(seed: 3) with { TruckDays = 4 });

        var (few, many) = (Hashes("b"), Hashes("a"));
        Assert.Equal(
            many.Where(file => file.Key != "trajectories.csv").Select(file => file.Key + file.Value),
            few.Where(file => file.Key != "trajectories.csv").Select(file => file.Key + file.Value));
    }

    [Theory]
    [InlineData(CityLevel.Plain, 1 / 340.0, 1 / 190.0)]
    [InlineData(CityLevel.Hard, 1 / 440.0, 1 / 250.0)]
    public void Write_Workshops_AreOneInAFewHundredPlaces(CityLevel level, double least, double most)
    {
        var made = Make("a", Small(seed: 5) with { Places = 4000, Level = level });

        Assert.InRange(made.Workshops / (double)made.Places, least, most);
        var places = Column("a", "places.csv", 0);
        var atWork = Truth("a").GetProperty("workshops").EnumerateArray().Where(workshop => workshop.GetProperty("till").ValueKind is JsonValueKind.Null)
            .Select(workshop => workshop.GetProperty("placeId").GetString()).ToList();
        Assert.Equal(made.Workshops, atWork.Count);
        Assert.Equal(atWork.Count, atWork.Distinct().Count());
        Assert.Empty(atWork.Except(places));
    }

    [Fact]
    public void Write_ClosedWorkshops_AreRememberedAsFound()
    {
        Make("a", Small(seed: 6));

        var closed = Truth("a").GetProperty("workshops").EnumerateArray().Where(workshop => workshop.GetProperty("till").ValueKind is not JsonValueKind.Null)
            .Select(workshop => $"{workshop.GetProperty("placeId")},{workshop.GetProperty("till")},found");
        Assert.Equal(closed.Order(), Lines("a", "history.csv").Where(line => line.EndsWith(",found", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Write_AreaCodes_AreThoseOfAreas()
    {
        Make("a", Small(seed: 7));

        var areas = Column("a", "areas.csv", 0);
        Assert.Empty(Column("a", "places.csv", 6).Except(areas));
        Assert.Empty(Column("a", "orders.csv", 2).Except(areas));
        Assert.All(areas, code => Assert.Matches("^4188[0-9]{2}([0-9]{3}([0-9]{3})?)?$", code));
    }

    [Fact]
    public void Write_TrackFixes_AreInOrderOfTimeForEachTruck()
    {
        Make("a", Small(seed: 8));

        foreach (var truck in Lines("a", "trajectories.csv").Select(line => line.Split(',')).GroupBy(fields => fields[0]))
        {
            var moments = truck.Select(fields => fields[1]).ToList();
            Assert.Equal(moments.Order(StringComparer.Ordinal), moments);
        }
    }

    [Fact]
    public void Write_CreditCodes_HaveTheRightCheckDigit()
    {
        Make("a", Small(seed: 9));

        const string Digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        Assert.All(Column("a", "enterprises.csv", 1), code => Assert.Equal(
            code[17], Digits[(31 - weights.Select((weight, place) => weight * Digits.IndexOf(code[place], StringComparison.Ordinal)).Sum() % 31) % 31]));
    }

    [Fact]
    public void Write_Messy_IsGb18030WithDaysInFourStyles()
    {
        Make("a", Small(seed: 10) with { Messy = true });

        var path = Path.Combine(root, "a", "enterprises.csv");
        Assert.Throws<DecoderFallbackException>(() => File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        var days = File.ReadLines(path, CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.UTF8).Skip(1).Select(line => line.Split(',')[^3]).ToList();
        Assert.Contains(days, day => day.Contains('年', StringComparison.Ordinal));
        Assert.Contains(days, day => day.Contains('/', StringComparison.Ordinal));
        Assert.Contains(days, day => day.Contains('-', StringComparison.Ordinal));
        Assert.Contains(days, day => day.Length == 8 && day.All(char.IsAsciiDigit));
    }

    [Fact]
    public void Write_LawfulNightWork_IsMoreCommonThanHiddenByFar()
    {
        var made = Make("a", Small(seed: 11) with { Places = 4000, Level = CityLevel.Hard });

        var curves = Lines("a", "electricity-15min.csv").Select(line => line.Split(',')).Select(cells => (Meter: cells[0], Hour: int.Parse(cells[1][11..13], CultureInfo.InvariantCulture), Kw: double.Parse(cells[2], CultureInfo.InvariantCulture)));
        var byNight = curves.GroupBy(row => row.Meter).Count(meter => meter.Where(row => row.Hour is >= 23 or < 5).Average(row => row.Kw) > meter.Where(row => row.Hour is >= 9 and < 17).Average(row => row.Kw));
        Assert.InRange(byNight, 4 * made.Workshops, made.Places / 5);
    }

    [Fact]
    public void Write_ClosedWorkshops_GoOnElsewhereOrAtTheSamePlace_SomeWeeksLater()
    {
        Make("a", Small(seed: 12) with { Places = 6000, Level = CityLevel.Hard });

        var workshops = Truth("a").GetProperty("workshops").EnumerateArray().ToList();
        var closedOn = workshops.Where(workshop => workshop.GetProperty("till").ValueKind is not JsonValueKind.Null)
            .ToLookup(workshop => workshop.GetProperty("placeId").GetString(), workshop => DateOnly.Parse(workshop.GetProperty("till").GetString()!, CultureInfo.InvariantCulture)); // has a day
        var again = workshops.Where(workshop => workshop.GetProperty("behaviour").TryGetProperty("closedBeforeAt", out _)).ToList();
        Assert.Contains(again, workshop => workshop.GetProperty("behaviour").GetProperty("closedBeforeAt").GetString() != workshop.GetProperty("placeId").GetString());
        Assert.All(again, workshop =>
        {
            var from = workshop.GetProperty("behaviour").GetProperty("closedBeforeAt").GetString();
            var since = DateOnly.Parse(workshop.GetProperty("since").GetString()!, CultureInfo.InvariantCulture); // has a day
            Assert.Contains(closedOn[from], day => since.DayNumber - day.DayNumber is >= 10 and <= 60);
        });
    }

    [Fact]
    public void Write_TooFewPlaces_IsRefusedByName() =>
        Assert.Contains("--places", Assert.Throws<ArgumentException>(() => Make("a", Small(seed: 1) with { Places = 3 })).Message, StringComparison.Ordinal);

    private static CityOptions Small(int seed) => new() { Seed = seed, Places = 900, Trucks = 10, TruckDays = 6, MeterDays = 40, CurveDays = 1, Inspectors = 4, FixSeconds = 120 };

    private SynthesizedCity Make(string name, CityOptions options) => CitySynthesizer.Write(options, Path.Combine(root, name), progress: null, CancellationToken.None);

    private SortedDictionary<string, string> Hashes(string name) => new(
        Directory.EnumerateFiles(Path.Combine(root, name), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Path.Combine(root, name), file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);

    private IEnumerable<string> Lines(string name, string file) => File.ReadLines(Path.Combine(root, name, file)).Skip(1);

    private List<string> Column(string name, string file, int column) => [.. Lines(name, file).Select(line => line.Split(',')[column])];

    private JsonElement Truth(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, name, "truth", "truth.json")));
        return document.RootElement.Clone();
    }
}
