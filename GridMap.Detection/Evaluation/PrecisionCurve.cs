namespace GridMap.Detection.Evaluation;

/// <summary>All counted detections of one class at one intersection over union and size, strongest first. Pictures may be weighed, for drawing them anew.</summary>
/// <remarks>Source: cocoeval.py, accumulate.</remarks>
internal sealed class PrecisionCurve
{
    private const int RecallPoints = 101;

    // numpy's linspace(0, 1, 101): the product, not the quotient, so that a recall of 57 in 100 falls on the same side.
    private static readonly double[] Recalls = [.. Enumerable.Range(0, RecallPoints - 1).Select(point => point * 0.01), 1.0];

    private readonly CountedDetection[] _detections;
    private readonly int[] _labelled;

    /// <param name="detections">In any order; equal scores keep the order of the pictures, as a merge sort does.</param>
    /// <param name="labelled">Labelled objects of each picture or square.</param>
    public PrecisionCurve(IEnumerable<CountedDetection> detections, int[] labelled) =>
        (_detections, _labelled) = ([.. detections.OrderByDescending(detection => detection.Score)], labelled);

    public IReadOnlyList<CountedDetection> Detections => _detections;

    /// <param name="weights">How often each picture or square was drawn; null = once each.</param>
    public int Labelled(int[]? weights)
    {
        var sum = 0;
        for (var unit = 0; unit < _labelled.Length; unit++)
        {
            sum += _labelled[unit] * (weights?[unit] ?? 1);
        }

        return sum;
    }

    /// <returns>Mean over 101 recalls of the best precision at that recall or beyond; null where nothing is labelled.</returns>
    public double? AveragePrecision(int[]? weights)
    {
        var labelled = Labelled(weights);
        if (labelled == 0)
        {
            return null;
        }

        var precision = new double[_detections.Length];
        var recall = new double[_detections.Length];
        int right = 0, wrong = 0, count = 0;
        foreach (var detection in _detections)
        {
            var weight = weights?[detection.Unit] ?? 1;
            if (weight == 0)
            {
                continue;
            }

            (right, wrong) = detection.IsRight ? (right + weight, wrong) : (right, wrong + weight);
            precision[count] = (double)right / (right + wrong);
            recall[count++] = (double)right / labelled;
        }

        for (var i = count - 2; i >= 0; i--)
        {
            precision[i] = Math.Max(precision[i], precision[i + 1]);
        }

        double sum = 0;
        var at = 0;
        foreach (var point in Recalls)
        {
            while (at < count && recall[at] < point)
            {
                at++;
            }

            sum += at < count ? precision[at] : 0;
        }

        return sum / RecallPoints;
    }

    /// <summary>The highest threshold that keeps a share of the objects.</summary>
    /// <returns>Null where no threshold does.</returns>
    public double? FindScore(double recall, int[]? weights)
    {
        var needed = recall * Labelled(weights);
        var right = 0;
        foreach (var detection in _detections)
        {
            right += detection.IsRight ? weights?[detection.Unit] ?? 1 : 0;
            if (right > 0 && right >= needed)
            {
                return detection.Score;
            }
        }

        return null;
    }
}
