using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>The ground that a proof is about.</summary>
/// <param name="Name">Usually a village.</param>
/// <param name="Code">Administrative code; null where the area was drawn by hand.</param>
/// <param name="Cells">One or more.</param>
/// <param name="Unflyable">Ground that could not be flown; may reach beyond the cells.</param>
public sealed record ProofArea(string Name, string? Code, IReadOnlyList<ProofCell> Cells, IReadOnlyList<UnflyableGround> Unflyable)
{
    /// <summary>The frame in which everything is measured.</summary>
    public GroundFrame Frame { get; } = LocalFrame.For(GeometryFactory.Default.BuildGeometry(Cells.Select(cell => cell.Shape)));
}
