using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Pipeline;

/// <summary>One search over the picture at one scale: which classes it keeps and how large their boxes may be, pixels of the pass.</summary>
/// <param name="Factor">Pixels of the pass per source pixel, above 0; above 1 the picture is enlarged.</param>
/// <param name="GsdMetres">Ground sampling distance of the pass; null when unknown.</param>
/// <param name="Keeps">Per class index of the manifest, whether it is kept.</param>
/// <param name="MinSidePixels">Least longer side; null = no limit.</param>
/// <param name="MaxSidePixels">Greatest longer side; null = no limit.</param>
internal sealed record SearchPass(double Factor, double? GsdMetres, IReadOnlyList<bool> Keeps, double? MinSidePixels, double? MaxSidePixels)
{
    /// <summary>The passes for a picture; none enlarges beyond what the manifest allows, and those that come to the same scale are one.</summary>
    public static IReadOnlyList<SearchPass> For(ModelManifest manifest, double? gsdMetres)
    {
        if (gsdMetres is not { } gsd)
        {
            return
            [
                .. manifest.PlainImageScales
                    .GroupBy(entry => entry.Scale)
                    .Select(same => new SearchPass(
                        same.Key, null, [.. manifest.Classes.Select(_ => true)],
                        Widest(same.Select(entry => entry.MinSidePixels), Enumerable.Min), Widest(same.Select(entry => entry.MaxSidePixels), Enumerable.Max)))
                    .OrderBy(pass => pass.Factor),
            ];
        }

        return
        [
            .. manifest.Passes
                .GroupBy(pass => Math.Max(pass.GsdMetres, gsd / pass.MaxUpsampling))
                .Select(same => new SearchPass(
                    gsd / same.Key, same.Key,
                    [.. manifest.Classes.Select(name => same.Any(pass => pass.Classes.Contains(name)))],
                    Widest(same.Select(pass => pass.MinSidePixels), Enumerable.Min), Widest(same.Select(pass => pass.MaxSidePixels), Enumerable.Max)))
                .OrderBy(pass => pass.Factor),
        ];
    }

    /// <summary>Source pixels along each side that no pass tells apart; below 1 where one enlarges.</summary>
    public static double StepOf(IEnumerable<SearchPass> passes) => 1 / passes.Max(pass => pass.Factor);

    /// <summary>True when a box of this class and size (pixels of the pass) is kept.</summary>
    public bool Accepts(RawBox box)
    {
        var side = Math.Max(box.Width, box.Height);
        return Keeps[box.Class] && !(side < MinSidePixels) && !(side > MaxSidePixels);
    }

    /// <summary>The limit that lets the most through; no limit wins.</summary>
    private static double? Widest(IEnumerable<double?> limits, Func<IEnumerable<double?>, double?> pick)
    {
        var all = limits.ToArray();
        return all.Contains(null) ? null : pick(all);
    }
}
