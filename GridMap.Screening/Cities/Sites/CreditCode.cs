namespace GridMap.Screening.Cities.Sites;

/// <summary>Unified social credit codes with right check digits.</summary>
/// <remarks>Sources: GB 32100-2015 (18 places, modulo 31) and GB 11714-1997 (places 9 to 17, modulo 11).</remarks>
internal static class CreditCode
{
    private const string Digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Makes a code.</summary>
    /// <param name="kind">Second place: 1 a company, 2 a one-person business, 3 a farmers' cooperative.</param>
    /// <param name="district">Six digits.</param>
    public static string Make(Dice dice, int kind, string district)
    {
        Span<char> code = stackalloc char[18];
        code[0] = '9';
        code[1] = (char)('0' + kind);
        district.AsSpan(0, 6).CopyTo(code[2..]);
        code[8] = 'M';
        code[9] = 'A';
        for (var i = 10; i < 16; i++) code[i] = Digits[dice.Below(Digits.Length)];
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += ValueInOrganisationCode(code[8 + i]) * OrganisationWeights[i];
        code[16] = (11 - sum % 11) switch { 10 => 'X', 11 => '0', var check => (char)('0' + check) };
        code[17] = CheckDigit(code[..17]);
        return new string(code);
    }

    private static int ValueInOrganisationCode(char letter) => char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;

    private static char CheckDigit(ReadOnlySpan<char> code)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in code)
        {
            sum += Digits.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Digits[(31 - sum % 31) % 31];
    }
}
