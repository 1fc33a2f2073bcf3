using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>
/// What a shift, turn and scale leave over, smoothed: two orthophotos of one place are bent against each other where their height models
/// differ. A mean of the windows near, which fades to nothing away from them.
/// </summary>
internal sealed class LocalField
{
    // What a place without windows counts as: half a window that says "nothing left over".
    private const double Calm = 0.5;
    private const int LeastWindows = 9;
    private const double Clearly = 0.75;
    private const int MostTurns = 12;

    private readonly IReadOnlyList<(MetricPoint At, double East, double North)> _left;
    private readonly double _reach;

    private LocalField(IReadOnlyList<(MetricPoint, double, double)> left, double reach) => (_left, _reach) = (left, reach);

    /// <summary>
    /// The field, if it predicts windows it has not seen clearly better than the fit alone does; the windows that agree with what is used; and
    /// its error along one axis, metres. Windows too far off for the fit alone join when those around them are off alike.
    /// </summary>
    public static (LocalField? Field, IReadOnlyList<WindowPeak> Agreeing, double ErrorMetres) Find(
        Similarity fit, IReadOnlyList<WindowPeak> agreeing, IReadOnlyList<WindowPeak> peaks, double spacingMetres, double toleranceMetres)
    {
        var without = Error(agreeing, fit, (_, _) => (0, 0));
        if (agreeing.Count < LeastWindows)
        {
            return (null, agreeing, without);
        }

        var (bent, field) = Grow(fit, agreeing, peaks, spacingMetres, toleranceMetres);
        var error = Error(bent, fit, (place, index) => field.At(place, without: index));
        return error < Clearly * Error(bent, fit, (_, _) => (0, 0)) ? (field, bent, error) : (null, agreeing, without);
    }

    private static (IReadOnlyList<WindowPeak> Agreeing, LocalField Field) Grow(
        Similarity fit, IReadOnlyList<WindowPeak> agreeing, IReadOnlyList<WindowPeak> peaks, double spacingMetres, double toleranceMetres)
    {
        for (var turn = 0; ; turn++)
        {
            var field = Of(fit, agreeing, spacingMetres);
            if (turn == MostTurns)
            {
                return (agreeing, field);
            }

            double Off(WindowPeak peak)
            {
                var (east, north) = fit.Residual(peak);
                var (eastThere, northThere) = field.At(peak.Earlier);
                return Math.Sqrt(Math.Pow(east - eastThere, 2) + Math.Pow(north - northThere, 2));
            }

            var next = peaks.Where(peak => Off(peak) < toleranceMetres).GroupBy(peak => peak.Window).Select(words => words.MinBy(Off)).ToList();
            if (next.Count <= agreeing.Count)
            {
                return (agreeing, field);
            }

            agreeing = next;
        }
    }

    private static LocalField Of(Similarity fit, IReadOnlyList<WindowPeak> agreeing, double spacingMetres) =>
        new([.. agreeing.Select(pair => (pair.Earlier, fit.Residual(pair).East, fit.Residual(pair).North))], spacingMetres);

    private static double Error(IReadOnlyList<WindowPeak> pairs, Similarity fit, Func<MetricPoint, int, (double East, double North)> correction)
    {
        var squares = 0.0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var (east, north) = fit.Residual(pairs[i]);
            var (eastThere, northThere) = correction(pairs[i].Earlier, i);
            squares += Math.Pow(east - eastThere, 2) + Math.Pow(north - northThere, 2);
        }

        return Math.Sqrt(squares / (2 * pairs.Count));
    }

    /// <summary>What to add at a place of the earlier flight, metres.</summary>
    public (double East, double North) At(MetricPoint place, int without = -1)
    {
        double weights = Calm, east = 0, north = 0;
        for (var i = 0; i < _left.Count; i++)
        {
            if (i == without)
            {
                continue;
            }

            var (x, y) = ((_left[i].At.EastMetres - place.EastMetres) / _reach, (_left[i].At.NorthMetres - place.NorthMetres) / _reach);
            var weight = Math.Exp(-((x * x) + (y * y)) / 2);
            (weights, east, north) = (weights + weight, east + (weight * _left[i].East), north + (weight * _left[i].North));
        }

        return (east / weights, north / weights);
    }
}
