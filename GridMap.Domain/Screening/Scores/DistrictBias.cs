namespace GridMap.Domain.Screening.Scores;

/// <summary>Whether a district is sent more visits than its finds justify, or fewer.</summary>
/// <param name="DistrictCode">First six digits of the places' area codes; blank for places without one.</param>
/// <param name="Places">Places screened there.</param>
/// <param name="InFirst">Those among the first of the whole list.</param>
/// <param name="Expected">Finds expected of the places visited there, by their scores.</param>
/// <param name="Found">Finds of the places visited there.</param>
public sealed record DistrictBias(string DistrictCode, int Places, int InFirst, double Expected, Proportion Found)
{
    private const int DistrictDigits = 6;

    /// <summary>True when the finds, with their 95 % interval, leave what the scores promised outside: scores mean something else here.</summary>
    public bool IsOff => Found.Total > 0 && (Expected / Found.Total < Found.Low || Expected / Found.Total > Found.High);

    /// <summary>One row a district, by code.</summary>
    /// <param name="places">Each place's area, score, and what a visit found; null where there was none.</param>
    /// <param name="first">Length of the list that is looked at.</param>
    public static IReadOnlyList<DistrictBias> Of(IReadOnlyList<(string? AreaCode, PlaceScore Score, bool? IsFound)> places, int first)
    {
        ArgumentNullException.ThrowIfNull(places);
        var top = places.OrderByDescending(place => place.Score.LogOdds).ThenBy(place => place.Score.PlaceId, StringComparer.Ordinal).Take(first).Select(place => place.Score.PlaceId).ToHashSet(StringComparer.Ordinal);
        return [.. places.GroupBy(place => DistrictOf(place.AreaCode), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var visited = group.Where(place => place.IsFound is not null).ToList();
            return new DistrictBias(
                group.Key, group.Count(), group.Count(place => top.Contains(place.Score.PlaceId)),
                visited.Sum(place => place.Score.Probability), new Proportion(visited.Count(place => place.IsFound is true), visited.Count));
        })];
    }

    private static string DistrictOf(string? areaCode) => areaCode is null ? "" : areaCode[..Math.Min(DistrictDigits, areaCode.Length)];
}
