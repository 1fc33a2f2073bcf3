using GridMap.Detection.DetectionModels;
using GridMap.Detection.Outlines;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Makes one box of what several tiles and passes found, class by class. The order the candidates come in does not matter.</summary>
/// <param name="manifest">Which classes there are, and when two boxes are one object.</param>
/// <param name="passes">The passes that found them; with none, the manifest's wish for a mean of passes is not heeded.</param>
/// <param name="boxesAtOnce">How many boxes of a band are looked at together; says what it costs, not what comes out.</param>
internal sealed class BoxMerger(ModelManifest manifest, IReadOnlyList<SearchPass>? passes = null, int boxesAtOnce = 16_384)
{
    private readonly PassMean? _mean = passes is not null && manifest.AcrossPasses == ModelManifest.MeanOfPasses ? new PassMean(passes, manifest.CandidateThreshold) : null;

    // Classes that stand for the same are one: an oil tank is not also a water tank.
    private readonly string[] _groups = [.. manifest.Classes.Select(name => manifest.FindClass(name)?.ToString() ?? name)];

    /// <summary>Pairs of boxes looked at so far.</summary>
    public long Comparisons { get; private set; }

    /// <summary>What one tile found, one box an object: within a tile every box is seen equally well, so the surest stays.</summary>
    public IEnumerable<Candidate> MergeTile(IEnumerable<Candidate> candidates) =>
        candidates.GroupBy(candidate => _groups[candidate.Class]).SelectMany(group => Suppress(group.Order(ByScore), mean: null));

    /// <summary>What is left of the candidates of all tiles, by falling score.</summary>
    /// <param name="candidates">Of each tile, what <see cref="MergeTile"/> left.</param>
    public IReadOnlyList<Candidate> Merge(IReadOnlyCollection<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        foreach (var group in candidates.GroupBy(candidate => _groups[candidate.Class]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var afterSeams = group.GroupBy(candidate => candidate.Pass).OrderBy(pass => pass.Key).SelectMany(MergeSeams);
            kept.AddRange(Suppress(afterSeams.Order(ByScore), _mean));
        }

        kept.Sort(ByScore);
        return kept;
    }

    /// <summary>
    /// Merges what the candidates of other bands cannot change: clusters of boxes none of which reaches into another band. Merging what is left of all bands
    /// and adding what was settled gives what merging everything at once would have given.
    /// </summary>
    /// <remarks>Goes down the band some boxes at a time, so that what merging needs is held for those alone.</remarks>
    /// <param name="candidates">Of one band: of each tile, what <see cref="MergeTile"/> left.</param>
    /// <param name="left">Boxes of other bands end here, or begin at <paramref name="right"/> or beyond; source pixels.</param>
    /// <param name="right">See <paramref name="left"/>.</param>
    public (List<Candidate> Settled, List<Candidate> Open) MergeSettled(IReadOnlyList<Candidate> candidates, double left, double right)
    {
        double[] tops = [.. candidates.Select(candidate => candidate.Box.Top)];
        int[] order = [.. Enumerable.Range(0, candidates.Count)];
        Array.Sort(tops, order);
        var (settled, open, below) = (new List<Candidate>(), new List<Candidate>(), new List<Candidate>());
        for (var from = 0; from < order.Length; from += boxesAtOnce)
        {
            var to = Math.Min(order.Length, from + boxesAtOnce);
            var bottom = to == order.Length ? double.PositiveInfinity : tops[to];
            List<Candidate> piece = [.. below, .. order[from..to].Select(i => candidates[i])];
            var byReach = ByReach(piece, left, right, bottom);
            below = [.. byReach[Reach.Below]];
            open.AddRange(byReach[Reach.Aside]);
            settled.AddRange(Merge([.. byReach[Reach.Nowhere]]));
        }

        return (settled, open);
    }

    /// <summary>The boxes by how far their clusters reach; below what is looked at goes before beside it, since a cluster grows there still.</summary>
    private ILookup<Reach, Candidate> ByReach(List<Candidate> candidates, double left, double right, double bottom)
    {
        var clusters = new BoxClusters(candidates, _groups, manifest);
        var reaches = new Reach[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            ref var reach = ref reaches[clusters.Of(i)];
            var own = candidates[i].Bottom > bottom ? Reach.Below : candidates[i].Box.Left < left || candidates[i].Right > right ? Reach.Aside : Reach.Nowhere;
            reach = own > reach ? own : reach;
        }

        return candidates.Select((candidate, i) => (Candidate: candidate, Reach: reaches[clusters.Of(i)])).ToLookup(pair => pair.Reach, pair => pair.Candidate);
    }

    /// <summary>Of one object seen by two tiles of a pass, the box of the tile it lies deeper in stays, whatever the scores: the other may be cut.</summary>
    private IEnumerable<Candidate> MergeSeams(IEnumerable<Candidate> pass)
    {
        var all = pass.ToList();
        var near = all.Where(candidate => candidate.IsNearSeam).ToList();
        return all.Where(candidate => !candidate.IsNearSeam).Concat(Suppress(near.Order(ByCentrality), mean: null));
    }

    /// <param name="ordered">Boxes; the earlier one of two that are the same stays.</param>
    /// <param name="mean">Makes one of each that stays and what was dropped for it; null where it stays as it is.</param>
    private List<Candidate> Suppress(IEnumerable<Candidate> ordered, PassMean? mean)
    {
        var (index, same) = (new BoxIndex(), new List<int>());
        var (kept, dropped) = (new List<Candidate>(), new List<(int For, Candidate Candidate)>());
        foreach (var candidate in ordered)
        {
            index.FindSame(candidate.Box, manifest.MergeIou, manifest.MergeContainment, same);
            if (same.Count == 0)
            {
                index.Add(candidate.Box);
                kept.Add(candidate);
                continue;
            }

            if (candidate.Outline is { Kind: not OutlineKind.Box } outline)
            {
                GiveOutline(outline, candidate.Colour, same, kept);
            }

            // What merely lies inside another box says nothing of its sides.
            if (mean is not null && same.MaxBy(number => (candidate.Box.OverlapWith(kept[number].Box), -number)) is var nearest
                && candidate.Box.OverlapWith(kept[nearest].Box) >= manifest.MergeIou)
            {
                dropped.Add((nearest, candidate));
            }
        }

        Comparisons += index.Comparisons;
        if (mean is null)
        {
            return kept;
        }

        var droppedFor = dropped.ToLookup(pair => pair.For, pair => pair.Candidate);
        return [.. kept.Select((candidate, number) => mean.Of([candidate, .. droppedFor[number]]))];
    }

    /// <summary>The tile of a kept box may have ended inside its roof; a tile that saw all of it has drawn it.</summary>
    private static void GiveOutline(PixelOutline outline, RoofColour? colour, List<int> same, List<Candidate> kept)
    {
        foreach (var number in same)
        {
            if (kept[number].Outline is { Kind: OutlineKind.Box } && RoofOutliner.Fits(outline, kept[number].Box))
            {
                kept[number] = kept[number] with { Outline = outline, Colour = colour };
            }
        }
    }

    /// <summary>By falling score, then by place: an order that leaves no two apart undecided.</summary>
    public static Comparer<Candidate> ByScore { get; } = Comparer<Candidate>.Create((a, b) =>
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

    private enum Reach
    {
        Nowhere,
        Aside,
        Below,
    }
}
