namespace GridMap.Detection.Evaluation;

/// <summary>Bootstrap by picture: the pictures (or squares of them) are drawn anew with replacement, because the objects of one picture resemble each other.</summary>
internal static class Resampling
{
    private const double LowShare = 0.025;
    private const double HighShare = 0.975;

    // Beyond this share of draws without a figure the rest tell of lucky draws only.
    private const double MostEmpty = 0.05;

    /// <summary>An interval for each of several figures, all from the same draws.</summary>
    /// <param name="units">Pictures or squares.</param>
    /// <param name="rounds">Draws; 0 gives no interval.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="measure">Given how often each was drawn, the figures; null where a draw has none.</param>
    /// <returns>Null for a figure that more than a twentieth of the draws do not have.</returns>
    public static Interval?[] Intervals(int units, int rounds, int seed, Func<int[], double?[]> measure)
    {
        List<double>[]? values = null;
        var chance = new Random(seed);
        var weights = new int[units];
        for (var round = 0; round < rounds && units > 1; round++)
        {
            Array.Clear(weights);
            for (var draw = 0; draw < units; draw++)
            {
                weights[chance.Next(units)]++;
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

        return values is null ? new Interval?[measure(weights).Length] : Array.ConvertAll(values, held => Of(held, rounds));
    }

    private static Interval? Of(List<double> values, int rounds)
    {
        values.Sort();
        return rounds - values.Count > MostEmpty * rounds ? null : new Interval(At(values, LowShare), At(values, HighShare));
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
