using GridMap.Detection.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>
/// Makes one box of what several passes say of an object: where a pass puts its sides, and how sure it is, depends on how the picture's pixels fall on the
/// cells of the network, each time otherwise. The arithmetic is in <c>detection-models/README.md</c>.
/// </summary>
/// <param name="passes">The passes, by the numbers that candidates name.</param>
/// <param name="unseen">Raw score that stands for a pass that looks for objects of this size and has none.</param>
internal sealed class PassMean(IReadOnlyList<SearchPass> passes, double unseen)
{
    /// <summary>The strongest candidate with the mean of the boxes, weighted by raw scores, and of the log-odds.</summary>
    /// <param name="seen">What was taken for one object, by falling score; of each pass the first counts.</param>
    public Candidate Of(IReadOnlyList<Candidate> seen)
    {
        var (strongest, weight, odds, count) = (seen[0], 0.0, 0.0, 0);
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0);
        var isHeard = new bool[passes.Count];
        foreach (var candidate in seen)
        {
            if (isHeard[candidate.Pass])
            {
                continue;
            }

            isHeard[candidate.Pass] = true;
            count++;
            weight += candidate.Score;
            odds += Calibration.Logit(candidate.Score);
            left += candidate.Box.Left * candidate.Score;
            top += candidate.Box.Top * candidate.Score;
            right += candidate.Right * candidate.Score;
            bottom += candidate.Bottom * candidate.Score;
        }

        var box = new PixelBox(left / weight, top / weight, (right - left) / weight, (bottom - top) / weight);
        for (var i = 0; i < passes.Count; i++)
        {
            if (!isHeard[i] && passes[i].LooksFor(strongest.Class, box))
            {
                count++;
                odds += Calibration.Logit(unseen);
            }
        }

        return strongest with
        {
            Box = box,
            Score = (float)(1 / (1 + Math.Exp(-odds / count))),
            Outline = strongest.Outline is { Kind: OutlineKind.Box } ? PixelOutline.Of(box) : strongest.Outline,
        };
    }
}
