using GridMap.Detection.Rasters.Pixels;
using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters;

/// <summary>An open raster: its header, and windows of its pixels in bounded memory. Safe from several threads.</summary>
/// <remarks>
/// TIFF strips and tiles are decoded by position as they are asked for and the ones used last are kept. Tiles may be asked for in
/// any order; for strips go along the rows first, because a strip spans the whole width. Plain pictures are decoded once, whole.
/// </remarks>
public sealed class RasterFile : IDisposable
{
    private const long DefaultCacheBytes = 192L * 1024 * 1024;

    private readonly FileBytes? file;
    private readonly RasterPixels pixels;
    private readonly WindowReader reader;
    private readonly WindowReader[] overviews;
    private readonly long cacheBytes;
    private readonly Lazy<IReadOnlyList<CollarMask>> collars;

    private RasterFile(FileBytes? file, RasterHeader header, RasterPixels pixels, long cacheBytes)
    {
        this.file = file;
        this.pixels = pixels;
        this.cacheBytes = cacheBytes;
        Header = header;
        var mask = pixels.Mask is null ? null : new BlockCache(pixels.Mask, cacheBytes / 8);
        reader = new WindowReader(pixels.Full, new BlockCache(pixels.Full, cacheBytes), pixels.Mask, mask);
        collars = new Lazy<IReadOnlyList<CollarMask>>(() => MayHaveCollar(header) ? FindCollars() : []);
        overviews = [.. pixels.Overviews.Select(overview => new WindowReader(overview, new BlockCache(overview, cacheBytes / 4), null, null))];
    }

    /// <summary>Through a reader of its own: whoever reads at a part of the size would hold a picture's rim at full size to the end.</summary>
    private IReadOnlyList<CollarMask> FindCollars() =>
        CollarFinder.Find(new WindowReader(pixels.Full, new BlockCache(pixels.Full, cacheBytes / 4), pixels.Mask, pixels.Mask is null ? null : new BlockCache(pixels.Mask, cacheBytes / 32)), pixels.Full.BlockWidth, pixels.Full.BlockHeight);

    /// <summary>What the raster is.</summary>
    public RasterHeader Header { get; }

    /// <summary>Opens a raster and reads its header.</summary>
    /// <param name="path">A TIFF, GeoTIFF, BigTIFF, COG, JPEG, PNG or WebP file; told apart by content.</param>
    /// <param name="cacheBytes">Bytes of decoded pixels to keep.</param>
    /// <exception cref="RasterException">The file cannot be read as a raster at all; everything milder is in <see cref="RasterHeader.Problem"/>.</exception>
    public static RasterFile Open(string path, long cacheBytes = DefaultCacheBytes)
    {
        var file = new FileBytes(path);
        try
        {
            var start = file.Read(0, (int)Math.Min(64, file.Length));
            if (start.Length == 0)
            {
                throw new RasterException(path, RasterProblem.EmptyFile);
            }
            if (TiffDirectoryReader.IsTiff(start))
            {
                var (header, pixels) = TiffOpener.Open(file);
                return new RasterFile(file, header, pixels, cacheBytes);
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }
        using (file)
        {
            var (header, pixels) = PlainOpener.Open(file);
            return new RasterFile(null, header, pixels, cacheBytes);
        }
    }

    /// <summary>The raw values of one pixel, a value a band.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pixel lies outside the raster.</exception>
    /// <exception cref="RasterException">The block that holds it is damaged or its compression unknown.</exception>
    public IReadOnlyList<BandValue> ReadValues(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Header.Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Header.Height);
        RequireReadable();
        return pixels.Full.ReadValues(column, row);
    }

    /// <summary>One band's raw values over a window: heights of an elevation model, for example.</summary>
    /// <param name="band">From 0.</param>
    /// <param name="column">First column.</param>
    /// <param name="row">First row.</param>
    /// <param name="width">Columns, above zero.</param>
    /// <param name="height">Rows, above zero.</param>
    /// <returns>Row by row; what the header calls <see cref="RasterHeader.NoData"/> is left as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window or the band lies outside the raster.</exception>
    /// <exception cref="RasterException">A block is damaged or its compression unknown.</exception>
    public double[] ReadBand(int band, int column, int row, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(band);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(band, Header.Bands);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(column + width, Header.Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row + height, Header.Height);
        RequireReadable();
        var values = new double[width * height];
        pixels.Full.ReadBand(band, column, row, width, height, values);
        return values;
    }

    /// <summary>A window at full resolution. Parts outside the raster are black with alpha 0.</summary>
    /// <param name="column">First column, may be negative.</param>
    /// <param name="row">First row, may be negative.</param>
    /// <param name="width">Columns, above zero.</param>
    /// <param name="height">Rows, above zero.</param>
    /// <exception cref="RasterException">A block is damaged, or the raster is no picture.</exception>
    public RasterWindow ReadWindow(int column, int row, int width, int height)
    {
        RequirePicture();
        var window = reader.Read(column, row, width, height);
        if (collars.Value.Count == 0)
        {
            return window;
        }
        var alpha = window.Alpha ?? new byte[width * height];
        if (window.Alpha is null)
        {
            alpha.AsSpan().Fill(byte.MaxValue);
        }
        var isChanged = false;
        foreach (var collar in collars.Value)
        {
            isChanged |= collar.Apply(column, row, width, height, window.Rgb, alpha, width);
        }
        return isChanged ? window with { Alpha = alpha } : window;
    }

    /// <summary>As <see cref="ReadWindow"/>, into the caller's memory: a large picture is read through without garbage.</summary>
    /// <param name="rgb">From the window's first pixel on, interleaved 8-bit RGB.</param>
    /// <param name="alpha">From the window's first pixel on; 0 (nothing there) to 255.</param>
    /// <param name="stride">Pixels from one row to the next in both.</param>
    internal void FillWindow(int column, int row, int width, int height, Span<byte> rgb, Span<byte> alpha, int stride) =>
        Fill(reader, column, row, width, height, rgb, alpha, stride, by: 1);

    /// <summary>As <see cref="FillWindow"/> at a part of the size; null where reading it whole is no slower. It lives as long as the raster.</summary>
    /// <param name="by">Pixels along each side that become one: 2, 4 or 8. What is empty in any of them is empty.</param>
    internal FillPixels? FindReduced(int by)
    {
        RequirePicture();
        if (pixels.Full is not TiffPixelSource full || full.FindReduced(by) is not { } reduced || (pixels.Mask is { } found && !ReducedPixels.Fits(found, by)))
        {
            return null;
        }
        var mask = pixels.Mask is { } whole ? new ReducedMask(whole, by) : null;
        // As many blocks as at full size.
        var held = cacheBytes / (by * by);
        var smaller = new WindowReader(reduced, new BlockCache(reduced, held), mask, mask is null ? null : new BlockCache(mask, held / 8));
        return (column, row, width, height, rgb, alpha, stride) => Fill(smaller, column, row, width, height, rgb, alpha, stride, by);
    }

    private void Fill(WindowReader from, int column, int row, int width, int height, Span<byte> rgb, Span<byte> alpha, int stride, int by)
    {
        RequirePicture();
        from.Fill(column, row, width, height, rgb, alpha, stride);
        foreach (var collar in collars.Value)
        {
            collar.Apply(column, row, width, height, rgb, alpha, stride, by);
        }
    }

    /// <summary>A window at another scale: each pixel is the mean of the source pixels it covers, or interpolated between them when enlarging.</summary>
    /// <param name="column">Source column of the window's left edge; any number, so that windows fit seamlessly.</param>
    /// <param name="row">Source row of the window's top edge.</param>
    /// <param name="step">Source pixels per window pixel, above zero; 1 is full resolution.</param>
    /// <param name="width">Columns of the window, above zero.</param>
    /// <param name="height">Rows of the window, above zero.</param>
    /// <remarks>Overviews are used from a step of 8 up, because their resampling is unknown.</remarks>
    /// <exception cref="RasterException">A block is damaged, or the raster is no picture.</exception>
    public RasterWindow ReadScaled(double column, double row, double step, int width, int height)
    {
        RequirePicture();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        if (step == 1 && column == Math.Floor(column) && row == Math.Floor(row))
        {
            return ReadWindow((int)column, (int)row, width, height);
        }
        if (step >= OverviewStep && FindOverview(step) is { } overview)
        {
            var factor = (double)Header.Width / overview.Width;
            return ScaledReader.Read(overview.Read, column / factor, row / factor, step / factor, width, height);
        }
        return ScaledReader.Read(ReadWindow, column, row, step, width, height);
    }

    /// <summary>The whole raster, fitted into a square; for thumbnails and judging what is empty.</summary>
    /// <param name="longestSide">Pixels of the longer side at most.</param>
    public RasterWindow ReadThumbnail(int longestSide)
    {
        var step = Math.Max(1, (double)Math.Max(Header.Width, Header.Height) / longestSide);
        return ReadScaled(0, 0, step, Math.Max(1, (int)(Header.Width / step)), Math.Max(1, (int)(Header.Height / step)));
    }

    /// <summary>Looks into the pixels for what the header cannot tell: whether anything is there at all, and whether the middle can be decoded.</summary>
    /// <returns>Null when a valid pixel is found, which is usually in the first block looked at; only an empty raster is read whole.</returns>
    public RasterProblem? FindContentProblem()
    {
        try
        {
            return ContentCheck.HasValidPixel(this) ? null : RasterProblem.NoValidPixels;
        }
        catch (RasterException damaged)
        {
            return damaged.Problem;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        pixels.Dispose();
        file?.Dispose();
    }

    private const double OverviewStep = 8;

    internal PixelSource FullPixels => pixels.Full;

    internal WindowReader? FindOverview(double step) =>
        overviews.LastOrDefault(overview => (double)Header.Width / overview.Width <= step / 2);

    /// <summary>Photographs have no collar; mosaics have one where they do not say what is empty.</summary>
    private static bool MayHaveCollar(RasterHeader header) =>
        header.Transform is not null && header.PictureProblem is null && header is { HasAlpha: false, HasMask: false, NoData: null };

    private void RequireReadable()
    {
        if (Header.PictureProblem is RasterProblem.UnsupportedCompression or RasterProblem.TooLarge)
        {
            throw new RasterException(Header.Path, Header.PictureProblem.Value, Header.Compression);
        }
    }

    private void RequirePicture()
    {
        // A truncated file still has readable blocks; the one that is missing will say so.
        if (Header.PictureProblem is { } problem and not (RasterProblem.Truncated or RasterProblem.NotAPicture))
        {
            throw new RasterException(Header.Path, problem);
        }
    }
}
