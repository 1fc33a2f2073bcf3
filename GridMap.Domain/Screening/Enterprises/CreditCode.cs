namespace GridMap.Domain.Screening.Enterprises;

/// <summary>The unified social credit code of a firm (统一社会信用代码): 18 characters, the last one a check digit.</summary>
/// <remarks>Source: GB 32100-2015: modulo 31 over weights 3^(i−1), alphabet without I, O, S, V, Z.</remarks>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    // Registration numbers of before 2015 have fifteen digits and still stand in old lists.
    private const int OldLength = 15;

    /// <summary>What is wrong with a code.</summary>
    /// <param name="text">As written; blanks, hyphens and full-width characters are forgiven.</param>
    public static CreditCodeFault Diagnose(string? text)
    {
        var code = Plain(text);
        if (code.Length == 0) return CreditCodeFault.Missing;
        if (code.Length == OldLength && code.All(char.IsAsciiDigit)) return CreditCodeFault.OldNumber;
        if (code.Length != Length) return CreditCodeFault.Length;
        if (code.Any(character => !Alphabet.Contains(character, StringComparison.Ordinal))) return CreditCodeFault.Character;
        return CheckCharacter(code) == code[^1] ? CreditCodeFault.None : CreditCodeFault.CheckDigit;
    }

    /// <summary>A code as it is compared: upper case, half-width, without blanks and hyphens.</summary>
    public static string Plain(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? ""
            : string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '\'' or '`'))).ToUpperInvariant();

    /// <summary>The check character of a code's first 17 characters.</summary>
    /// <param name="code">17 characters or more, all of the alphabet.</param>
    public static char CheckCharacter(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (sum, weight) = (0, 1);
        for (var i = 0; i < Length - 1; i++)
        {
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
