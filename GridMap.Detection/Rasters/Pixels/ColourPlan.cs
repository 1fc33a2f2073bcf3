namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Which bands become red, green, blue and alpha, and how values become 8 bits.</summary>
internal sealed record ColourPlan
{
    /// <summary>Band indices from 0; all the same for grey.</summary>
    public required (int Red, int Green, int Blue) Bands { get; init; }

    /// <summary>Band index of alpha, or −1.</summary>
    public int AlphaBand { get; init; } = -1;

    /// <summary>RGB triples by palette index; null when there is no palette.</summary>
    public byte[]? Palette { get; init; }

    /// <summary>Whether 0 is white.</summary>
    public bool Inverted { get; init; }

    /// <summary>Value that stands for nothing; a pixel counts as empty when all its colour bands have it.</summary>
    public double? NoData { get; init; }

    /// <summary>The four bands are cyan, magenta, yellow, black.</summary>
    public bool IsCmyk { get; init; }
}
