using System.Security.Cryptography;
using System.Text;

namespace GridMap.Domain.Supervision;

/// <summary>Draws what is to be checked again, at random, so that anybody who knows the seed can draw it again.</summary>
/// <remarks>
/// The order is that of SHA-256 over the seed, a line feed and the name, both UTF-8. Whoever publishes the seed before the list of names
/// is final can neither choose nor spare anyone; what is drawn does not depend on the order of the list.
/// </remarks>
public static class SpotCheckDraw
{
    /// <summary>Draws so many of each group; all of a group that has fewer.</summary>
    /// <param name="seed">Published; never empty.</param>
    /// <param name="names">Name and group of each; names differ.</param>
    /// <param name="ofEach">How many of each group, above zero.</param>
    /// <returns>By group, then in the order drawn.</returns>
    public static IReadOnlyList<(string Name, string Group)> Draw(string seed, IEnumerable<(string Name, string Group)> names, int ofEach)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(seed);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ofEach);
        return
        [
            .. names.GroupBy(one => one.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => group.OrderBy(one => Lot(seed, one.Name), StringComparer.Ordinal).Take(ofEach)),
        ];
    }

    /// <summary>A name's lot, 64 lowercase hexadecimal digits; the least are drawn first.</summary>
    public static string Lot(string seed, string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{name}")));
}
