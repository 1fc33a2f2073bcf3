namespace GridMap.Domain.Screening.Places;

/// <summary>How alike two short texts are.</summary>
internal static class TextLikeness
{
    /// <summary>Share of neighbouring pairs of characters that both have (Dice), 0 to 1; 1 for equal texts, 0 where one is empty.</summary>
    public static double Of(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        if (a == b) return 1;
        if (a.Length == 1 || b.Length == 1) return 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++) pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (!pairs.TryGetValue((b[i - 1], b[i]), out var left) || left == 0) continue;
            pairs[(b[i - 1], b[i])] = left - 1;
            shared++;
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }
}
