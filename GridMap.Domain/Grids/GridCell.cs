using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>One grid cell, the smallest piece of ground that somebody answers for.</summary>
/// <param name="Code">14 or 15 digits.</param>
/// <param name="Name">As people say it; the code where it has no name.</param>
/// <param name="VillageCode">The area it lies in, the cell code's first twelve digits.</param>
/// <param name="Shape">Polygon or MultiPolygon, WGS 84, longitude first.</param>
/// <param name="AreaSquareMetres">Area in the local frame.</param>
/// <param name="Version">1 is the first; each change of name or shape adds one.</param>
/// <param name="IsRetired">True when a later import no longer held it; its history stays.</param>
public sealed record GridCell(
    AreaCode Code, string Name, AreaCode VillageCode, Geometry Shape, double AreaSquareMetres, int Version, bool IsRetired)
{
    /// <summary>A new cell, its area measured and its village taken from its code.</summary>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no cell's code.</exception>
    public static GridCell Create(AreaCode code, string? name, Geometry shape)
    {
        if (code.Level != AreaLevel.Cell || code.Parent is not { } village) throw new ArgumentException($"'{code}' is not the code of a grid cell.", nameof(code));
        var shown = string.IsNullOrWhiteSpace(name) ? code.Text : name.Trim();
        return new GridCell(code, shown, village, shape, GroundMeasure.AreaSquareMetres(shape), Version: 1, IsRetired: false);
    }

    /// <summary>The next version with another name or shape; a retired cell comes back into use.</summary>
    /// <param name="name">New name; null keeps it.</param>
    /// <param name="shape">New shape in WGS 84; null keeps it.</param>
    /// <param name="expectedVersion">The version the editor saw.</param>
    public GridCellEdit Edit(string? name, Geometry? shape, int expectedVersion)
    {
        if (expectedVersion != Version) return new GridCellEdit.Stale(Version);
        var newName = string.IsNullOrWhiteSpace(name) ? Name : name.Trim();
        var isSameShape = shape is null || IsSameGround(shape, Shape);
        if (!IsRetired && isSameShape && newName == Name) return new GridCellEdit.Unchanged();
        var area = isSameShape ? AreaSquareMetres : GroundMeasure.AreaSquareMetres(shape!); // not null when it is another shape
        return new GridCellEdit.Accepted(this with
        {
            Name = newName,
            Shape = isSameShape ? Shape : shape!, // as above
            AreaSquareMetres = area,
            Version = Version + 1,
            IsRetired = false,
        });
    }

    /// <summary>The next version, taken out of use; a cell that is retired already stays as it is.</summary>
    public GridCell Retire() => IsRetired ? this : this with { Version = Version + 1, IsRetired = true };

    /// <summary>Whether two shapes are one piece of ground.</summary>
    /// <param name="a">WGS 84.</param>
    /// <param name="b">WGS 84.</param>
    // A tenth of a millimetre: what a round trip through a file or another frame may leave.
    public static bool IsSameGround(Geometry a, Geometry b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Normalized().EqualsExact(b.Normalized(), 1e-9);
    }
}
