namespace GridMap.Server.People;

/// <summary>The areas somebody may see: codes, each with everything below it. Enforced in every query, tile, feed message and file.</summary>
internal sealed record AreaScope(IReadOnlyList<string> AreaCodes)
{
    /// <summary>The code that stands for every area.</summary>
    public const string Everywhere = "*";

    public static AreaScope OfEverywhere { get; } = new([Everywhere]);

    public bool IsEverywhere => AreaCodes.Contains(Everywhere);

    public bool Covers(string areaCode) =>
        IsEverywhere || AreaCodes.Any(code => areaCode.StartsWith(code, StringComparison.Ordinal));

    /// <summary>Whether an area lies in the scope or holds a part of it: what is an area's serves everybody who works in it.</summary>
    public bool Meets(string areaCode) => Covers(areaCode) || AreaCodes.Any(code => code.StartsWith(areaCode, StringComparison.Ordinal));

    public bool CoversAll(AreaScope other) => other.AreaCodes.All(Covers);

    /// <summary>Limits the scope to one area; null when the area lies outside it.</summary>
    /// <param name="areaCode">Short official code; empty leaves the scope as it is.</param>
    public AreaScope? Narrow(string areaCode)
    {
        if (areaCode.Length == 0)
        {
            return this;
        }

        if (Covers(areaCode))
        {
            return new AreaScope([areaCode]);
        }

        // A county's office that asks for the city gets its county.
        var below = AreaCodes.Where(code => code.StartsWith(areaCode, StringComparison.Ordinal)).ToList();
        return below.Count > 0 ? new AreaScope(below) : null;
    }
}
