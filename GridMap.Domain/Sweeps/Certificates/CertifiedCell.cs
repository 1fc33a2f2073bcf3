using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>A cell with the figures that its certificate states beside those of the proof.</summary>
/// <param name="Proof">What was seen, rounded as it is printed.</param>
/// <param name="UncheckedSquareMetres">Unflyable ground that nobody has checked on foot.</param>
public sealed record CertifiedCell(CellProof Proof, double UncheckedSquareMetres)
{
    /// <summary>What the rules make of the figures.</summary>
    public CellState StateBy(ProofRules rules) =>
        Proof.FlyableFraction <= 0 ? CellState.Unflyable
        : Proof.IsWholeBy(rules) ? CellState.Whole
        : Proof.SeenFraction <= 0 ? CellState.Unseen
        : CellState.Gaps;
}
