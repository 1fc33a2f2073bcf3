namespace GridMap.Detection.Flights.Registration;

/// <summary>How well a kind of fit predicts what it has not seen.</summary>
internal static class LeaveOneOut
{
    /// <summary>Root mean squared error along one axis, metres, of each pair under the fit of the others.</summary>
    public static double Error(IReadOnlyList<WindowPeak> pairs, Func<IReadOnlyList<WindowPeak>, Similarity> fit)
    {
        var squares = 0.0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var left = i;
            var (east, north) = fit([.. pairs.Where((_, index) => index != left)]).Residual(pairs[i]);
            squares += (east * east) + (north * north);
        }

        return Math.Sqrt(squares / (2 * pairs.Count));
    }
}
