using GridMap.Detection.DetectionModels;
using GridMap.Detection.Outlines;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Makes one box of what several tiles and passes found, class by class. The order the candidates come in does not matter.</summary>
internal sealed class BoxMerger(ModelManifest manifest)
{
    // Classes that stand for the same are one: an oil tank is not also a water tank.
    private readonly string[] _groups = [.. manifest.Classes.Select(name => manifest.FindClass(name)?.ToString() ?? name)];

    /// <summary>Pairs of boxes looked at so far.</summary>
    public long Comparisons { get; private set; }

    /// <summary>What one tile found, one box an object: within a tile every box is seen equally well, so the surest stays.</summary>
    public IEnumerable<Candidate> MergeTile(IEnumerable<Candidate> candidates) =>
        candidates.GroupBy(candidate => _groups[candidate.Class]).SelectMany(group => Suppress(group.Order(ByScore)));

    /// <summary>What is left of the candidates of all tiles, by falling score.</summary>
    /// <param name="candidates">Of each tile, what <see cref="MergeTile"/> left.</param>
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

    /// <summary>
    /// Merges what the candidates of other bands cannot change: clusters of boxes none of which reaches into another band. Merging all bands' boxes
    /// afterwards gives what it would have given without this.
    /// </summary>
    /// <param name="candidates">Of one band: of each tile, what <see cref="MergeTile"/> left.</param>
    /// <param name="left">Boxes of other bands end here, or begin at <paramref name="right"/> or beyond; source pixels.</param>
    /// <param name="right">See <paramref name="left"/>.</param>
    public List<Candidate> MergeSettled(IReadOnlyList<Candidate> candidates, double left, double right)
    {
        var clusters = new BoxClusters(candidates, _groups, manifest);
        bool[] isOpen = [.. candidates.Select(_ => false)];
        for (var i = 0; i < candidates.Count; i++)
        {
            isOpen[clusters.Of(i)] |= candidates[i].Box.Left < left || candidates[i].Right > right;
        }

        var byState = candidates.Select((candidate, i) => (Candidate: candidate, IsOpen: isOpen[clusters.Of(i)])).ToLookup(pair => pair.IsOpen, pair => pair.Candidate);
        return [.. byState[true], .. Merge([.. byState[false]])];
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
            var same = index.FindSame(candidate.Box, manifest.MergeIou, manifest.MergeContainment);
            if (!same.Any())
            {
                index.Add(candidate.Box);
                kept.Add(candidate);
            }
            else if (candidate.Outline is { Kind: not OutlineKind.Box } outline)
            {
                GiveOutline(outline, candidate.Colour, same, kept);
            }
        }

        Comparisons += index.Comparisons;
        return kept;
    }

    /// <summary>The tile of a kept box may have ended inside its roof; a tile that saw all of it has drawn it.</summary>
    private static void GiveOutline(PixelOutline outline, RoofColour? colour, IEnumerable<int> same, List<Candidate> kept)
    {
        foreach (var number in same)
        {
            if (kept[number].Outline is { Kind: OutlineKind.Box } && RoofOutliner.Fits(outline, kept[number].Box))
            {
                kept[number] = kept[number] with { Outline = outline, Colour = colour };
            }
        }
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
        order = order != 0 ? order : a.Pass.CompareTo(b.Pass);
        return order != 0 ? order : a.Tile.CompareTo(b.Tile);
    }
}
