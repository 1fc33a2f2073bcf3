using GridMap.Domain;
using GridMap.Domain.Ledgers;

namespace GridMap.Screening.Tables;

/// <summary>Looks at the first rows of a table that DuckDB reads as a whole, to tell what is wrong with them one by one.</summary>
internal static class BulkCheck
{
    /// <summary>A fault that runs through a table shows within so many rows; the rest are read without a remark each.</summary>
    public const int LookedAt = 200_000;

    private static readonly string[] Numbers = ["lon", "lat", "x", "y", "kwh", "kw"];
    private static readonly string[] Days = ["date", "timestamp"];

    public static void Run(TableSource source, TableReport report)
    {
        foreach (var row in source.Rows(report).Take(LookedAt))
        {
            foreach (var field in Days.Where(row.Has))
            {
                if (row.Text(field) is not { } text) row.Tell(field, true, Phrase.Of("screening.rowBlank"));
                else if (LedgerText.FindDay(text) is null && !DateTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)) row.Tell(field, true, Phrase.Of("screening.rowNoDay", ("text", text)));
            }

            // A blank load is a missing reading, not a fault; a blank position is no fix.
            foreach (var field in Numbers.Where(row.Has)) row.Amount(field, isLeftOut: true);
        }
    }
}
