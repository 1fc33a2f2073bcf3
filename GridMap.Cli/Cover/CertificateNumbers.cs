using System.Globalization;

namespace GridMap.Cli.Cover;

/// <summary>Figures as the page shows them. What was seen is cut, what was missed is raised: never the better way.</summary>
internal static class CertificateNumbers
{
    private const double SquareMetresOfMu = 2000.0 / 3;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static string Plain(double value, int digits = 2) => Math.Round(value, digits).ToString($"#,0.{new string('#', digits)}", CultureInfo.InvariantCulture);

    /// <summary>An area in the local measure.</summary>
    public static string Mu(double squareMetres) => $"{Plain(squareMetres / SquareMetresOfMu, squareMetres < 1000 ? 3 : 1)} 亩";

    public static string SeenPercent(double share) => ((double)Math.Floor((decimal)share * 10_000m) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    public static string MissedPercent(double share) => ((double)Math.Ceiling((decimal)share * 1000m) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>From one time to another; the day is not said twice. Empty where none is known.</summary>
    public static string Times(DateTimeOffset? first, DateTimeOffset? last) =>
        first is not { } from ? ""
        : last is not { } to || Time(to) == Time(from) ? Time(from)
        : Time(to)[..10] == Time(from)[..10] ? $"{Time(from)}–{Time(to)[11..]}"
        : $"{Time(from)} – {Time(to)}";
}
