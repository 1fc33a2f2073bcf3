using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>Compares detections with labels as COCO does.</summary>
/// <remarks>Source: cocoeval.py; no limit on detections a picture, because orthophotos hold hundreds.</remarks>
public static class DetectionJudge
{
    private const int RecallPoints = 101;

    /// <summary>Scores of every class named.</summary>
    /// <param name="images">The labelled pictures; detections of others are left out.</param>
    /// <param name="detections">What was found, in any order.</param>
    /// <param name="categories">Classes to score.</param>
    /// <param name="iou">Least intersection over union of a match, above 0, at most 1.</param>
    /// <param name="minimumScore">Detections below count for average precision only.</param>
    public static IReadOnlyList<ClassScore> Judge(
        IReadOnlyList<TruthImage> images, IEnumerable<ScoredBox> detections, IReadOnlyList<string> categories, double iou, double minimumScore)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(categories);
        var byImage = detections.ToLookup(detection => (detection.FileName, detection.Category));
        var megapixels = images.Sum(image => (double)image.Width * image.Height) / 1e6;
        return
        [
            .. categories.Select(category => Score(
                category,
                [.. images.SelectMany(image => Match(
                    [.. image.Boxes.Where(box => box.Category == category)], [.. byImage[(image.FileName, category)]], iou))],
                images.Sum(image => image.Boxes.Count(box => box.Category == category && !box.IsCrowd)),
                megapixels, minimumScore)),
        ];
    }

    private static ClassScore Score(string category, List<Verdict> verdicts, int labelled, double megapixels, double minimumScore)
    {
        // A stable order: equal scores keep the order of the pictures, as COCO's merge sort does.
        var ordered = verdicts.OrderByDescending(verdict => verdict.Score).ToArray();
        var kept = ordered.Where(verdict => verdict.Score >= minimumScore).ToArray();
        var found = kept.Count(verdict => verdict.IsRight);
        var wrong = kept.Length - found;
        return new ClassScore(
            category,
            labelled == 0 ? null : AveragePrecision(ordered, labelled),
            kept.Length == 0 ? null : (double)found / kept.Length,
            labelled == 0 ? null : (double)found / labelled,
            found, wrong, labelled,
            megapixels > 0 ? wrong / megapixels : 0);
    }

    private static double AveragePrecision(Verdict[] ordered, int labelled)
    {
        var precision = new double[ordered.Length];
        var recall = new double[ordered.Length];
        var right = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            right += ordered[i].IsRight ? 1 : 0;
            precision[i] = right / (i + 1.0);
            recall[i] = (double)right / labelled;
        }

        for (var i = precision.Length - 2; i >= 0; i--)
        {
            precision[i] = Math.Max(precision[i], precision[i + 1]);
        }

        double sum = 0;
        var at = 0;
        for (var point = 0; point < RecallPoints; point++)
        {
            while (at < recall.Length && recall[at] < point / (RecallPoints - 1.0))
            {
                at++;
            }

            sum += at < recall.Length ? precision[at] : 0;
        }

        return sum / RecallPoints;
    }

    /// <summary>What became of the detections of one class in one picture; those in a crowd count for nothing and are left out.</summary>
    private static IEnumerable<Verdict> Match(TruthBox[] truths, ScoredBox[] detections, double iou)
    {
        var ordered = truths.OrderBy(truth => truth.IsCrowd).ToArray();
        var isTaken = new bool[ordered.Length];
        foreach (var detection in detections.OrderByDescending(detection => detection.Score))
        {
            var best = Math.Min(iou, 1 - 1e-10);
            var match = -1;
            for (var i = 0; i < ordered.Length; i++)
            {
                if (isTaken[i] && !ordered[i].IsCrowd)
                {
                    continue;
                }

                if (match >= 0 && !ordered[match].IsCrowd && ordered[i].IsCrowd)
                {
                    break;
                }

                var overlap = Overlap(detection.Box, ordered[i].Box, ordered[i].IsCrowd);
                if (overlap >= best)
                {
                    (best, match) = (overlap, i);
                }
            }

            if (match >= 0 && ordered[match].IsCrowd)
            {
                continue;
            }

            if (match >= 0)
            {
                isTaken[match] = true;
            }

            yield return new Verdict(detection.Score, match >= 0);
        }
    }

    /// <summary>Intersection over union; over the detection alone where the label is a crowd.</summary>
    private static double Overlap(PixelBox detection, PixelBox truth, bool isCrowd)
    {
        var width = Math.Min(detection.Left + detection.Width, truth.Left + truth.Width) - Math.Max(detection.Left, truth.Left);
        var height = Math.Min(detection.Top + detection.Height, truth.Top + truth.Height) - Math.Max(detection.Top, truth.Top);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        var common = width * height;
        var area = detection.Width * detection.Height;
        return common / (isCrowd ? area : area + (truth.Width * truth.Height) - common);
    }

    private readonly record struct Verdict(double Score, bool IsRight);
}
