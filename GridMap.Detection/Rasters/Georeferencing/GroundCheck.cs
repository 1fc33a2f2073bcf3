using GridMap.Domain.Geo;

namespace GridMap.Detection.Rasters.Georeferencing;

/// <summary>Decides whether a raster's place on the ground can be used.</summary>
internal static class GroundCheck
{
    private const double FarthestDegreesFromMeridian = 30;
    private const double SmallestPixelMetres = 1e-4;

    /// <summary>The georeference, or the problem that stands in its way.</summary>
    public static (RasterGeoreference? Georeference, RasterProblem? Problem) Judge(
        RasterTransform? transform, RasterCrs? crs, int controlPoints, int width, int height)
    {
        if (transform is not { } placed)
        {
            return (null, controlPoints > 0 ? RasterProblem.ControlPointsOnly : RasterProblem.NoGeoreference);
        }
        if (!placed.IsUsable)
        {
            return (null, RasterProblem.DegenerateTransform);
        }
        if (crs is null)
        {
            return (null, RasterProblem.NoCrs);
        }
        if (FindSystem(crs) is not { } system)
        {
            return (null, RasterProblem.UnsupportedCrs);
        }
        var georeference = new RasterGeoreference(placed, system, width, height);
        return IsInside(georeference) ? (georeference, null) : (null, RasterProblem.OutsideCrs);
    }

    private static CoordinateSystem? FindSystem(RasterCrs crs) =>
        (crs.Epsg is { } code ? CoordinateSystems.Find(code) : null) ?? (crs.Wkt is { } wkt ? CoordinateSystems.FindByWkt(wkt) : null);

    private static bool IsInside(RasterGeoreference georeference)
    {
        var middle = new PixelPoint(georeference.Width / 2.0, georeference.Height / 2.0);
        foreach (var corner in georeference.Corners.Append(georeference.ToLonLat(middle)))
        {
            if (!(Math.Abs(corner.Longitude) <= 181 && Math.Abs(corner.Latitude) <= 90.001))
            {
                return false;
            }
        }
        var position = georeference.ToLonLat(middle);
        if (georeference.System.Frame is TransverseMercator zone && Math.Abs(position.Longitude - zone.CentralMeridianDegrees) > FarthestDegreesFromMeridian)
        {
            return false;
        }
        // Degrees under a metric system give pixels of micrometres; a projection's inverse that fails does not lead back.
        var back = georeference.ToPixel(position);
        return georeference.GsdMetres > SmallestPixelMetres && Math.Abs(back.Column - middle.Column) < 0.5 && Math.Abs(back.Row - middle.Row) < 0.5;
    }
}
