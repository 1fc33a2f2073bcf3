using System.Globalization;

namespace GridMap.Cli.Plan;

/// <summary>Numbers with commas between them.</summary>
internal static class NumberList
{
    /// <summary>The numbers, or null where there are not so many or one is none.</summary>
    public static double[]? Find(string text, int count)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers.Length == count ? numbers : null;
    }
}
