using GridMap.Domain.Detections;

namespace GridMap.Detection.Evaluation;

/// <summary>Matches the detections of one class in one picture with its labels; overlaps are measured once for all thresholds and sizes.</summary>
/// <remarks>Source: cocoeval.py, evaluateImg.</remarks>
internal sealed class BoxMatcher
{
    private const double MostlyInside = 0.5;

    private readonly TruthBox[] _truths;
    private readonly ScoredBox[] _detections;
    private readonly List<(int Truth, double Overlap)>[] _near;
    private readonly bool[] _staysUncounted;
    private readonly DrawUnits _units;
    private readonly int _image;

    public BoxMatcher(DrawUnits units, int place, TruthImage image, string category, IEnumerable<ScoredBox> detections, int? maximum)
    {
        (_units, _image) = (units, place);
        _truths = [.. image.Boxes.Where(box => box.Category == category)];
        _detections = [.. detections.OrderByDescending(detection => detection.Score).Take(maximum ?? int.MaxValue)];
        _near = FindNear(_truths, _detections);
        _staysUncounted = new bool[_detections.Length];
        if (image.ListedOnly.Contains(category))
        {
            PixelBox[] negatives = [.. image.Negatives.Where(negative => negative.Denies(category)).Select(negative => negative.Box)];
            for (var i = 0; i < _detections.Length; i++)
            {
                var box = _detections[i].Box;
                _staysUncounted[i] = !negatives.Any(negative => Intersection(box, negative) >= MostlyInside * box.Width * box.Height);
            }
        }
    }

    /// <summary>Labelled objects of a size that count, each by what it is drawn with.</summary>
    public IEnumerable<int> Labelled(SizeRange size) => _truths.Where(truth => !IsIgnored(truth, size)).Select(truth => _units.Find(_image, truth.Box));

    /// <summary>The detections that count, strongest first.</summary>
    /// <param name="iou">Least intersection over union of a match.</param>
    /// <param name="size">Objects of other sizes are left out on both sides.</param>
    public IEnumerable<CountedDetection> Match(double iou, SizeRange size)
    {
        var isIgnored = Array.ConvertAll(_truths, truth => IsIgnored(truth, size));
        var isTaken = new bool[_truths.Length];
        for (var i = 0; i < _detections.Length; i++)
        {
            // What counts comes first; only without it may a label that does not count take the detection away.
            var match = FindBest(_near[i], iou, truth => !isIgnored[truth] && !isTaken[truth]);
            match = match >= 0 ? match : FindBest(_near[i], iou, truth => isIgnored[truth] && (_truths[truth].IsCrowd || !isTaken[truth]));
            if (match >= 0)
            {
                isTaken[match] = true;
            }

            var box = _detections[i].Box;
            var counts = match >= 0 ? !isIgnored[match] : size.Holds(box.Width * box.Height) && !_staysUncounted[i];
            if (counts)
            {
                // What is found is drawn with its object, or a draw would find more than it holds.
                yield return new CountedDetection(_units.Find(_image, match >= 0 ? _truths[match].Box : box), _detections[i].Score, match >= 0);
            }
        }
    }

    private static bool IsIgnored(TruthBox truth, SizeRange size) => truth.IsCrowd || !size.Holds(truth.SizePixels);

    private static int FindBest(List<(int Truth, double Overlap)> near, double iou, Predicate<int> isFree)
    {
        var best = Math.Min(iou, 1 - 1e-10);
        var match = -1;
        foreach (var (truth, overlap) in near)
        {
            if (overlap >= best && isFree(truth))
            {
                (best, match) = (overlap, truth);
            }
        }

        return match;
    }

    /// <summary>For each detection the labels it touches, in their order in the file.</summary>
    private static List<(int Truth, double Overlap)>[] FindNear(TruthBox[] truths, ScoredBox[] detections)
    {
        var order = Enumerable.Range(0, truths.Length).OrderBy(index => truths[index].Box.Left).ToArray();
        var lefts = Array.ConvertAll(order, index => truths[index].Box.Left);
        var widest = truths.Length == 0 ? 0 : truths.Max(truth => truth.Box.Width);
        return Array.ConvertAll(detections, detection =>
        {
            var near = new List<(int Truth, double Overlap)>();
            var first = Array.BinarySearch(lefts, detection.Box.Left - widest);
            for (var at = FirstOf(lefts, first); at < order.Length && lefts[at] < detection.Box.Left + detection.Box.Width; at++)
            {
                if (Overlap(detection.Box, truths[order[at]]) is > 0 and var overlap)
                {
                    near.Add((order[at], overlap));
                }
            }

            near.Sort((one, other) => one.Truth.CompareTo(other.Truth));
            return near;
        });
    }

    /// <summary>A binary search may land on any of several equals.</summary>
    private static int FirstOf(double[] sorted, int found)
    {
        var at = found < 0 ? ~found : found;
        while (at > 0 && at < sorted.Length && sorted[at - 1] == sorted[at])
        {
            at--;
        }

        return at;
    }

    /// <summary>Intersection over union; over the detection alone where the label is a crowd.</summary>
    private static double Overlap(PixelBox detection, TruthBox truth)
    {
        var common = Intersection(detection, truth.Box);
        var area = detection.Width * detection.Height;
        return common <= 0 ? 0 : common / (truth.IsCrowd ? area : area + (truth.Box.Width * truth.Box.Height) - common);
    }

    private static double Intersection(PixelBox one, PixelBox other)
    {
        var width = Math.Min(one.Left + one.Width, other.Left + other.Width) - Math.Max(one.Left, other.Left);
        var height = Math.Min(one.Top + one.Height, other.Top + other.Height) - Math.Max(one.Top, other.Top);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }
}
