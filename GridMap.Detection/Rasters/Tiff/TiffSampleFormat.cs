namespace GridMap.Detection.Rasters.Tiff;

/// <summary>How the bits of one sample are read.</summary>
/// <param name="Bits">Bits of one sample, 1 to 128.</param>
/// <param name="Type">The type that holds it.</param>
/// <param name="Signed">Whether whole numbers are two's complement.</param>
internal readonly record struct TiffSampleFormat(int Bits, RasterSampleType Type, bool Signed)
{
    public bool IsComplex => Type >= RasterSampleType.CInt16;

    public bool IsFloat => Type is RasterSampleType.Float32 or RasterSampleType.Float64;

    /// <summary>The format of a bit depth and a SampleFormat value (1 unsigned, 2 signed, 3 float, 4 undefined, 5 and 6 complex), or null.</summary>
    public static TiffSampleFormat? Find(int bits, uint format) => format switch
    {
        3 => bits switch
        {
            16 or 24 or 32 => new(bits, RasterSampleType.Float32, Signed: true),
            64 => new(bits, RasterSampleType.Float64, Signed: true),
            _ => null,
        },
        5 => bits switch
        {
            32 => new(bits, RasterSampleType.CInt16, Signed: true),
            64 => new(bits, RasterSampleType.CInt32, Signed: true),
            _ => null,
        },
        6 => bits switch
        {
            64 => new(bits, RasterSampleType.CFloat32, Signed: true),
            128 => new(bits, RasterSampleType.CFloat64, Signed: true),
            _ => null,
        },
        2 => bits switch
        {
            8 => new(bits, RasterSampleType.Byte, Signed: true),
            16 => new(bits, RasterSampleType.Int16, Signed: true),
            32 => new(bits, RasterSampleType.Int32, Signed: true),
            64 => new(bits, RasterSampleType.Int64, Signed: true),
            _ => Unsigned(bits),
        },
        _ => Unsigned(bits),
    };

    private static TiffSampleFormat? Unsigned(int bits) => bits switch
    {
        >= 1 and <= 8 => new(bits, RasterSampleType.Byte, Signed: false),
        <= 16 and > 8 => new(bits, RasterSampleType.UInt16, Signed: false),
        <= 32 and > 16 => new(bits, RasterSampleType.UInt32, Signed: false),
        64 => new(bits, RasterSampleType.UInt64, Signed: false),
        _ => null,
    };
}
