using GridMap.Domain.Grids;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Incidents;

/// <summary>What is wrong with something drawn, in a phrase.</summary>
public static class DrawnFault
{
    /// <summary>North and south of this a web map shows nothing, degrees.</summary>
    private const double MostLatitude = 85;

    /// <summary>Checks a WGS 84 geometry against what its kind asks for.</summary>
    /// <param name="kind">What it shall be.</param>
    /// <param name="shape">Longitude first; null when what came was no geometry.</param>
    /// <param name="mostVertices">So many positions it may have.</param>
    /// <returns>Null when it can be drawn.</returns>
    public static Phrase? Find(DrawnKind kind, Geometry? shape, int mostVertices)
    {
        if (shape is null || shape.IsEmpty || !IsOf(kind, shape))
        {
            return Phrase.Of("incident.wrongShape", ("kind", kind));
        }

        if (shape.NumPoints > mostVertices)
        {
            return Phrase.Of("incident.tooManyVertices", ("count", shape.NumPoints), ("most", mostVertices));
        }

        if (shape.Coordinates.FirstOrDefault(IsNowhere) is { } nowhere)
        {
            return Phrase.Of("incident.offTheMap", ("longitude", nowhere.X), ("latitude", nowhere.Y));
        }

        return shape switch
        {
            Polygon => ShapeFault.Find(shape, isChinaOnly: false),
            LineString { Length: 0 } => Phrase.Of("incident.noLength"),
            _ => null,
        };
    }

    private static bool IsOf(DrawnKind kind, Geometry shape) => kind switch
    {
        DrawnKind.Point or DrawnKind.Pin => shape is Point,
        DrawnKind.Line or DrawnKind.Arrow => shape is LineString,
        _ => shape is Polygon,
    };

    private static bool IsNowhere(Coordinate at) =>
        !(Math.Abs(at.X) <= 180 && Math.Abs(at.Y) <= MostLatitude);
}
