using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>What most windows agree on. Every single word and every pair of words is tried, so that no chance is in it.</summary>
internal static class Consensus
{
    private const double LargestTurnRadians = 0.09;
    private const double LargestStretch = 0.05;
    private const int Refinements = 8;

    // Shifts nearer than this many tolerances are the same one, seen a little otherwise.
    private const double ApartTolerances = 6;

    /// <summary>
    /// The similarity with most support, refined; the windows that agree with it within the tolerance, one word each; and the support of the
    /// best other shift as a share of its own.
    /// </summary>
    public static (Similarity Fit, IReadOnlyList<WindowPeak> Agreeing, double RivalShare) Find(MetricPoint origin, IReadOnlyList<WindowPeak> peaks, double toleranceMetres)
    {
        var guesses = Guesses(origin, peaks).Select(guess => (Fit: guess, Support: Support(guess, peaks, toleranceMetres))).ToList();
        var best = guesses.MaxBy(guess => guess.Support);
        var rival = guesses.Where(guess => IsOther(guess.Fit, best.Fit, toleranceMetres)).Select(guess => guess.Support).DefaultIfEmpty(0).Max();
        var fit = best.Fit;
        var agreeing = Agreeing(fit, peaks, toleranceMetres);
        for (var turn = 0; turn < Refinements && agreeing.Count > 0; turn++)
        {
            fit = Choose(origin, agreeing);
            var next = Agreeing(fit, peaks, toleranceMetres);
            if (next.SequenceEqual(agreeing))
            {
                break;
            }

            agreeing = next;
        }

        return (fit, agreeing, rival / best.Support);
    }

    /// <summary>A shift alone unless turn and scale predict windows left out of the fit clearly better.</summary>
    public static Similarity Choose(MetricPoint origin, IReadOnlyList<WindowPeak> agreeing)
    {
        const double clearly = 0.85;
        const int leastForTurn = 5;
        if (agreeing.Count < leastForTurn)
        {
            return Similarity.FitShift(origin, agreeing);
        }

        var shift = LeaveOneOut.Error(agreeing, others => Similarity.FitShift(origin, others));
        var turned = LeaveOneOut.Error(agreeing, others => Similarity.Fit(origin, others));
        return turned < clearly * shift ? Similarity.Fit(origin, agreeing) : Similarity.FitShift(origin, agreeing);
    }

    private static bool IsOther(Similarity a, Similarity b, double tolerance) =>
        Math.Abs(a.EastMetres - b.EastMetres) + Math.Abs(a.NorthMetres - b.NorthMetres) > ApartTolerances * tolerance;

    private static IEnumerable<Similarity> Guesses(MetricPoint origin, IReadOnlyList<WindowPeak> peaks)
    {
        for (var i = 0; i < peaks.Count; i++)
        {
            yield return Similarity.FitShift(origin, [peaks[i]]);
            for (var j = i + 1; j < peaks.Count; j++)
            {
                if (peaks[i].Window == peaks[j].Window)
                {
                    continue;
                }

                var guess = Similarity.Fit(origin, [peaks[i], peaks[j]]);
                if (Math.Abs(guess.RotationRadians) < LargestTurnRadians && Math.Abs(guess.Scale - 1) < LargestStretch)
                {
                    yield return guess;
                }
            }
        }
    }

    /// <summary>Each window counts by its best word, the more the better it fits.</summary>
    private static double Support(Similarity fit, IReadOnlyList<WindowPeak> peaks, double tolerance)
    {
        double total = 0, own = 0;
        var window = -1;
        foreach (var peak in peaks)
        {
            if (peak.Window != window)
            {
                (total, own, window) = (total + own, 0, peak.Window);
            }

            var share = fit.Error(peak) / tolerance;
            own = Math.Max(own, share < 1 ? peak.Coefficient * (1 - (share * share)) : 0);
        }

        return total + own;
    }

    private static List<WindowPeak> Agreeing(Similarity fit, IReadOnlyList<WindowPeak> peaks, double tolerance) =>
        [.. peaks.Where(peak => fit.Error(peak) < tolerance).GroupBy(peak => peak.Window).Select(words => words.MinBy(fit.Error))];
}
