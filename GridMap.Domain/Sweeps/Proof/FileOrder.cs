using System.Numerics;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Orders paths as cameras number them: digits as numbers, the rest by code point.</summary>
public sealed class FileOrder : IComparer<string>
{
    /// <summary>The one there is.</summary>
    public static FileOrder Instance { get; } = new();

    private FileOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var order = Take(a, ref i).CompareTo(Take(b, ref j));
                if (order != 0) return order;
            }
            else if (a[i++].CompareTo(b[j++]) is not 0 and var order)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length) is not 0 and var length ? length : string.CompareOrdinal(a, b);
    }

    private static BigInteger Take(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return BigInteger.Parse(text.AsSpan(start, at - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }
}
