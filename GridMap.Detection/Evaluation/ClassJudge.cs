namespace GridMap.Detection.Evaluation;

/// <summary>One class of detections against its labels.</summary>
internal sealed class ClassJudge
{
    private const double TellingRecall = 0.9;
    private const int Tenths = 10;

    // numpy's linspace(0.5, 0.95, 10).
    private static readonly double[] Ious = [.. Enumerable.Range(0, 9).Select(step => 0.5 + (step * ((0.95 - 0.5) / 9))), 0.95];

    private readonly EvaluationOptions _options;
    private readonly string _category;
    private readonly DrawUnits _units;
    private readonly BoxMatcher[] _matchers;
    private readonly FalseAlarmGround _ground;
    private readonly PrecisionCurve _curve;
    private readonly PrecisionCurve[] _curves;

    public ClassJudge(string category, IReadOnlyList<TruthImage> images, ILookup<(string File, string Category), ScoredBox> detections, EvaluationOptions options)
    {
        (_category, _options) = (category, options);
        _units = DrawUnits.Of(images, category);
        _matchers = [.. images.Select((image, place) => new BoxMatcher(_units, place, image, category, detections[(image.FileName, category)], options.MaximumPerImage))];
        _ground = new FalseAlarmGround(_units, images, category);
        _curve = Curve(options.Iou, SizeRange.All);
        _curves = [.. Ious.Select(iou => Curve(iou, SizeRange.All))];
    }

    public DrawnBy Drawn => DrawnBy.Of(_units);

    /// <summary>Average precision at the intersection over union asked for; null where nothing is labelled.</summary>
    public double? AveragePrecision(int[]? weights) => _curve.AveragePrecision(weights);

    public ClassScore Score()
    {
        var points = Points(null);
        var intervals = Resampling.Intervals(_units.Count, _options.Rounds, _options.Seed, Figures);
        var bins = Bins();
        return new ClassScore(
            _category, _curve.Labelled(null), _matchers.Count(matcher => matcher.Labelled(SizeRange.All).Any()), _ground.Megapixels(null), _ground.MegapixelsWithout(null),
            AveragePrecision(null), Mean(_curves, null),
            [.. SizeRange.Sizes.Select(OfSize)],
            [.. points.Select((point, index) => WithIntervals(point, intervals.AsSpan(2 + (4 * index), 4)))],
            bins, CalibrationError(bins))
        {
            Drawn = Drawn,
            AveragePrecisionInterval = intervals[0],
            AveragePrecision50To95Interval = intervals[1],
        };
    }

    private static double? Mean(PrecisionCurve[] curves, int[]? weights) =>
        curves[0].Labelled(weights) == 0 ? null : curves.Average(curve => curve.AveragePrecision(weights));

    private static PointScore WithIntervals(PointScore point, ReadOnlySpan<Interval?> intervals) => point with
    {
        PrecisionInterval = intervals[0],
        RecallInterval = intervals[1],
        FalseAlarmsInterval = intervals[2],
        FalseAlarmsWithoutInterval = intervals[3],
    };

    /// <summary>Everything that gets an interval, in one list: the two average precisions, then four figures a point.</summary>
    private double?[] Figures(int[] weights) =>
    [
        AveragePrecision(weights),
        Mean(_curves, weights),
        .. Points(weights).SelectMany(point => new[] { point.Precision, point.Recall, point.FalseAlarmsPerMegapixel, point.FalseAlarmsPerMegapixelWithout }),
    ];

    private List<PointScore> Points(int[]? weights)
    {
        var points = new List<PointScore>();
        foreach (var point in _options.Points)
        {
            if (point.Scores.TryGetValue(_category, out var score))
            {
                points.Add(At(point.Name, score, weights));
            }
        }

        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"recall {TellingRecall}");
        points.Add(_curve.FindScore(TellingRecall, weights) is { } found
            ? At(name, found, weights)
            : new PointScore(name, null, 0, 0, null, null, null, null));
        return points;
    }

    private PointScore At(string name, double score, int[]? weights)
    {
        int found = 0, wrong = 0, wrongOnGround = 0, wrongWithout = 0;
        foreach (var detection in _curve.Detections.TakeWhile(detection => detection.Score >= score))
        {
            var weight = weights?[detection.Unit] ?? 1;
            if (detection.IsRight)
            {
                found += weight;
                continue;
            }

            wrong += weight;
            wrongOnGround += _ground.Counts(detection.Unit) ? weight : 0;
            wrongWithout += _ground.CountsWithout(detection.Unit) ? weight : 0;
        }

        var labelled = _curve.Labelled(weights);
        return new PointScore(
            name, score, found, wrong,
            found + wrong == 0 ? null : (double)found / (found + wrong),
            labelled == 0 ? null : (double)found / labelled,
            Rate(wrongOnGround, _ground.Megapixels(weights)),
            Rate(wrongWithout, _ground.MegapixelsWithout(weights)));
    }

    private static double? Rate(int count, double megapixels) => megapixels > 0 ? count / megapixels : null;

    private SizeScore OfSize(SizeRange size)
    {
        var asked = Curve(_options.Iou, size);
        return new SizeScore(size.Name, asked.Labelled(null), asked.AveragePrecision(null), Mean([.. Ious.Select(iou => Curve(iou, size))], null));
    }

    private PrecisionCurve Curve(double iou, SizeRange size)
    {
        var labelled = new int[_units.Count];
        foreach (var unit in _matchers.SelectMany(matcher => matcher.Labelled(size)))
        {
            labelled[unit]++;
        }

        return new PrecisionCurve(_matchers.SelectMany(matcher => matcher.Match(iou, size)), labelled);
    }

    private List<ReliabilityBin> Bins()
    {
        var byTenth = _curve.Detections.ToLookup(detection => Math.Min(Tenths - 1, (int)(detection.Score * Tenths)));
        return [.. Enumerable.Range(0, Tenths).Select(tenth => byTenth[tenth].ToList()).Select((held, tenth) => new ReliabilityBin(
            (double)tenth / Tenths, (tenth + 1.0) / Tenths, held.Count,
            held.Count == 0 ? null : held.Average(detection => detection.Score),
            held.Count == 0 ? null : held.Average(detection => detection.IsRight ? 1.0 : 0.0)))];
    }

    private static double? CalibrationError(List<ReliabilityBin> bins)
    {
        var count = bins.Sum(bin => bin.Count);
        return count == 0 ? null : bins.Sum(bin => bin.Count * Math.Abs((bin.MeanScore ?? 0) - (bin.ShareRight ?? 0))) / count;
    }
}
