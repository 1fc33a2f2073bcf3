using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GridMap.Domain.Grids;

/// <summary>What is wrong with the shape of an area or cell, in a phrase.</summary>
public static class ShapeFault
{
    /// <summary>Checks a WGS 84 shape.</summary>
    /// <param name="shape">Any geometry, longitude first.</param>
    /// <param name="isChinaOnly">True for files, whose frame somebody declares: a place outside China then means that it was declared wrongly.</param>
    /// <returns>Null when it is a valid polygon or set of polygons.</returns>
    public static Phrase? Find(Geometry shape, bool isChinaOnly)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape is not (Polygon or MultiPolygon)) return Phrase.Of("grid.notPolygon", ("geometryType", shape.GeometryType));
        if (shape.IsEmpty) return Phrase.Of("grid.noPolygon");
        return FindMisplaced(shape, isChinaOnly) ?? FindInvalid(shape);
    }

    private static Phrase? FindMisplaced(Geometry shape, bool isChinaOnly)
    {
        foreach (var vertex in shape.Coordinates)
        {
            var diagnosis = ChinaBounds.Diagnose(vertex.X, vertex.Y);
            if (diagnosis == PositionDiagnosis.InChina || (diagnosis == PositionDiagnosis.OutsideChina && !isChinaOnly)) continue;
            var key = diagnosis switch
            {
                PositionDiagnosis.SwappedAxes => "grid.swappedAxes",
                PositionDiagnosis.OutsideChina => "grid.outsideChina",
                PositionDiagnosis.PrefixedMetres => "grid.prefixedMetres",
                PositionDiagnosis.Metres => "grid.metresNotDegrees",
                PositionDiagnosis.SwappedMetres => "grid.swappedMetres",
                _ => "grid.noPosition",
            };
            return GaussKruegerZone.FindByEasting(vertex.X) is { } zone && diagnosis == PositionDiagnosis.PrefixedMetres
                ? Phrase.Of(key, ("x", vertex.X), ("y", vertex.Y), ("epsg", zone.Epsg))
                : Phrase.Of(key, ("x", vertex.X), ("y", vertex.Y));
        }

        return null;
    }

    private static Phrase? FindInvalid(Geometry shape)
    {
        if (new IsValidOp(shape).ValidationError is not { } error) return null;
        var key = error.ErrorType switch
        {
            TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => "grid.selfCrossing",
            TopologyValidationErrors.HoleOutsideShell or TopologyValidationErrors.NestedHoles => "grid.holeMisplaced",
            TopologyValidationErrors.NestedShells => "grid.partsOverlap",
            TopologyValidationErrors.DisconnectedInteriors => "grid.interiorSplit",
            TopologyValidationErrors.TooFewPoints => "grid.tooFewPoints",
            TopologyValidationErrors.RingNotClosed => "grid.ringOpen",
            _ => "grid.invalidShape",
        };
        return error.Coordinate is { } at
            ? new Phrase(key, new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["longitude"] = Degrees(at.X),
                ["latitude"] = Degrees(at.Y),
            })
            : Phrase.Of(key);
    }

    private static string Degrees(double value) => value.ToString("F6", System.Globalization.CultureInfo.InvariantCulture);
}
