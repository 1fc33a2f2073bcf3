using GridMap.Domain.Geo;
using GridMap.Server.Areas;

namespace GridMap.Server.Tiles;

/// <summary>The areas' outlines as tiles need them.</summary>
internal sealed class AreaPlan
{
    private readonly LabelPlaces _labels;

    public AreaPlan(AreaSnapshot known)
    {
        Shapes = new WorldShapes([.. known.InOrder.Select(area => area.Shape is { IsEmpty: false } shape ? FlatShape.From(shape) : FlatShape.Empty)]);
        _labels = new LabelPlaces(Shapes.Count, area =>
        {
            // Only areas on a tile are asked for, and these have a shape.
            var inside = known.InOrder[area].Shape!.InteriorPoint;
            return WorldPoint.From(new LonLat(inside.X, inside.Y));
        });
    }

    /// <summary>In the order of <see cref="AreaSnapshot.InOrder"/>.</summary>
    public WorldShapes Shapes { get; }

    /// <summary>A point inside an area that has a shape, for its name.</summary>
    public WorldPoint LabelOf(int area) => _labels.Of(area);
}
