using System.Globalization;
using GridMap.Detection.Rasters.Georeferencing;
using GridMap.Detection.Rasters.Pixels;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Opens a TIFF: header, placement and pixel sources.</summary>
internal static class TiffOpener
{
    public static (RasterHeader Header, RasterPixels Pixels) Open(FileBytes file)
    {
        var pages = TiffPages.Read(file);
        var (directory, layout) = (pages.Main.Directory, pages.Main.Layout);
        var decoder = new TiffBlockDecoder(file, layout);
        var view = decoder.View;
        var noData = NoData(directory.FindText(TiffTag.GdalNoData));
        var (plan, colourProblem) = ColourPlanner.Make(directory, view, noData);
        var placement = GeoTiffPlacement.Read(directory);
        var (georeference, groundProblem) = GroundCheck.Judge(placement.Transform, placement.Crs, placement.ControlPoints, view.Width, view.Height);
        var full = new TiffPixelSource(decoder, plan);
        var header = new RasterHeader
        {
            Path = file.Path,
            Format = "GTiff",
            Width = view.Width,
            Height = view.Height,
            Bands = view.Samples,
            SampleType = view.Format.Type,
            BitsPerSample = layout.Format.Bits,
            IsSigned = view.Format.Signed,
            Compression = TiffNames.Of(layout.Compression, layout.Photometric),
            BlockWidth = view.BlockWidth,
            BlockHeight = view.BlockHeight,
            IsTiled = view.Tiled,
            Overviews = [.. pages.Overviews.Select(page => (page.Layout.Width, page.Layout.Height))],
            HasAlpha = plan.AlphaBand >= 0,
            HasMask = pages.Mask is not null,
            HasPalette = layout.Photometric == TiffPhotometric.Palette,
            NoData = noData,
            Transform = placement.Transform,
            Crs = placement.Crs,
            ControlPoints = placement.ControlPoints,
            Georeference = georeference,
            PictureProblem = StorageProblem(file, layout) ?? colourProblem,
            GroundProblem = groundProblem,
        };
        var overviews = pages.Overviews.Select(page => (PixelSource)new TiffPixelSource(new TiffBlockDecoder(file, page.Layout), plan, full.Range));
        var mask = pages.Mask is { } found ? new TiffPixelSource(new TiffBlockDecoder(file, found.Layout), new ColourPlan { Bands = (0, 0, 0) }) : null;
        return (header, new RasterPixels(full, [.. overviews], mask));
    }

    private static double? NoData(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null => null,
        "NAN" or "-NAN" => double.NaN,
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        var number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    private static RasterProblem? StorageProblem(FileBytes file, TiffLayout layout)
    {
        if (!TiffNames.IsReadable(layout.Compression))
        {
            return RasterProblem.UnsupportedCompression;
        }
        var present = 0L;
        for (var index = 0; index < layout.Offsets.Length && index < layout.ByteCounts.Length; index++)
        {
            var (offset, count) = (layout.Offsets[index], layout.ByteCounts[index]);
            if (offset == 0 || count == 0)
            {
                continue;
            }
            present++;
            if (!file.Holds(offset, count))
            {
                return RasterProblem.Truncated;
            }
        }
        // A table whose entries all point at the same few bytes is how a small file claims a huge picture.
        var decoded = (decimal)present * layout.RowBytes * layout.BlockHeight;
        return decoded / file.Length > RasterLimits.MaxExpansion ? RasterProblem.TooLarge : null;
    }
}
