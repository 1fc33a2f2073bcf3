using GridMap.Detection.Rasters.Georeferencing;
using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Opens a plain JPEG, PNG or WebP picture, placed by the world file beside it where there is one.</summary>
internal static class PlainOpener
{
    public static (RasterHeader Header, RasterPixels Pixels) Open(FileBytes file)
    {
        var start = file.Read(0, (int)Math.Min(64, file.Length));
        if (start.AsSpan().IndexOf("<VRTDataset"u8) >= 0)
        {
            throw new RasterException(file.Path, RasterProblem.VirtualRaster);
        }
        var format = FormatOf(start) ?? throw new RasterException(file.Path, RasterProblem.NotARaster);
        var source = PlainPixelSource.Open(file.Path);
        var transform = WorldFile.Find(file.Path);
        var crs = transform is null ? null : WorldFile.FindCrs(file.Path);
        var (georeference, problem) = GroundCheck.Judge(transform, crs, controlPoints: 0, source.Width, source.Height);
        var header = new RasterHeader
        {
            Path = file.Path,
            Format = format,
            Width = source.Width,
            Height = source.Height,
            Bands = source.Bands,
            SampleType = source.IsSixteenBit ? RasterSampleType.UInt16 : RasterSampleType.Byte,
            BitsPerSample = source.IsSixteenBit ? 16 : 8,
            IsSigned = false,
            Compression = format switch { "JPEG" => "JPEG", "PNG" => "DEFLATE", _ => "WEBP" },
            BlockWidth = source.BlockWidth,
            BlockHeight = source.BlockHeight,
            IsTiled = false,
            Overviews = [],
            HasAlpha = source.HasAlpha,
            HasMask = false,
            HasPalette = false,
            NoData = null,
            Transform = transform,
            Crs = crs,
            ControlPoints = 0,
            Georeference = georeference,
            PictureProblem = null,
            GroundProblem = problem,
        };
        return (header, new RasterPixels(source, [], null));
    }

    private static string? FormatOf(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "JPEG"
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "PNG"
        : start.Length >= 12 && start[..4].SequenceEqual("RIFF"u8) && start.Slice(8, 4).SequenceEqual("WEBP"u8) ? "WebP"
        : null;
}
