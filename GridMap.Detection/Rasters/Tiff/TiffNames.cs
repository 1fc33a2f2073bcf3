namespace GridMap.Detection.Rasters.Tiff;

/// <summary>GDAL's names of compressions, which people know from gdalinfo.</summary>
internal static class TiffNames
{
    public static string Of(TiffCompression compression, TiffPhotometric photometric) => compression switch
    {
        TiffCompression.None => "NONE",
        TiffCompression.Jpeg when photometric == TiffPhotometric.YCbCr => "YCbCr JPEG",
        TiffCompression.CcittRle or TiffCompression.CcittRleWord => "CCITTRLE",
        TiffCompression.CcittFax3 => "CCITTFAX3",
        TiffCompression.CcittFax4 => "CCITTFAX4",
        TiffCompression.DeflateOld => "DEFLATE",
        TiffCompression.OldJpeg => "OJPEG",
        _ when Enum.IsDefined(compression) => compression.ToString().ToUpperInvariant(),
        _ => ((int)compression).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public static bool IsReadable(TiffCompression compression) => Enum.IsDefined(compression) && compression != TiffCompression.OldJpeg;
}
