using GridMap.Domain.Geo;
using GridMap.Domain.Grids;

namespace GridMap.Server.Grids;

/// <summary>Where the cells lie: what stays the same while flights, names and suspects change.</summary>
internal sealed class CellGround
{
    private readonly Lazy<PolygonIndex> _index;

    public CellGround(IReadOnlyList<FlatShape> shapes)
    {
        Shapes = shapes;
        _index = new Lazy<PolygonIndex>(() => new PolygonIndex(shapes));
    }

    /// <summary>In the order of <see cref="CellSnapshot.InOrder"/>.</summary>
    public IReadOnlyList<FlatShape> Shapes { get; }

    /// <summary>Finds the cell of a point; made at the first question.</summary>
    public PolygonIndex Index => _index.Value;
}
