namespace GridMap.Detection.DetectionModels;

/// <summary>One search over a scaled image.</summary>
public sealed record ModelPass
{
    /// <summary>Ground sampling distance it runs at, metres per pixel; finer imagery is reduced to it, coarser is enlarged as far as <see cref="MaxUpsampling"/> allows.</summary>
    public required double GsdMetres { get; init; }

    /// <summary>Greatest factor by which coarser imagery is enlarged (bilinear) to reach <see cref="GsdMetres"/>; 1 = never.</summary>
    public double MaxUpsampling { get; init; } = 1;

    /// <summary>Classes kept from it.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Least longer side of a box kept, pixels of this pass; null = no limit.</summary>
    public double? MinSidePixels { get; init; }

    /// <summary>Greatest longer side of a box kept, pixels of this pass; null = no limit.</summary>
    public double? MaxSidePixels { get; init; }
}
