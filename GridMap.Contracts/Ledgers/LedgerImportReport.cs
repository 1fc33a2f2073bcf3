namespace GridMap.Contracts.Ledgers;

/// <summary>What a file would do to the ledger, or did.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Sha256">Its content, 64 lowercase hexadecimal digits: to be sent with the file to apply what was seen.</param>
/// <param name="IsApplied">False of a preview: nothing is written.</param>
/// <param name="Added">Rows that open a case.</param>
/// <param name="Changed">Rows that change a case's facts.</param>
/// <param name="Unchanged">Rows that say nothing new.</param>
/// <param name="LeftOut">Rows that cannot be used.</param>
/// <param name="Sheets">Every sheet of the file.</param>
/// <param name="Rows">Every row that is an entry, in the file's order.</param>
public sealed record LedgerImportReport(
    string FileName, string Sha256, bool IsApplied, int Added, int Changed, int Unchanged, int LeftOut, IReadOnlyList<LedgerSheet> Sheets, IReadOnlyList<LedgerImportRow> Rows);
