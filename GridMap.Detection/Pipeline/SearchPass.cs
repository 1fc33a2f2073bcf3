using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Pipeline;

/// <summary>One search over the picture at one scale: which classes it keeps and how large their boxes may be, pixels of the pass.</summary>
/// <param name="Factor">Pixels of the pass per source pixel, above 0, at most 1.</param>
/// <param name="GsdMetres">Ground sampling distance of the pass; null when unknown.</param>
/// <param name="Keeps">Per class index of the manifest, whether it is kept.</param>
/// <param name="MinSidePixels">Least longer side; null = no limit.</param>
/// <param name="MaxSidePixels">Greatest longer side; null = no limit.</param>
internal sealed record SearchPass(double Factor, double? GsdMetres, IReadOnlyList<bool> Keeps, double? MinSidePixels, double? MaxSidePixels)
{
    /// <summary>The passes for a picture; passes never enlarge, and those that come to the same scale are one.</summary>
    public static IReadOnlyList<SearchPass> For(ModelManifest manifest, double? gsdMetres)
    {
        if (gsdMetres is not { } gsd)
        {
            return [.. manifest.PlainImageScales.Distinct().Select(scale => new SearchPass(scale, null, [.. manifest.Classes.Select(_ => true)], null, null))];
        }

        return
        [
            .. manifest.Passes
                .GroupBy(pass => Math.Max(pass.GsdMetres, gsd))
                .Select(same => new SearchPass(
                    gsd / same.Key, same.Key,
                    [.. manifest.Classes.Select(name => same.Any(pass => pass.Classes.Contains(name)))],
                    same.Any(pass => pass.MinSidePixels is null) ? null : same.Min(pass => pass.MinSidePixels),
                    same.Any(pass => pass.MaxSidePixels is null) ? null : same.Max(pass => pass.MaxSidePixels)))
                .OrderBy(pass => pass.Factor),
        ];
    }

    /// <summary>True when a box of this class and size (pixels of the pass) is kept.</summary>
    public bool Accepts(RawBox box)
    {
        var side = Math.Max(box.Width, box.Height);
        return Keeps[box.Class] && !(side < MinSidePixels) && !(side > MaxSidePixels);
    }
}
