namespace GridMap.Domain.Ledgers;

/// <summary>What changed from one reporting round's ledger to the next.</summary>
/// <param name="Added">Lines that are new.</param>
/// <param name="Gone">Lines that are there no more.</param>
/// <param name="Changed">Lines of the same place with other words, column by column.</param>
public sealed record LedgerDifference(IReadOnlyList<LedgerRow> Added, IReadOnlyList<LedgerRow> Gone, IReadOnlyList<LedgerDifference.ChangedRow> Changed)
{
    /// <summary>Compares two ledgers.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    public static LedgerDifference Between(IReadOnlyList<LedgerRow> before, IReadOnlyList<LedgerRow> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before.ToDictionary(row => row.Identity, StringComparer.Ordinal), after.ToDictionary(row => row.Identity, StringComparer.Ordinal));
        return new LedgerDifference(
            [.. after.Where(row => !old.ContainsKey(row.Identity))],
            [.. before.Where(row => !now.ContainsKey(row.Identity))],
            [
                .. after.Where(row => old.ContainsKey(row.Identity))
                    .Select(row => new ChangedRow(old[row.Identity], row, ColumnsThatDiffer(old[row.Identity], row)))
                    .Where(change => change.Columns.Count > 0),
            ]);
    }

    // Running numbers move when a line is put in above; that is no change of the line.
    private static IReadOnlyList<LedgerColumn> ColumnsThatDiffer(LedgerRow before, LedgerRow after) =>
        [.. Enum.GetValues<LedgerColumn>().Where(column => column is not LedgerColumn.Number && before.Text(column) != after.Text(column))];

    /// <summary>A line that changed.</summary>
    /// <param name="Before">As it was.</param>
    /// <param name="After">As it is.</param>
    /// <param name="Columns">Where they differ.</param>
    public sealed record ChangedRow(LedgerRow Before, LedgerRow After, IReadOnlyList<LedgerColumn> Columns);
}
