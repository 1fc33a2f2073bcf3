namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>
/// Along one axis of a block of 8 pixels: how its 8 cosine coefficients become the means of 8 ÷ <see cref="Length"/> neighbouring pixels each.
/// The mean of a cosine over some pixels is a cosine sampled more coarsely; those beyond the coarser sampling fold back onto slower ones.
/// </summary>
internal sealed class AxisMeans
{
    private static readonly AxisMeans?[] ByLength = [null, new(1), new(2), null, new(4), null, null, null, new(8)];

    private AxisMeans(int length)
    {
        Length = length;
        for (var coefficient = 0; coefficient < 8; coefficient++)
        {
            var weight = 1.0;
            for (var merged = 1; merged < 8 / length; merged *= 2)
            {
                weight *= Math.Cos(coefficient * merged * Math.PI / 16);
            }
            var folded = coefficient > length ? (2 * length) - coefficient : coefficient;
            if (folded < 0 || folded >= length || Math.Abs(weight) < 1e-9)
            {
                // What goes up and down within the pixels of one mean does not show in it.
                continue;
            }
            (Targets[coefficient], Weights[coefficient]) = (folded, coefficient > length ? -weight : weight);
        }
        Waves = new float[length * length];
        for (var at = 0; at < Waves.Length; at++)
        {
            var (coefficient, pixel) = (at / length, at % length);
            Waves[at] = (float)((coefficient == 0 ? Math.Sqrt(0.5) : 1) / 2 * Math.Cos(((2 * pixel) + 1) * coefficient * Math.PI / (2 * length)));
        }
    }

    /// <summary>Means along the axis: 1, 2, 4 or 8 (which are the pixels themselves).</summary>
    public int Length { get; }

    /// <summary>Per coefficient, the one of <see cref="Length"/> it counts as.</summary>
    public int[] Targets { get; } = new int[8];

    /// <summary>Per coefficient, how much it counts.</summary>
    public double[] Weights { get; } = new double[8];

    /// <summary>Value of each folded coefficient's wave at each mean; coefficient by coefficient.</summary>
    public float[] Waves { get; }

    /// <summary>Null where 8 pixels do not make so many means.</summary>
    public static AxisMeans? Find(int length) => length is >= 0 and <= 8 ? ByLength[length] : null;
}
