namespace GridMap.Contracts.TipOffs;

/// <summary>What the vault holds of a report.</summary>
/// <param name="Opening">Number of this opening in the log.</param>
/// <param name="Reporter">Who reported.</param>
public sealed record VaultContent(long Opening, TipReporter Reporter);
