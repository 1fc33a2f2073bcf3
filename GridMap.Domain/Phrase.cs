using System.Globalization;

namespace GridMap.Domain;

/// <summary>A sentence for people as a key and its values; who shows it holds the sentence in the reader's language.</summary>
/// <param name="Key">Stable key, for example <c>grid.overlap</c>.</param>
/// <param name="Arguments">Values by name, numbers in invariant form, the unit in the name.</param>
public sealed record Phrase(string Key, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>Makes a phrase; numbers are written with at most three decimals, in invariant form, days and moments as ISO 8601 has them.</summary>
    /// <param name="key">Stable key.</param>
    /// <param name="arguments">Name and value of each place.</param>
    public static Phrase Of(string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments) values[name] = Write(value);
        return new Phrase(key, values);
    }

    /// <summary>True when key and values are the same.</summary>
    public bool Equals(Phrase? other) =>
        other is not null && Key == other.Key && Arguments.Count == other.Arguments.Count
        && Arguments.All(pair => other.Arguments.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Arguments.Count);

    /// <inheritdoc/>
    public override string ToString() => $"{Key} {string.Join(", ", Arguments.Select(pair => $"{pair.Key}={pair.Value}"))}".TrimEnd();

    private static string Write(object value) => value switch
    {
        double number => Math.Round(number, 3, MidpointRounding.AwayFromZero).ToString("0.###", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
