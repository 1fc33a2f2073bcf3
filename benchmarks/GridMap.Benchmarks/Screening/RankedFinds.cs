namespace GridMap.Benchmarks.Screening;

/// <summary>Finds among the first visits of a ranking, where equal ranks are visited in any order.</summary>
internal static class RankedFinds
{
    /// <summary>Expected finds among the first <paramref name="visits"/> of the places, most suspicious first.</summary>
    /// <param name="places">Rank value of each place and whether a workshop is there; of equal values a random part is visited.</param>
    public static double Among(IEnumerable<(double Value, bool IsHit)> places, int visits)
    {
        var (left, finds) = (visits, 0.0);
        foreach (var equal in places.GroupBy(place => place.Value).OrderByDescending(group => group.Key))
        {
            var (count, hits) = (equal.Count(), equal.Count(place => place.IsHit));
            if (count >= left) return finds + hits * left / (double)count;
            left -= count;
            finds += hits;
        }

        return finds;
    }
}
