namespace GridMap.Detection.Chips;

/// <summary>How a chip is encoded.</summary>
public enum ChipFormat
{
    /// <summary>Small and good: what the review queue shows.</summary>
    WebP,

    /// <summary>Lossless, for evidence.</summary>
    Png,

    /// <summary>For reports.</summary>
    Jpeg,
}
