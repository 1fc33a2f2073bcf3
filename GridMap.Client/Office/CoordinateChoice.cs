using System.Globalization;

namespace GridMap.Client.Office;

/// <summary>A coordinate system that a user declares for a file.</summary>
/// <param name="Code">What the server takes: <c>file</c>, <c>EPSG:4547</c>, <c>GCJ02</c>, <c>BD09</c>.</param>
/// <param name="WordsKey">Key of its name; null where <paramref name="Name"/> says it in every language.</param>
/// <param name="Name">Name with its code.</param>
public sealed record CoordinateChoice(string Code, string? WordsKey, string Name)
{
    private const int FirstMeridian = 75;
    private const int LastMeridian = 135;

    /// <summary>The zones around the first meridian come first, since that is where the city lies.</summary>
    public static IReadOnlyList<CoordinateChoice> All { get; } =
    [
        new("file", "Office.CrsFile", ""),
        new("EPSG:4326", null, "WGS 84 (EPSG:4326)"),
        new("EPSG:4490", "Office.CrsCgcs", "EPSG:4490"),
        new("GCJ02", "Office.CrsGcj", "GCJ-02"),
        new("BD09", "Office.CrsBd", "BD-09"),
        .. Enumerable.Range(0, (LastMeridian - FirstMeridian) / 3 + 1)
            .Select(step => FirstMeridian + (step * 3))
            .OrderBy(meridian => Math.Abs(meridian - 114))
            .SelectMany(Zone),
    ];

    private static CoordinateChoice[] Zone(int meridian)
    {
        // EPSG data set: CGCS2000 3-degree Gauss-Krüger, 4534 for 75° E and on without zone number, 4513 for zone 25 and on with it.
        var step = (meridian - FirstMeridian) / 3;
        var (plain, prefixed, zone) = (4534 + step, 4513 + step, meridian / 3);
        return
        [
            new($"EPSG:{plain}", "Office.CrsMeridian", string.Create(CultureInfo.InvariantCulture, $"{meridian}°E (EPSG:{plain})")),
            new($"EPSG:{prefixed}", "Office.CrsZone", string.Create(CultureInfo.InvariantCulture, $"{zone} · {meridian}°E (EPSG:{prefixed})")),
        ];
    }
}
