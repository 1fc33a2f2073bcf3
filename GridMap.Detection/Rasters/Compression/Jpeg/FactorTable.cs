using System.Numerics;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>One quantisation table, and what is made of it once for all blocks of a file.</summary>
/// <param name="factors">64, in the order of the coefficients (zigzag).</param>
internal sealed class FactorTable(ushort[] factors)
{
    private const int Lengths = 4;

    private readonly BlockMeans?[] means = new BlockMeans?[Lengths * Lengths];

    /// <summary>True when it is the same table.</summary>
    public bool Holds(ReadOnlySpan<ushort> others) => others.SequenceEqual(factors);

    /// <summary>What makes so many means of a block.</summary>
    public BlockMeans MeansOf(AxisMeans across, AxisMeans down)
    {
        // Two threads may make it at once: both are the same.
        ref var found = ref means[(BitOperations.Log2((uint)across.Length) * Lengths) + BitOperations.Log2((uint)down.Length)];
        return found ??= new BlockMeans(factors, across, down);
    }
}
