using System.Globalization;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Xmp;

namespace GridMap.Detection.Photos;

/// <summary>A photo's tags by name and number, from whichever part of the file holds them.</summary>
internal sealed class PhotoTags
{
    private readonly IReadOnlyList<MetadataExtractor.Directory> directories;
    private readonly Dictionary<string, string> xmp = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ImageProcessingException">The file is no picture.</exception>
    /// <exception cref="IOException">It ends too soon.</exception>
    public PhotoTags(Stream file)
    {
        directories = ImageMetadataReader.ReadMetadata(file);
        foreach (var meta in directories.OfType<XmpDirectory>().Select(directory => directory.XmpMeta).OfType<XmpCore.IXmpMeta>())
        {
            // Attributes and elements come alike. Makers who copied DJI's names have other namespaces.
            foreach (var property in meta.Properties)
            {
                if (property.Path is { } path && !string.IsNullOrWhiteSpace(property.Value)) xmp.TryAdd(path[(path.LastIndexOf(':') + 1)..], property.Value.Trim());
            }
        }
    }

    public string? Xmp(string name) => xmp.GetValueOrDefault(name);

    public double? XmpNumber(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (xmp.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        }

        return null;
    }

    public string? Text(int tag) => Exif.Select(directory => directory.GetString(tag)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim('\0', ' ');

    public double? Number(int tag)
    {
        foreach (var directory in Exif)
        {
            if (NumberOf(directory, tag) is { } number && double.IsFinite(number)) return number;
        }

        return null;
    }

    /// <summary>Height above the sea by EXIF, below it with a minus.</summary>
    public double? GpsAltitude => Gps is not { } gps || NumberOf(gps, GpsDirectory.TagAltitude) is not { } metres || !double.IsFinite(metres) ? null
        : gps.TryGetInt32(GpsDirectory.TagAltitudeRef, out var below) && below % 2 == 1 ? -metres : metres;

    public GpsDirectory? Gps => directories.OfType<GpsDirectory>().FirstOrDefault();

    /// <summary>Columns and rows of the picture itself, not of its preview.</summary>
    public (int Width, int Height) Size
    {
        get
        {
            if (directories.OfType<JpegDirectory>().FirstOrDefault() is { } jpeg && jpeg.TryGetInt32(JpegDirectory.TagImageWidth, out var width) && jpeg.TryGetInt32(JpegDirectory.TagImageHeight, out var height))
            {
                return (width, height);
            }

            return Exif.Select(directory => (
                    Width: directory.TryGetInt32(ExifDirectoryBase.TagImageWidth, out var columns) ? columns : 0,
                    Height: directory.TryGetInt32(ExifDirectoryBase.TagImageHeight, out var rows) ? rows : 0))
                .DefaultIfEmpty().MaxBy(size => (long)size.Width * size.Height);
        }
    }

    // The library's own numbers of fractions have the digits of a float.
    private static double? NumberOf(MetadataExtractor.Directory directory, int tag) =>
        directory.TryGetRational(tag, out var fraction) ? (double)fraction.Numerator / fraction.Denominator
        : directory.TryGetDouble(tag, out var number) ? number : null;

    private IEnumerable<ExifDirectoryBase> Exif => directories.OfType<ExifDirectoryBase>().Where(directory => directory is not (GpsDirectory or ExifThumbnailDirectory));
}
