using GridMap.Detection.Photos;
using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GridMap.Detection.Footprints;

/// <summary>Judges sharpness and exposure of an orthophoto in windows of full resolution spread over each cell.</summary>
internal static class OrthophotoLooks
{
    private const int WindowPixels = 512;
    private const int Across = 3;

    public static IReadOnlyList<CellLook> Of(RasterFile raster, RasterGeoreference place, ProofArea area, CancellationToken cancellation)
    {
        var looks = area.Cells.Select(cell => LooksIn(raster, place, cell.Shape, cancellation).ToList()).ToList();
        var best = looks.SelectMany(windows => windows).Select(look => look.EdgeLoss).DefaultIfEmpty().Max();
        return
        [
            .. looks.Select(windows => windows.Count == 0
                ? new CellLook(null, null)
                : new CellLook(best > 0 ? Spread.Of(windows.Select(look => look.EdgeLoss / best)) : null, windows.Average(look => look.WellExposedFraction))),
        ];
    }

    private static IEnumerable<PhotoLook> LooksIn(RasterFile raster, RasterGeoreference place, Geometry shape, CancellationToken cancellation)
    {
        var (bounds, inside) = (shape.EnvelopeInternal, new IndexedPointInAreaLocator(shape));
        for (var i = 0; i < Across * Across; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var at = new Coordinate(bounds.MinX + bounds.Width * (i % Across + 0.5) / Across, bounds.MinY + bounds.Height * (i / Across + 0.5) / Across);
            if (inside.Locate(at) is not Location.Interior) continue;
            var pixel = place.ToPixel(new LonLat(at.X, at.Y));
            if (!(pixel.Column >= 0 && pixel.Row >= 0 && pixel.Column < raster.Header.Width && pixel.Row < raster.Header.Height)) continue;
            var window = raster.ReadWindow((int)pixel.Column - WindowPixels / 2, (int)pixel.Row - WindowPixels / 2, WindowPixels, WindowPixels);
            // The rim of what is empty is a sharp edge that nobody photographed.
            if (window.ValidFraction < 1) continue;
            yield return PhotoLook.Of(GreyOf(window.Rgb), WindowPixels, WindowPixels);
        }
    }

    private static byte[] GreyOf(byte[] rgb)
    {
        var grey = new byte[rgb.Length / 3];
        for (var i = 0; i < grey.Length; i++) grey[i] = (byte)((rgb[3 * i] * 77 + rgb[3 * i + 1] * 150 + rgb[3 * i + 2] * 29) >> 8);
        return grey;
    }
}
