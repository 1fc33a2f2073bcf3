namespace GridMap.Domain.Screening.Scores;

/// <summary>Places whose score lay between two probabilities, and how many of them hid a workshop.</summary>
/// <param name="From">Lower end, 0 to 1.</param>
/// <param name="To">Upper end, 0 to 1.</param>
/// <param name="Expected">Mean probability given, 0 to 1.</param>
/// <param name="Found">Finds of all that lay here.</param>
public sealed record ReliabilityBin(double From, double To, double Expected, Proportion Found)
{
    /// <summary>Ends of the bins: narrow where nearly all places lie.</summary>
    internal static readonly double[] Edges = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1];

    /// <summary>True when the share found, with its 95 % interval, leaves the probability given outside.</summary>
    public bool IsOff => Expected < Found.Low || Expected > Found.High;

    /// <summary>The table; bins that hold no place are left out.</summary>
    /// <param name="scored">Probability given and whether it was found.</param>
    public static IReadOnlyList<ReliabilityBin> Table(IEnumerable<(double Probability, bool IsFound)> scored) =>
        [.. scored.GroupBy(place => BinOf(place.Probability)).OrderBy(group => group.Key).Select(group => new ReliabilityBin(
            Edges[group.Key], Edges[group.Key + 1], group.Average(place => place.Probability), new Proportion(group.Count(place => place.IsFound), group.Count())))];

    /// <summary>Which bin holds a probability.</summary>
    internal static int BinOf(double probability)
    {
        var bin = 0;
        while (bin < Edges.Length - 2 && probability >= Edges[bin + 1]) bin++;
        return bin;
    }
}
