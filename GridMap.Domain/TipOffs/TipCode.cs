using System.Security.Cryptography;
using System.Text;

namespace GridMap.Domain.TipOffs;

/// <summary>Codes that a person writes down, reads out and types: four letters at a time, the last one checks the rest.</summary>
/// <remarks>
/// 31 letters without those that are taken for each other (0 O, 1 I L). The check is a weighted sum modulo 31, a prime: one wrong letter and two
/// neighbours exchanged are always noticed.
/// </remarks>
public static class TipCode
{
    /// <summary>Letters of a receipt code: 15 that say something (74 bits) and the check.</summary>
    public const int ReceiptLetters = 16;

    /// <summary>Letters of a secret that goes beside a code: 11 that say something (54 bits) and the check.</summary>
    public const int SecretLetters = 12;

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int GroupLetters = 4;

    /// <summary>A code from 32 bytes of chance, or of a keyed hash: the same bytes give the same code.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <param name="letters">How many with the check, 2 to 16.</param>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    public static string Make(ReadOnlySpan<byte> seed, int letters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(letters, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(letters, ReceiptLetters);
        if (seed.Length != SHA256.HashSizeInBytes) throw new ArgumentException("A code is made from 32 bytes.", nameof(seed));
        // As one large number in base 31: 256 bits over 75 leave no letter that is likelier than another.
        var rest = new System.Numerics.BigInteger(seed, isUnsigned: true, isBigEndian: true);
        var code = new StringBuilder(letters);
        for (var index = 0; index < letters - 1; index++)
        {
            rest = System.Numerics.BigInteger.DivRem(rest, Alphabet.Length, out var letter);
            code.Append(Alphabet[(int)letter]);
        }

        return Group(code.Append(CheckOf(code.ToString())).ToString());
    }

    /// <summary>The code as it is stored and compared: capitals in groups; null when it is none of that length, or mistyped.</summary>
    /// <param name="text">As it was typed: blanks, hyphens and small letters do not matter.</param>
    /// <param name="letters">How many with the check.</param>
    public static string? Find(string? text, int letters)
    {
        var bare = new string([.. (text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return bare.Length == letters && bare.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) && CheckOf(bare[..^1]) == bare[^1] ? Group(bare) : null;
    }

    private static char CheckOf(string body)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++) sum += (index + 1) * Alphabet.IndexOf(body[index], StringComparison.Ordinal);
        return Alphabet[sum % Alphabet.Length];
    }

    private static string Group(string bare) => string.Join('-', bare.Chunk(GroupLetters).Select(group => new string(group)));
}
