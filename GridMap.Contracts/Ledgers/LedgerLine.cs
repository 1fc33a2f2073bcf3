using GridMap.Contracts.Cases;

namespace GridMap.Contracts.Ledgers;

/// <summary>One row of the ledger, made from a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number for people.</param>
/// <param name="AreaCode">Area or cell code it belongs to.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="State">Where the case stands.</param>
/// <param name="IsOverdue">True past the last day of the stage that runs.</param>
/// <param name="Version">Of the case, for a change of its facts.</param>
/// <param name="Cells">The words of each column, in the order of <see cref="LedgerColumn"/>; null where there are none. Personal data is withheld unless it was asked for.</param>
public sealed record LedgerLine(
    Guid CaseId, string CaseNumber, string AreaCode, double Longitude, double Latitude, CaseState State, bool IsOverdue, int Version, IReadOnlyList<string?> Cells);
