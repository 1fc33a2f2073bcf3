using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>Finds the cell of a point among all cells in use. Immutable; a changed grid makes a new index.</summary>
/// <remarks>Each point on an edge or vertex that cells share belongs to exactly one of them; see <see cref="PolygonIndex"/>. Where cells overlap, the lower code wins.</remarks>
public sealed class CellIndex
{
    private readonly GridCell[] cells;
    private readonly PolygonIndex polygons;

    /// <summary>Prepares cells; retired ones are left out.</summary>
    public CellIndex(IEnumerable<GridCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        this.cells = [.. cells.Where(cell => !cell.IsRetired).OrderBy(cell => cell.Code)];
        polygons = new PolygonIndex([.. this.cells.Select(cell => cell.Shape)]);
    }

    /// <summary>An index of no cells.</summary>
    public static CellIndex Empty { get; } = new([]);

    /// <summary>The cells in use, by code.</summary>
    public IReadOnlyList<GridCell> Cells => cells;

    /// <summary>The cell that holds a point, or null outside every cell.</summary>
    public GridCell? Find(LonLat point) => polygons.IndexOf(point) is >= 0 and var index ? cells[index] : null;

    /// <summary>For each point the place of its cell in <see cref="Cells"/>, −1 outside every cell.</summary>
    /// <exception cref="ArgumentException"><paramref name="found"/> is shorter than <paramref name="points"/>.</exception>
    public void FindAll(ReadOnlySpan<LonLat> points, Span<int> found) => polygons.FindAll(points, found);

    /// <summary>Cells whose bounds touch a rectangle of longitude and latitude, by code.</summary>
    public IReadOnlyList<GridCell> Touching(Envelope rectangle) => [.. polygons.Touching(rectangle).Select(index => cells[index])];
}
