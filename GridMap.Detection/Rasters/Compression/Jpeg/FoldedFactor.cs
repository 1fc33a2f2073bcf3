namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>What a coefficient of a block counts as once the block is folded.</summary>
/// <param name="Factor">Its quantisation, and how much of it is left in the means.</param>
/// <param name="Place">The folded coefficient it is added to.</param>
internal readonly record struct FoldedFactor(float Factor, int Place);
