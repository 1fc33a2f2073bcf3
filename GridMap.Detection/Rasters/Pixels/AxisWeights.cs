namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Along one axis: which source pixels make each window pixel, and with what weight.</summary>
internal sealed record AxisWeights(int[] Starts, int[] Counts, float[][] Weights)
{
    public int First => Starts[0];

    public int Last => Starts[^1] + Counts[^1] - 1;

    public static AxisWeights Make(double origin, double step, int length, bool isInterpolated)
    {
        var starts = new int[length];
        var counts = new int[length];
        var weights = new float[length][];
        for (var index = 0; index < length; index++)
        {
            // An interpolated pixel looks at a window one source pixel wide around its centre.
            var from = isInterpolated ? origin + (index + 0.5) * step - 0.5 : origin + index * step;
            var to = isInterpolated ? from + 1 : origin + (index + 1) * step;
            starts[index] = (int)Math.Floor(from);
            counts[index] = Math.Max(1, (int)Math.Ceiling(to - 1e-9) - starts[index]);
            weights[index] = new float[counts[index]];
            for (var part = 0; part < counts[index]; part++)
            {
                var pixel = starts[index] + part;
                weights[index][part] = (float)Math.Max(0, Math.Min(to, pixel + 1) - Math.Max(from, pixel));
            }
        }
        return new AxisWeights(starts, counts, weights);
    }
}
