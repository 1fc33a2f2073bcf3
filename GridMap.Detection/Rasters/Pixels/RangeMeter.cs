using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>
/// Finds the values that become black and white when a band is not 8-bit: the 2nd and 98th percentile of the colour bands together,
/// over up to 64 blocks spread evenly, so that hues are kept and the answer is the same on every run. Bands of fewer than 8 bits use their full range.
/// </summary>
internal static class RangeMeter
{
    private const int Blocks = 64;
    private const int ValuesPerBlock = 8192;
    private const double LowFraction = 0.02;
    private const double HighFraction = 0.98;

    public static ValueRange Measure(TiffPixelSource source, TiffSampleFormat format)
    {
        if (format is { Bits: <= 8, Signed: false })
        {
            return new ValueRange(0, Math.Pow(2, format.Bits) - 1);
        }
        if (format.Bits == 8)
        {
            return new ValueRange(sbyte.MinValue, sbyte.MaxValue);
        }
        var values = new List<double>(Blocks * ValuesPerBlock);
        var total = (long)source.Across * source.Down;
        var taken = Math.Min(Blocks, total);
        for (var index = 0L; index < taken; index++)
        {
            var block = index * total / taken;
            var stride = Math.Max(1, (int)((long)source.BlockWidth * source.BlockHeight * 3 / ValuesPerBlock));
            values.AddRange(source.SampleValues((int)(block % source.Across), (int)(block / source.Across), stride)
                .Where(value => double.IsFinite(value) && value != source.Plan.NoData));
        }
        if (values.Count == 0)
        {
            return new ValueRange(0, 1);
        }
        values.Sort();
        var low = values[(int)((values.Count - 1) * LowFraction)];
        var high = values[(int)((values.Count - 1) * HighFraction)];
        return high > low ? new ValueRange(low, high) : new ValueRange(low - 0.5, low + 0.5);
    }
}
