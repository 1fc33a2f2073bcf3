namespace GridMap.Server.Ledgers;

/// <summary>A row of a frozen ledger, as it is stored and hashed.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="CaseId">The case, for who is noted as reading its persons.</param>
/// <param name="Cells">In the order of the ledger's columns.</param>
internal sealed record FrozenLine(string Case, Guid CaseId, IReadOnlyList<string?> Cells);
