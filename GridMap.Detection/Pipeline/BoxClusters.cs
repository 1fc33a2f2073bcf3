using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Pipeline;

/// <summary>Boxes that may be one object, directly or through others: what merging does to a box depends on its cluster alone.</summary>
internal sealed class BoxClusters
{
    private readonly int[] _parents;

    /// <param name="candidates">The boxes.</param>
    /// <param name="groups">Per class index, what it stands for; boxes of different groups are never one object.</param>
    /// <param name="manifest">When two boxes are one object.</param>
    public BoxClusters(IReadOnlyList<Candidate> candidates, IReadOnlyList<string> groups, ModelManifest manifest)
    {
        _parents = [.. Enumerable.Range(0, candidates.Count)];
        foreach (var group in Enumerable.Range(0, candidates.Count).GroupBy(i => groups[candidates[i].Class]))
        {
            var (index, same) = (new BoxIndex(), new List<int>());
            int[] numbers = [.. group];
            foreach (var number in numbers)
            {
                index.FindSame(candidates[number].Box, manifest.MergeIou, manifest.MergeContainment, same);
                foreach (var one in same)
                {
                    _parents[Of(number)] = Of(numbers[one]);
                }

                index.Add(candidates[number].Box);
            }
        }
    }

    /// <summary>The cluster of a box: the number of one of its boxes.</summary>
    public int Of(int box)
    {
        while (_parents[box] != box)
        {
            _parents[box] = _parents[_parents[box]];
            box = _parents[box];
        }

        return box;
    }
}
