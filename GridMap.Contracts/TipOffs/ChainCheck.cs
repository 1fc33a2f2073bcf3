namespace GridMap.Contracts.TipOffs;

/// <summary>What came of checking a chain of hashes from its beginning.</summary>
/// <param name="Entries">How many it has.</param>
/// <param name="BrokenAt">The first entry that does not follow from the one before it; null when all do.</param>
/// <param name="Head">Hash of the last one: who wrote it down earlier can tell that no end was cut off. Zeros when there is none.</param>
public sealed record ChainCheck(long Entries, long? BrokenAt, string Head);
