using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>
/// Lays a later orthophoto on an earlier one of the same place. Edges of many windows are compared from coarse to fine; what most windows
/// agree on is the shift (with turn, scale and a smooth local bend where the windows ask for them). Deterministic; memory holds both
/// overlaps at no more than 4,096 pixels a side, and one window of each a thread.
/// </summary>
public static class FlightRegistrar
{
    private const int LeastWindows = 4;
    private const double LeastAgreeingShare = 0.25;

    // The odds, over all shifts tried, that so many windows agree by chance.
    private const double LargestChance = 1e-3;

    // A second shift nearly as well supported: rows of equal roofs fit each other at every step.
    private const double LargestRivalShare = 0.9;

    // 95 of 100 of a plane's errors lie within this many times the error along one axis.
    private const double RadiusOf95 = 2.45;
    private const double LeastErrorPixels = 0.1;

    /// <summary>Finds how the later flight lies on the earlier one.</summary>
    /// <param name="earlier">Placed orthophoto.</param>
    /// <param name="later">Placed orthophoto.</param>
    /// <param name="options">How far to look.</param>
    /// <param name="cancellation">Stops between windows.</param>
    /// <returns>The registration, or why there is none.</returns>
    /// <exception cref="RasterException">A raster is not placed or cannot be read.</exception>
    public static RegistrationOutcome Register(RasterFile earlier, RasterFile later, RegistrationOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(options);
        var (before, after) = (FlightPicture.Place(earlier), FlightPicture.Place(later));
        var frame = LocalFrame.For(before.ToLonLat(new PixelPoint(before.Width / 2.0, before.Height / 2.0)));
        var (first, second) = (new GroundReader(earlier, before, frame), new GroundReader(later, after, frame));
        var common = GroundBox.Around(first.Corners).Intersect(GroundBox.Around(second.Corners));
        var levels = common.IsEmpty ? [] : SearchLevel.For(
            Math.Min(common.WidthMetres, common.HeightMetres), Math.Max(common.WidthMetres, common.HeightMetres),
            Math.Max(first.GsdMetres, second.GsdMetres), options.LargestShiftMetres);
        if (levels.Count == 0)
        {
            return new RegistrationOutcome.Refused(RegistrationRefusal.NoCommonGround, 0, 0);
        }

        first.Hold(common.Grow(options.LargestShiftMetres), levels[0].GsdMetres);
        second.Hold(common.Grow(options.LargestShiftMetres), levels[0].GsdMetres);
        return new Search(first, second, frame, common, options.Threads, cancellation).Run(levels);
    }

    private sealed class Search(GroundReader first, GroundReader second, GroundFrame frame, GroundBox common, int threads, CancellationToken cancellation)
    {
        private MetricPoint Origin => common.Centre;

        public RegistrationOutcome Run(IReadOnlyList<SearchLevel> levels)
        {
            var transform = GroundTransform.None(Origin);
            FlightRegistration? result = null;
            foreach (var level in levels)
            {
                var current = transform;
                var plan = WindowPlan.Spread(common, place => first.Shows(place) && second.Shows(current.ToLater(place)), level.Windows);
                if (plan.Centres.Count == 0)
                {
                    return new RegistrationOutcome.Refused(RegistrationRefusal.NoCommonGround, 0, 0);
                }

                var peaks = Compare(level, plan, transform);
                var windows = peaks.DistinctBy(peak => peak.Window).Count();
                if (windows < LeastWindows)
                {
                    return new RegistrationOutcome.Refused(RegistrationRefusal.TooPlain, 0, windows);
                }

                var found = Consensus.Find(Origin, peaks, level.ToleranceMetres);
                var isFirst = result is null;
                if (found.Agreeing.Count < Math.Max(LeastWindows, LeastAgreeingShare * windows)
                    || Chance(level, plan, peaks.Count, windows, found.Agreeing.Count) > LargestChance
                    || (isFirst && found.RivalShare > LargestRivalShare))
                {
                    return new RegistrationOutcome.Refused(RegistrationRefusal.NoAgreement, found.Agreeing.Count, windows);
                }

                (transform, result) = Settle(level, plan, found.Fit, Join(found.Agreeing, peaks, transform, level), peaks, windows);
            }

            return new RegistrationOutcome.Registered(result!); // there is at least one level
        }

        private List<WindowPeak> Compare(SearchLevel level, WindowPlan plan, GroundTransform transform)
        {
            var words = new List<WindowPeak>[plan.Centres.Count];
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, words.Length, parallel, index => words[index] = [.. Words(level, index, plan.Centres[index], transform)]);
            return [.. words.SelectMany(word => word)];
        }

        private IEnumerable<WindowPeak> Words(SearchLevel level, int index, MetricPoint centre, GroundTransform transform)
        {
            var template = EdgeField.Of(first.Read(GroundBox.Square(centre, level.TemplatePixels, level.GsdMetres), level.GsdMetres, point => point));
            var around = GroundBox.Square(centre, level.TemplatePixels + (2 * level.ReachPixels), level.GsdMetres);
            var search = EdgeField.Of(second.Read(around, level.GsdMetres, transform.ToLater));
            return EdgeCorrelation.FindPeaks(template, search, level.Words).Select(peak => new WindowPeak(
                index, centre,
                transform.ToLater(new MetricPoint(
                    centre.EastMetres + (peak.Columns * level.GsdMetres), centre.NorthMetres - (peak.Rows * level.GsdMetres))),
                peak.Coefficient));
        }

        /// <summary>Windows that a bend found in a coarser round brings together agree too.</summary>
        private static IReadOnlyList<WindowPeak> Join(
            IReadOnlyList<WindowPeak> agreeing, IReadOnlyList<WindowPeak> peaks, GroundTransform prior, SearchLevel level)
        {
            if (!prior.IsBent)
            {
                return agreeing;
            }

            double Off(WindowPeak peak) => GroundMeasure.DistanceMetres(prior.ToEarlier(peak.Later), peak.Earlier);
            return [.. agreeing.Concat(peaks.Where(peak => Off(peak) < level.ToleranceMetres)).GroupBy(peak => peak.Window).OrderBy(words => words.Key).Select(words => words.MinBy(Off))];
        }

        private (GroundTransform Transform, FlightRegistration Registration) Settle(
            SearchLevel level, WindowPlan plan, Similarity fit, IReadOnlyList<WindowPeak> agreeing, IReadOnlyList<WindowPeak> peaks, int windows)
        {
            var (field, bent, error) = LocalField.Find(fit, agreeing, peaks, plan.SpacingMetres, level.ToleranceMetres);
            var transform = new GroundTransform(fit, field);
            error = Math.Max(error, LeastErrorPixels * level.GsdMetres);
            var coefficients = bent.Select(pair => pair.Coefficient).Order().ToList();
            return (transform, new FlightRegistration(frame, transform, Origin)
            {
                UncertaintyMetres = RadiusOf95 * error,
                ShiftUncertaintyMetres = RadiusOf95 * error / Math.Sqrt(bent.Count),
                Windows = windows,
                AgreeingWindows = bent.Count,
                Correlation = coefficients[coefficients.Count / 2],
                GsdMetres = level.GsdMetres,
            });
        }

        /// <summary>
        /// Two windows set a shift and turn; this is the chance that so many others fall near it, times the shifts tried. Windows that overlap
        /// say the same thing, so only as many count as would lie side by side.
        /// </summary>
        private static double Chance(SearchLevel level, WindowPlan plan, int allPeaks, int allWindows, int allAgreeing)
        {
            var alike = Math.Max(1, Math.Pow(level.TemplatePixels * level.GsdMetres / plan.SpacingMetres, 2));
            var (peaks, windows, agreeing) = (allPeaks / alike, (int)Math.Round(allWindows / alike), (int)(allAgreeing / alike));
            if (windows <= 2 || agreeing <= 2)
            {
                return 1;
            }

            var tolerance = level.ToleranceMetres / level.GsdMetres;
            var one = Math.Min(0.9, level.Words * Math.PI * tolerance * tolerance / Math.Pow((2 * level.ReachPixels) + 1, 2));
            double tail = 0, term = Math.Pow(1 - one, windows - 2);
            for (var others = 0; others <= windows - 2; others++)
            {
                tail += others >= agreeing - 2 ? term : 0;
                term *= (windows - 2.0 - others) / (others + 1) * one / (1 - one);
            }

            return tail * peaks * (peaks + 1) / 2;
        }
    }
}
