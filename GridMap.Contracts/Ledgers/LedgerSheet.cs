namespace GridMap.Contracts.Ledgers;

/// <summary>A sheet of a file that was read in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsLedger">False when no row has a ledger's headings: nothing of it is taken.</param>
/// <param name="UnknownHeadings">Headings that are none of the ledger's; what stands under them is not taken.</param>
public sealed record LedgerSheet(string Name, bool IsLedger, IReadOnlyList<string> UnknownHeadings);
