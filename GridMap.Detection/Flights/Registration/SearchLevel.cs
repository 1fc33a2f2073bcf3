namespace GridMap.Detection.Flights.Registration;

/// <summary>One round of comparing windows.</summary>
/// <param name="GsdMetres">Metres a pixel.</param>
/// <param name="TemplatePixels">Side of a window.</param>
/// <param name="ReachPixels">How far around its place it is looked for.</param>
/// <param name="Windows">About how many windows.</param>
/// <param name="Words">How many places a window may name.</param>
/// <param name="ToleranceMetres">How near windows agree.</param>
internal sealed record SearchLevel(double GsdMetres, int TemplatePixels, int ReachPixels, int Windows, int Words, double ToleranceMetres)
{
    private const int CoarseReachPixels = 64;
    private const int LeastTemplatePixels = 48;
    private const int WindowsAcross = 4;

    // A window and its reach fill one transform.
    private const int SpectrumPixels = 256;
    private const int LargestHeldPixels = 4096;
    private const double RefinePerLevel = 4;

    // Finer than this adds reading, not certainty: orthophotos are bent against each other by more.
    private const double FinestGsdMetres = 0.06;
    private const double AgreeMetres = 0.5;

    /// <summary>Rounds from coarse to fine; none where the common ground is too small for windows.</summary>
    /// <param name="shorterMetres">Shorter side of the common ground.</param>
    /// <param name="longerMetres">Its longer side.</param>
    /// <param name="gsdMetres">Coarser sampling distance of the two flights.</param>
    /// <param name="largestShiftMetres">How far they may be off.</param>
    public static IReadOnlyList<SearchLevel> For(double shorterMetres, double longerMetres, double gsdMetres, double largestShiftMetres)
    {
        var fine = Math.Max(gsdMetres, FinestGsdMetres);
        if (shorterMetres < 2 * LeastTemplatePixels * fine)
        {
            return [];
        }

        var largest = Math.Min(largestShiftMetres, shorterMetres / 2);
        var coarse = Math.Max(fine, Math.Max(
            Math.Min(largest / CoarseReachPixels, shorterMetres / (2 * LeastTemplatePixels)), longerMetres / LargestHeldPixels));
        var reach = (int)Math.Ceiling(largest / coarse) + 1;
        var levels = new List<SearchLevel>
        {
            new(coarse, Template(shorterMetres, coarse, SpectrumPixels - (2 * reach)), reach, Windows: 30, Words: 3, ToleranceMetres: 2.5 * coarse),
        };
        for (var gsd = coarse / RefinePerLevel; gsd > fine * 1.5; gsd /= RefinePerLevel)
        {
            levels.Add(Refine(shorterMetres, gsd));
        }

        levels.Add(Refine(shorterMetres, fine));
        return levels;
    }

    private static SearchLevel Refine(double shorterMetres, double gsd)
    {
        const int reach = 24;
        return new SearchLevel(
            gsd, Template(shorterMetres, gsd, SpectrumPixels - (2 * reach)), reach, Windows: 42, Words: 2,
            ToleranceMetres: Math.Clamp(AgreeMetres, 1.5 * gsd, 0.4 * reach * gsd));
    }

    private static int Template(double shorterMetres, double gsd, int most) => (int)Math.Clamp(shorterMetres / gsd / WindowsAcross, LeastTemplatePixels, Math.Max(LeastTemplatePixels, most));
}
