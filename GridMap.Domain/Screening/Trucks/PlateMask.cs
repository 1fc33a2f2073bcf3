namespace GridMap.Domain.Screening.Trucks;

/// <summary>Masks plates: who looks for a place need not know whose truck it was.</summary>
public static class PlateMask
{
    private const int ShownBefore = 2;

    /// <summary>The first two letters and the last one: 豫A·12345 becomes 豫A***5; shorter ones show the first letter only.</summary>
    /// <param name="plate">As written; blanks and the dot are left out.</param>
    public static string Of(string plate)
    {
        ArgumentNullException.ThrowIfNull(plate);
        var letters = string.Concat(plate.Where(char.IsLetterOrDigit));
        return letters.Length > ShownBefore + 2 ? $"{letters[..ShownBefore]}***{letters[^1]}" : letters.Length > 0 ? $"{letters[0]}***" : "***";
    }
}
