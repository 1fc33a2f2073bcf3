namespace GridMap.Detection.DetectionModels;

/// <summary>Of the candidates of one tile and class that overlap, keeps the one with the highest score.</summary>
internal static class TileSuppression
{
    // As the families' own tools have it. Far more than a tile can show: a graph that gives more is noise, and must not cost minutes.
    private const int MaxCandidates = 30_000;

    /// <summary>Adds what stays, by falling score; of equal scores the one that came first.</summary>
    /// <param name="candidates">Boxes of one tile.</param>
    /// <param name="iou">Intersection over union above which two are one object.</param>
    /// <param name="boxes">Upright boxes around what stays.</param>
    public static void Keep(IReadOnlyList<TurnedBox> candidates, double iou, List<RawBox> boxes)
    {
        var kept = new Dictionary<int, List<TurnedBox>>();
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Box.Score).Take(MaxCandidates))
        {
            if (!kept.TryGetValue(candidate.Box.Class, out var same))
            {
                kept[candidate.Box.Class] = same = [];
            }

            if (!same.Exists(other => other.OverlapWith(candidate) > iou))
            {
                same.Add(candidate);
                boxes.Add(candidate.Enclosing());
            }
        }
    }
}
