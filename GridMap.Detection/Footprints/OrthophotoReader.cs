using System.Security.Cryptography;
using GridMap.Detection.Photos;
using GridMap.Detection.Rasters;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Proof;
using MetadataExtractor.Formats.Exif;
using NetTopologySuite.Densify;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace GridMap.Detection.Footprints;

/// <summary>Reads what an orthophoto shows of an area: every pixel of the area is looked at, and a square with one that is not valid does not count.</summary>
public static class OrthophotoReader
{
    // Fine enough for a proof, and coarse enough that a rim of stairs stays small.
    private const double SquareMetres = 0.25;
    private const int MostPixels = 64;
    private const int StripPixels = 1 << 22;

    // An edge that is straight in the raster bends in the frame; a hundred metres bend by less than a millimetre.
    private const double StraightMetres = 100;

    /// <summary>Reads an orthophoto.</summary>
    /// <param name="raster">A placed orthophoto.</param>
    /// <param name="area">The ground that the proof is about.</param>
    /// <param name="takenAt">When its flight was; null to look into its tags.</param>
    /// <param name="zone">Time zone of clocks that do not tell theirs.</param>
    /// <param name="progress">Share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Ends the reading between strips.</param>
    /// <exception cref="RasterException">The raster is not placed, or cannot be read.</exception>
    public static OrthophotoSight Read(
        RasterFile raster, ProofArea area, DateTimeOffset? takenAt, TimeSpan zone, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(raster);
        ArgumentNullException.ThrowIfNull(area);
        var header = raster.Header;
        var place = header.Georeference ?? throw new RasterException(header.Path, header.Problem ?? RasterProblem.NoGeoreference);
        var gsd = place.GsdMetres;
        var by = (int)Math.Clamp(Math.Floor(SquareMetres / gsd), 1, MostPixels);
        var window = WindowOf(header, place, area, by);
        var (columns, rows) = ((window.Right - window.Left + by - 1) / by, (window.Bottom - window.Top + by - 1) / by);
        var isValid = ReadValid(raster, window, by, columns, rows, progress, cancellation);
        var runs = RunRectangles.Find(columns, rows, (column, row) => isValid[row * columns + column]).Select(GeometryFactory.Default.ToGeometry).ToList();
        Geometry valid = runs.Count == 0 ? Polygon.Empty : Densifier.Densify(CascadedPolygonUnion.Union(runs), StraightMetres / (by * gsd));
        var (told, isAssumed, camera) = TagsOf(header.Path, zone);
        var at = takenAt ?? told;
        return new OrthophotoSight
        {
            Input = new ProofInput(Path.GetFileName(header.Path), HashOf(header.Path), at, null),
            Valid = GeometryTransform.Apply(valid, srid: 4326, (x, y) =>
                place.ToLonLat(new PixelPoint(Math.Min(window.Left + x * by, header.Width), Math.Min(window.Top + y * by, header.Height))) is var p ? (p.Longitude, p.Latitude) : default),
            GsdMetres = gsd,
            ResolutionMetres = by * gsd,
            Looks = OrthophotoLooks.Of(raster, place, area, cancellation),
            Camera = camera,
            Remarks = at is null ? [Phrase.Of("sweep.proofOrthophotoNoTime")]
                : takenAt is null && isAssumed ? [Phrase.Of("sweep.proofZoneAssumed", ("count", 1), ("all", 1))]
                : [],
        };
    }

    /// <summary>The pixels around the area, whole squares of them.</summary>
    private static (int Left, int Top, int Right, int Bottom) WindowOf(RasterHeader header, RasterGeoreference place, ProofArea area, int by)
    {
        var bounds = new Envelope();
        foreach (var corner in area.Cells.SelectMany(cell => cell.Shape.Coordinates))
        {
            var pixel = place.ToPixel(new LonLat(corner.X, corner.Y));
            if (double.IsFinite(pixel.Column) && double.IsFinite(pixel.Row)) bounds.ExpandToInclude(pixel.Column, pixel.Row);
        }

        // Long sides bend a little between their corners.
        bounds.ExpandBy(Math.Max(16, 0.01 * Math.Max(bounds.Width, bounds.Height)));
        int Down(double value, int most) => (int)Math.Clamp(Math.Floor(value / by) * by, 0, most);
        int Up(double value, int most) => (int)Math.Clamp(Math.Ceiling(value / by) * by, 0, most);
        return (Down(bounds.MinX, header.Width), Down(bounds.MinY, header.Height), Up(bounds.MaxX, header.Width), Up(bounds.MaxY, header.Height));
    }

    private static bool[] ReadValid(
        RasterFile raster, (int Left, int Top, int Right, int Bottom) window, int by, int columns, int rows, IProgress<double>? progress, CancellationToken cancellation)
    {
        var isValid = new bool[columns * rows];
        Array.Fill(isValid, true);
        var width = window.Right - window.Left;
        if (width <= 0 || rows == 0) return isValid;
        var high = Math.Max(by, StripPixels / width / by * by);
        var (rgb, alpha) = (new byte[width * high * 3], new byte[width * high]);
        for (var top = window.Top; top < window.Bottom; top += high)
        {
            cancellation.ThrowIfCancellationRequested();
            var height = Math.Min(high, window.Bottom - top);
            raster.FillWindow(window.Left, top, width, height, rgb, alpha, width);
            for (var row = 0; row < height; row++)
            {
                var squares = isValid.AsSpan((top - window.Top + row) / by * columns, columns);
                var line = alpha.AsSpan(row * width, width);
                for (var column = 0; column < width; column++)
                {
                    if (line[column] < 128) squares[column / by] = false;
                }
            }

            progress?.Report((double)(top + height - window.Top) / (window.Bottom - window.Top));
        }

        return isValid;
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>When and with what it was taken, where its makers kept the photos' tags. The date of the file itself says when it was made, not flown.</summary>
    private static (DateTimeOffset? At, bool IsZoneAssumed, string? Camera) TagsOf(string path, TimeSpan zone)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var tags = new PhotoTags(stream);
            var (at, isAssumed) = PhotoMoment.Find(tags, log: null, zone);
            return (at, isAssumed, tags.Text(ExifDirectoryBase.TagModel));
        }
        catch (Exception unknown) when (unknown is not OutOfMemoryException)
        {
            // BigTIFF, PNG with odd chunks: the library fails in every way there is, and most orthophotos have no such tags anyway.
            return (null, false, null);
        }
    }
}
