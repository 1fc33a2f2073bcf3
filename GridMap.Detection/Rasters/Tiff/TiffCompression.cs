namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Values of the compression tag that the reader knows.</summary>
internal enum TiffCompression
{
    None = 1,
    CcittRle = 2,
    CcittFax3 = 3,
    CcittFax4 = 4,
    Lzw = 5,
    OldJpeg = 6,
    Jpeg = 7,
    Deflate = 8,
    CcittRleWord = 32771,
    PackBits = 32773,
    DeflateOld = 32946,
    SgiLog = 34676,
    Zstd = 50000,
    WebP = 50001,
}
