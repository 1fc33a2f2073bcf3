using GridMap.Detection.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>One search over the picture at one scale: which classes it keeps and how large their boxes may be.</summary>
/// <param name="Factor">Pixels of the pass per source pixel, above 0; above 1 the picture is enlarged.</param>
/// <param name="GsdMetres">Ground sampling distance of the pass; null when unknown.</param>
/// <param name="Limits">Per class index of the manifest, the limits of the boxes that are kept; null where the class is not.</param>
internal sealed record SearchPass(double Factor, double? GsdMetres, IReadOnlyList<SideLimits?> Limits)
{
    /// <summary>The passes for a picture; none enlarges beyond what the manifest allows, and those that come to the same scale are one.</summary>
    public static IReadOnlyList<SearchPass> For(ModelManifest manifest, double? gsdMetres)
    {
        if (gsdMetres is not { } gsd)
        {
            return
            [
                .. manifest.PlainImageScales
                    .GroupBy(entry => entry.Scale, entry => new SideLimits(entry.MinSidePixels, entry.MaxSidePixels))
                    .Select(same => new SearchPass(same.Key, null, [.. manifest.Classes.Select(_ => (SideLimits?)SideLimits.Widest(same))]))
                    .OrderBy(pass => pass.Factor),
            ];
        }

        return
        [
            .. manifest.Passes
                .GroupBy(pass => Math.Max(pass.GsdMetres, gsd / pass.MaxUpsampling))
                .Select(same => new SearchPass(gsd / same.Key, same.Key, [.. manifest.Classes.Select(name => LimitsOf(name, same))]))
                .OrderBy(pass => pass.Factor),
        ];
    }

    /// <summary>Source pixels along each side that no pass tells apart; below 1 where one enlarges.</summary>
    public static double StepOf(IEnumerable<SearchPass> passes) => 1 / passes.Max(pass => pass.Factor);

    /// <summary>True when a box of this class and size (pixels of the pass) is kept.</summary>
    public bool Accepts(RawBox box) => Limits[box.Class]?.Allow(Math.Max(box.Width, box.Height)) ?? false;

    /// <summary>True when a box of this class and size (source pixels) would be kept.</summary>
    public bool LooksFor(int @class, PixelBox box) => Limits[@class]?.Allow(Math.Max(box.Width, box.Height) * Factor) ?? false;

    private static SideLimits? LimitsOf(string name, IEnumerable<ModelPass> same)
    {
        SideLimits[] limits = [.. same.Where(pass => pass.Classes.Contains(name)).Select(pass => new SideLimits(pass.MinSidePixels, pass.MaxSidePixels))];
        return limits is [] ? null : SideLimits.Widest(limits);
    }
}
