namespace GridMap.Domain.Screening.Chance;

/// <summary>Exact 95 % intervals of counts.</summary>
/// <remarks>Sources: Clopper and Pearson 1934 (shares), Garwood 1936 (counts), by the regularised incomplete beta and gamma functions.</remarks>
internal static class ExactIntervals
{
    private const double Tail = 0.025;

    /// <summary>Interval of a share, 0 to 1.</summary>
    public static (double Low, double High) Binomial(int hits, int total) => (
        hits == 0 ? 0 : Solve(share => BetaCdf(share, hits, total - hits + 1), Tail, 0, 1),
        hits == total ? 1 : Solve(share => BetaCdf(share, hits + 1, total - hits), 1 - Tail, 0, 1));

    /// <summary>Interval of a Poisson mean.</summary>
    public static (double Low, double High) Poisson(int count)
    {
        var far = count + 10 * Math.Sqrt(count + 4) + 10;
        return (
            count == 0 ? 0 : Solve(mean => GammaCdf(mean, count), Tail, 0, far),
            Solve(mean => GammaCdf(mean, count + 1), 1 - Tail, 0, far));
    }

    /// <summary>Where a rising function reaches a value.</summary>
    private static double Solve(Func<double, double> rising, double value, double from, double to)
    {
        for (var i = 0; i < 200 && to - from > 1e-14 * (1 + to); i++)
        {
            var middle = (from + to) / 2;
            if (rising(middle) < value) from = middle;
            else to = middle;
        }

        return (from + to) / 2;
    }

    private static double BetaCdf(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        // The fraction converges fast on one side only.
        if (x > (a + 1) / (a + b + 2)) return 1 - BetaCdf(1 - x, b, a);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x)) / a;
        var (c, d, result) = (1.0, 1 / (1 - (a + b) * x / (a + 1)), 1 / (1 - (a + b) * x / (a + 1)));
        for (var m = 1; m < 1000; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            result *= d * c;
            if (Math.Abs(d * c - 1) < 1e-15) break;
        }

        return front * result;
    }

    /// <summary>Chance that a gamma variable of a whole shape lies below: one less the first Poisson terms.</summary>
    private static double GammaCdf(double x, int shape)
    {
        if (x <= 0) return 0;
        var below = 0.0;
        for (var k = 0; k < shape; k++) below += Math.Exp(k * Math.Log(x) - x - LogGamma(k + 1));
        return 1 - below;
    }

    private static double LogGamma(double x)
    {
        // Stirling's series, shifted to where it is exact to the last digits.
        var shift = 0.0;
        for (; x < 12; x++) shift -= Math.Log(x);
        var inverse = 1 / (x * x);
        return shift + (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI)
            + (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
    }
}
