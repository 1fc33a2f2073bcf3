using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;

namespace GridMap.Detection.Footprints;

/// <summary>Finds the ground that an orthophoto really shows: its valid pixels, without collar, mask and transparency.</summary>
public static class FootprintTracer
{
    private const int LongestSidePixels = 512;

    /// <summary>Traces the valid pixels.</summary>
    /// <param name="raster">A usable orthophoto.</param>
    /// <returns>Valid Polygon or MultiPolygon, WGS 84, longitude first; exact where every pixel is valid, else within two pixels of a thumbnail of 512.</returns>
    /// <exception cref="RasterException">The raster is not placed, cannot be read, or has no valid pixel.</exception>
    public static Geometry Trace(RasterFile raster)
    {
        ArgumentNullException.ThrowIfNull(raster);
        var header = raster.Header;
        var place = header.Georeference ?? throw new RasterException(header.Path, header.Problem ?? RasterProblem.NoGeoreference);
        var thumbnail = raster.ReadThumbnail(LongestSidePixels);
        var runs = RunRectangles.Find(thumbnail.Width, thumbnail.Height, thumbnail.IsValid).Select(GeometryFactory.Default.ToGeometry).ToList();
        if (runs.Count == 0)
        {
            throw new RasterException(header.Path, RasterProblem.NoValidPixels);
        }

        var union = CascadedPolygonUnion.Union(runs);
        // A slanting edge comes as stairs of one pixel; a rim of one pixel more or less is below the thumbnail's own error.
        var smooth = TopologyPreservingSimplifier.Simplify(union, 1);
        var scale = ((double)header.Width / thumbnail.Width, (double)header.Height / thumbnail.Height);
        var ground = GeometryTransform.Apply(smooth, srid: 4326, (x, y) =>
        {
            var position = place.ToLonLat(new PixelPoint(x * scale.Item1, y * scale.Item2));
            return (position.Longitude, position.Latitude);
        });
        return ground.IsValid ? ground : ground.Buffer(0);
    }
}
