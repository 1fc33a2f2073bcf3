using System.Security.Cryptography;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Proof;
using MetadataExtractor.Formats.Exif;
using NetVips;

namespace GridMap.Detection.Photos;

/// <summary>Reads what one photo says of itself: JPEG with its pixels judged, DNG and TIFF by their tags alone.</summary>
/// <remarks>Sources: EXIF 2.32; names of DJI's XMP as its manuals and ExifTool's tag table have them.</remarks>
internal static class PhotoReader
{
    /// <summary>The photo's facts. A file that cannot be used says why in <see cref="PhotoFacts.Fault"/>.</summary>
    /// <param name="path">Its path in the folder that was given.</param>
    /// <param name="file">All its bytes.</param>
    /// <param name="log">Its entry in DJI's log; null without one.</param>
    /// <param name="zone">Time zone of clocks that do not tell theirs.</param>
    public static PhotoFacts Read(string path, byte[] file, MrkEntry? log, TimeSpan zone)
    {
        var facts = new PhotoFacts { Path = path, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) };
        try
        {
            facts = Fill(facts, new PhotoTags(new MemoryStream(file, writable: false)), log, zone);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Damaged tags make the library fail in every way there is; what they said cannot be known.
            return facts with { Fault = Phrase.Of("sweep.proofNoPhoto") };
        }

        if (!file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return facts;
        try
        {
            var look = PhotoLook.Of(file);
            return facts with { EdgeLoss = look.EdgeLoss, WellExposedFraction = look.WellExposedFraction };
        }
        catch (VipsException)
        {
            return facts with { Fault = Phrase.Of("sweep.proofBroken") };
        }
    }

    private static PhotoFacts Fill(PhotoFacts facts, PhotoTags tags, MrkEntry? log, TimeSpan zone)
    {
        var (width, height) = tags.Size;
        var (moment, isZoneAssumed) = PhotoMoment.Find(tags, log, zone);
        var deviations = new[] { tags.XmpNumber("RtkStdLon"), tags.XmpNumber("RtkStdLat"), tags.XmpNumber("RtkStdHgt") };
        return facts with
        {
            Position = PositionOf(tags) ?? log?.Position,
            AltitudeMetres = tags.XmpNumber("AbsoluteAltitude") ?? tags.GpsAltitude ?? log?.EllipsoidMetres,
            AboveTakeOffMetres = tags.XmpNumber("RelativeAltitude"),
            Gimbal = Attitude(tags.XmpNumber("GimbalYawDegree", "FlightYawDegree"), tags.XmpNumber("GimbalPitchDegree"), tags.XmpNumber("GimbalRollDegree") ?? 0),
            Aircraft = Attitude(tags.XmpNumber("FlightYawDegree"), tags.XmpNumber("FlightPitchDegree"), tags.XmpNumber("FlightRollDegree")),
            Model = tags.Text(ExifDirectoryBase.TagModel) ?? tags.Xmp("Model"),
            Serial = tags.Xmp("DroneSerialNumber") ?? tags.Xmp("CameraSerialNumber") ?? tags.Text(ExifDirectoryBase.TagBodySerialNumber),
            WidthPixels = width,
            HeightPixels = height,
            FocalMillimetres = tags.Number(ExifDirectoryBase.TagFocalLength),
            FocalPixels = tags.XmpNumber("CalibratedFocalLength"),
            AxisColumnPixels = tags.XmpNumber("CalibratedOpticalCenterX"),
            FilmFocalMillimetres = tags.Number(ExifDirectoryBase.Tag35MMFilmEquivFocalLength),
            PixelsPerMillimetre = DensityOf(tags, width),
            IsThermal = tags.Xmp("ImageSource")?.Contains("Infrared", StringComparison.OrdinalIgnoreCase) ?? false,
            RtkFlag = tags.XmpNumber("RtkFlag") is { } flag ? (int)flag : log?.RtkFlag,
            RtkDeviationMetres = deviations.All(value => value is not null) ? deviations.Max() : log?.DeviationMetres,
            TakenAt = moment,
            IsZoneAssumed = isZoneAssumed,
        };
    }

    private static PhotoAttitude? Attitude(double? yaw, double? pitch, double? roll) =>
        yaw is { } y && pitch is { } p && roll is { } r ? new PhotoAttitude(y, p, r) : null;

    /// <summary>The position, XMP before EXIF because it has more digits. Early firmware wrote "Longtitude".</summary>
    private static LonLat? PositionOf(PhotoTags tags)
    {
        var (longitude, latitude) = (tags.XmpNumber("GpsLongitude", "GpsLongtitude"), tags.XmpNumber("GpsLatitude"));
        if (tags.Xmp("GpsStatus") is { } status && status.Equals("Invalid", StringComparison.OrdinalIgnoreCase)) return null;
        if (longitude is { } east && latitude is { } north && IsPlace(east, north)) return new LonLat(east, north);
        return tags.Gps?.GetGeoLocation() is { } place && IsPlace(place.Longitude, place.Latitude) ? new LonLat(place.Longitude, place.Latitude) : null;
    }

    // A receiver without satellites writes zeros.
    private static bool IsPlace(double longitude, double latitude) => Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90 && (longitude != 0 || latitude != 0);

    /// <summary>Pixels a millimetre of the sensor; of a picture made smaller, its own pixels.</summary>
    private static double? DensityOf(PhotoTags tags, int width)
    {
        var perUnit = tags.Number(ExifDirectoryBase.TagFocalPlaneXResolution);
        double? millimetres = tags.Number(ExifDirectoryBase.TagFocalPlaneResolutionUnit) switch { 2 => 25.4, 3 => 10, 4 => 1, _ => null };
        var made = tags.Number(ExifDirectoryBase.TagExifImageWidth) is > 0 and var full ? width / full : 1;
        return perUnit is > 0 && millimetres is not null ? perUnit / millimetres * made : null;
    }
}
