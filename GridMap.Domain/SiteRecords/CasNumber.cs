using System.Text.RegularExpressions;

namespace GridMap.Domain.SiteRecords;

/// <summary>CAS registry numbers: two to seven digits, two digits, and a check digit.</summary>
/// <remarks>Source: Chemical Abstracts Service, check digit of a registry number.</remarks>
public static partial class CasNumber
{
    /// <summary>Whether a text is a number whose check digit is right.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Form().IsMatch(text)) return false;
        var digits = text.Where(char.IsAsciiDigit).Select(character => character - '0').Reverse().ToList();
        return digits.Skip(1).Select((digit, place) => digit * (place + 1)).Sum() % 10 == digits[0];
    }

    [GeneratedRegex(@"\A[0-9]{2,7}-[0-9]{2}-[0-9]\z")]
    private static partial Regex Form();
}
