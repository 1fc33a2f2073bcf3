namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>What the next bits of a block say at one look: up to two coefficients, and whether the block ends behind them.</summary>
/// <param name="First">Value of the next coefficient that is told; 0 when none is.</param>
/// <param name="Second">Value of the one after, likewise.</param>
/// <param name="FirstStep">How many coefficients further than the last one the first lies; 0 when none is told, <see cref="TooLong"/> when the next code or its value is too long for a look.</param>
/// <param name="SecondStep">How many further the second lies, likewise.</param>
/// <param name="Bits">Bits that say so.</param>
/// <param name="IsLast">Whether the rest of the block is 0.</param>
internal readonly record struct CoefficientLook(short First, short Second, byte FirstStep, byte SecondStep, byte Bits, bool IsLast)
{
    /// <summary>A step that leads out of every block.</summary>
    public const byte TooLong = 64;
}
