namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Photos that count, and what became of the others.</summary>
/// <param name="Photos">Those that count, by path.</param>
/// <param name="Inputs">Every file, by name.</param>
/// <param name="Remarks">What is to be said of the whole.</param>
public sealed record PhotoSelection(IReadOnlyList<ProofPhoto> Photos, IReadOnlyList<ProofInput> Inputs, IReadOnlyList<Phrase> Remarks);
