using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What an orthophoto shows.</summary>
public sealed record OrthophotoSight
{
    /// <summary>The file.</summary>
    public required ProofInput Input { get; init; }

    /// <summary>Ground whose pixels are all valid, Polygon or MultiPolygon, WGS 84.</summary>
    public required Geometry Valid { get; init; }

    /// <summary>Side of a pixel on the ground, metres.</summary>
    public required double GsdMetres { get; init; }

    /// <summary>Side of the squares in which validity was judged, metres; a square with one pixel that is not valid does not count.</summary>
    public required double ResolutionMetres { get; init; }

    /// <summary>How the pictures of each cell look, in the order of the area's cells.</summary>
    public required IReadOnlyList<CellLook> Looks { get; init; }

    /// <summary>Drone or camera, as the file names it; null when it does not.</summary>
    public string? Camera { get; init; }

    /// <summary>What is to be said of it.</summary>
    public IReadOnlyList<Phrase> Remarks { get; init; } = [];
}
