using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Pipeline;

/// <summary>Makes one box of what several tiles and passes found, class by class. The order the candidates come in does not matter.</summary>
internal sealed class BoxMerger(ModelManifest manifest)
{
    // Classes that stand for the same are one: an oil tank is not also a water tank.
    private readonly string[] _groups = [.. manifest.Classes.Select(name => manifest.FindClass(name)?.ToString() ?? name)];

    /// <summary>Pairs of boxes looked at so far.</summary>
    public long Comparisons { get; private set; }

    /// <summary>What is left, by falling score.</summary>
    public IReadOnlyList<Candidate> Merge(IReadOnlyCollection<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        foreach (var group in candidates.GroupBy(candidate => _groups[candidate.Class]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var afterSeams = group.GroupBy(candidate => candidate.Pass).OrderBy(pass => pass.Key).SelectMany(MergeSeams);
            kept.AddRange(Suppress(afterSeams.Order(ByScore)));
        }

        kept.Sort(ByScore);
        return kept;
    }

    /// <summary>Of one object seen by two tiles of a pass, the box of the tile it lies deeper in stays, whatever the scores: the other may be cut.</summary>
    private IEnumerable<Candidate> MergeSeams(IEnumerable<Candidate> pass)
    {
        var all = pass.ToList();
        var near = all.Where(candidate => candidate.IsNearSeam).ToList();
        return all.Where(candidate => !candidate.IsNearSeam).Concat(Suppress(near.Order(ByCentrality)));
    }

    private List<Candidate> Suppress(IEnumerable<Candidate> ordered)
    {
        var index = new BoxIndex();
        var kept = new List<Candidate>();
        foreach (var candidate in ordered)
        {
            if (!index.HoldsSame(candidate.Box, manifest.MergeIou, manifest.MergeContainment))
            {
                index.Add(candidate.Box);
                kept.Add(candidate);
            }
        }

        Comparisons += index.Comparisons;
        return kept;
    }

    private static readonly Comparer<Candidate> ByScore = Comparer<Candidate>.Create((a, b) =>
        b.Score != a.Score ? b.Score.CompareTo(a.Score) : ByPlace(a, b));

    private static readonly Comparer<Candidate> ByCentrality = Comparer<Candidate>.Create((a, b) =>
        b.Centrality != a.Centrality ? b.Centrality.CompareTo(a.Centrality) : b.Score != a.Score ? b.Score.CompareTo(a.Score) : ByPlace(a, b));

    private static int ByPlace(Candidate a, Candidate b)
    {
        var order = a.Box.Left.CompareTo(b.Box.Left);
        order = order != 0 ? order : a.Box.Top.CompareTo(b.Box.Top);
        order = order != 0 ? order : a.Box.Width.CompareTo(b.Box.Width);
        order = order != 0 ? order : a.Box.Height.CompareTo(b.Box.Height);
        order = order != 0 ? order : a.Class.CompareTo(b.Class);
        return order != 0 ? order : a.Pass.CompareTo(b.Pass);
    }
}
