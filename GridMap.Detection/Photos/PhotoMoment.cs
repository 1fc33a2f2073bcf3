using System.Globalization;
using MetadataExtractor.Formats.Exif;

namespace GridMap.Detection.Photos;

/// <summary>When a photo was taken.</summary>
internal static class PhotoMoment
{
    private static readonly string[] Styles = ["yyyy:MM:dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>The moment, by the surest clock that speaks: the receiver's, one with a time zone, the receiver's to the second, one without a zone.</summary>
    public static (DateTimeOffset? At, bool IsZoneAssumed) Find(PhotoTags tags, MrkEntry? log, TimeSpan zone)
    {
        if (DateTimeOffset.TryParse(tags.Xmp("UTCAtExposure"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exposed)) return (exposed, false);
        if (log is not null) return (log.At, false);
        var hasLocal = DateTime.TryParseExact(tags.Text(ExifDirectoryBase.TagDateTimeOriginal), Styles, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        // Cameras with fractions write their digits alone.
        if (hasLocal && double.TryParse("0." + tags.Text(ExifDirectoryBase.TagSubsecondTimeOriginal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction)) local = local.AddSeconds(fraction);
        if (hasLocal && tags.Text(ExifDirectoryBase.TagTimeZoneOriginal) is { } told && TimeSpan.TryParse(told.TrimStart('+'), CultureInfo.InvariantCulture, out var offset) && offset.Duration() <= TimeSpan.FromHours(14))
        {
            return (new DateTimeOffset(local, offset), false);
        }

        if (tags.Gps is { } gps && gps.TryGetGpsDate(out var utc)) return (new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), false);
        return hasLocal ? (new DateTimeOffset(local, zone), true) : (null, false);
    }
}
