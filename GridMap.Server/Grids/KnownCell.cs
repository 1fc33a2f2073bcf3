using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps;

namespace GridMap.Server.Grids;

/// <summary>A cell in use, with what flights have seen of it, in as little memory as a hundred thousand of them allow.</summary>
/// <param name="Version">Of name and shape.</param>
/// <param name="Ground">WGS 84, longitude first; the same object as long as the version is the same.</param>
/// <param name="CoveredFraction">0 to 1.</param>
/// <param name="SceneScore">How much it is worth a look, 0 to 1.</param>
/// <param name="Marks">Plans, landings, certificates and checks; most cells share the one that knows nothing.</param>
internal sealed record KnownCell(
    string Code, string Name, int Version, FlatShape Ground, double AreaSquareMetres, double CoveredFraction, DateTimeOffset? SweptAt, double? SceneScore,
    SweepMarks Marks)
{
    /// <summary>What state its sweep is in, the domain says.</summary>
    public CellSweep Sweep => new(CoveredFraction, SweptAt) { Marks = Marks };

    /// <summary>The area it lies in.</summary>
    public AreaCode VillageCode => AreaCode.Get(Code[..12]);

    /// <summary>The cell as the domain knows it, its geometry made anew each time.</summary>
    public GridCell Cell => new(AreaCode.Get(Code), Name, VillageCode, Ground.ToGeometry(), AreaSquareMetres, Version, IsRetired: false);
}
