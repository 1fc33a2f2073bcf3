using System.Globalization;

namespace GridMap.Cli.Inspect;

/// <summary>A pixel to sample, from 0.</summary>
internal readonly record struct SamplePixel(int Column, int Row)
{
    /// <summary>The pixel of <c>COLUMN,ROW</c>, or null.</summary>
    public static SamplePixel? Find(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new SamplePixel(column, row)
            : null;
    }

    /// <summary>Whether a word is made of digits, signs and commas only: a pixel meant, not a file.</summary>
    public static bool LooksLikeOne(string text) => text.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-' or '+');
}
