using GridMap.Server.People;

namespace GridMap.Server.Live;

/// <summary>A follower's areas with a name: who has the same name sees the same changes.</summary>
internal sealed class FeedScope
{
    private readonly AreaScope _areas;

    private FeedScope(AreaScope areas, string key) => (_areas, Key) = (areas, key);

    /// <summary>Travels in snapshots and comes back with who follows from them.</summary>
    public string Key { get; }

    public static FeedScope Of(AreaScope areas)
    {
        if (areas.IsEverywhere)
        {
            return new FeedScope(AreaScope.OfEverywhere, AreaScope.Everywhere);
        }

        // A village beside its own county adds nothing.
        var codes = areas.AreaCodes.Where(code => !areas.AreaCodes.Any(other => other.Length < code.Length && code.StartsWith(other, StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return new FeedScope(new AreaScope(codes), string.Join(',', codes));
    }

    public bool Covers(string areaCode) => _areas.Covers(areaCode);
}
