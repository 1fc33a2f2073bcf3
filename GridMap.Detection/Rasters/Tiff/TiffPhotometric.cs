namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Values of the photometric interpretation tag.</summary>
internal enum TiffPhotometric
{
    MinIsWhite = 0,
    MinIsBlack = 1,
    Rgb = 2,
    Palette = 3,
    Mask = 4,
    Separated = 5,
    YCbCr = 6,
    CieLab = 8,
    IccLab = 9,
    ItuLab = 10,
    LogL = 32844,
    LogLuv = 32845,
}
