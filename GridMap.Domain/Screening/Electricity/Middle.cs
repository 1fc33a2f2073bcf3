namespace GridMap.Domain.Screening.Electricity;

/// <summary>Medians and their like: a few wild values do not move them.</summary>
public static class Middle
{
    // Makes the middle of the distances a standard deviation where values are normal.
    private const double Normal = 1.4826;

    /// <summary>The median.</summary>
    /// <param name="values">One or more, in any order.</param>
    public static double Of(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>The value below which so much lies.</summary>
    /// <param name="values">One or more, in any order.</param>
    /// <param name="share">0 to 1.</param>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var place = share * (sorted.Length - 1);
        var low = (int)Math.Floor(place);
        return low + 1 >= sorted.Length ? sorted[^1] : sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }

    /// <summary>Spread as a standard deviation, from the median of the distances to the median.</summary>
    /// <param name="values">One or more, in any order.</param>
    public static double Spread(IReadOnlyCollection<double> values)
    {
        var middle = Of(values);
        return Normal * Of(values.Select(value => Math.Abs(value - middle)));
    }
}
