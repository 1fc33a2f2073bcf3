namespace GridMap.Contracts;

/// <summary>A sentence for people, given as a key and its arguments so that each reader gets it in his language.</summary>
/// <param name="Key">Stable key, for example <c>grid.overlap</c>; the clients hold the sentences.</param>
/// <param name="Arguments">Values for the sentence's places, by name; numbers in invariant form, units in the name.</param>
public sealed record Message(string Key, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>A sentence without places.</summary>
    public static Message Plain(string key) => new(key, new Dictionary<string, string>());
}
