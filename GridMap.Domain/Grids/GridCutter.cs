using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace GridMap.Domain.Grids;

/// <summary>Cuts ground into tiles, joins slivers to neighbours and puts the pieces in order. Metres of one frame.</summary>
internal static class GridCutter
{
    private static readonly PrecisionModel Millimetre = new(1000);

    /// <summary>The pieces, west to east within a row, rows north to south.</summary>
    public static IReadOnlyList<Geometry> Cut(Geometry ground, GridLayout layout)
    {
        var faces = Faces(ground, layout);
        var merged = SliverMerge.Merge(faces, smallestSquareMetres: layout.SliverShare * layout.FullCellSquareMetres);
        return [.. merged
            .Select(group => (Shape: Join(group), Tile: TileLines.TileOf(group.MaxBy(face => face.Area)!.InteriorPoint.Coordinate, layout))) // no group is empty
            .OrderByDescending(piece => piece.Tile.Row)
            .ThenBy(piece => piece.Tile.Column)
            .ThenBy(piece => piece.Shape.Centroid.X)
            .ThenByDescending(piece => piece.Shape.Centroid.Y)
            .Select(piece => piece.Shape)];
    }

    private static List<Polygon> Faces(Geometry ground, GridLayout layout)
    {
        var factory = ground.Factory;
        var lines = TileLines.Over(ground.EnvelopeInternal, layout, factory).Cast<Geometry>().Append(ground.Boundary);
        var noded = UnaryUnionNG.Union(factory.BuildGeometry(lines), Millimetre);
        var polygonizer = new Polygonizer();
        polygonizer.Add(noded);
        var inside = PreparedGeometryFactory.Prepare(ground);
        return [.. polygonizer.GetPolygons().OfType<Polygon>().Where(face => inside.Contains(face.InteriorPoint))];
    }

    private static Geometry Join(IReadOnlyList<Polygon> faces) =>
        faces.Count == 1 ? faces[0] : CoverageUnion.Union(faces[0].Factory.BuildGeometry(faces));
}
