namespace GridMap.Detection.Evaluation;

/// <summary>Bootstrap by picture: the pictures are drawn anew with replacement, because the objects of one picture resemble each other.</summary>
internal static class Resampling
{
    private const double LowShare = 0.025;
    private const double HighShare = 0.975;

    /// <summary>An interval for each of several figures, all from the same draws.</summary>
    /// <param name="images">Pictures.</param>
    /// <param name="rounds">Draws; 0 gives no interval.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="measure">Given how often each picture was drawn, the figures; null where a draw has none.</param>
    public static Interval?[] Intervals(int images, int rounds, int seed, Func<int[], double?[]> measure)
    {
        List<double>[]? values = null;
        var chance = new Random(seed);
        var weights = new int[images];
        for (var round = 0; round < rounds && images > 1; round++)
        {
            Array.Clear(weights);
            for (var draw = 0; draw < images; draw++)
            {
                weights[chance.Next(images)]++;
            }

            var figures = measure(weights);
            values ??= [.. figures.Select(_ => new List<double>(rounds))];
            for (var i = 0; i < figures.Length; i++)
            {
                if (figures[i] is { } figure)
                {
                    values[i].Add(figure);
                }
            }
        }

        return values is null ? new Interval?[measure(weights).Length] : Array.ConvertAll(values, Of);
    }

    private static Interval? Of(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? null : new Interval(At(values, LowShare), At(values, HighShare));
    }

    /// <summary>Between neighbours in proportion, as numpy's percentile.</summary>
    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var low = (int)Math.Floor(place);
        var high = Math.Min(low + 1, sorted.Count - 1);
        return sorted[low] + ((place - low) * (sorted[high] - sorted[low]));
    }
}
