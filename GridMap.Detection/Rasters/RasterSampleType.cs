namespace GridMap.Detection.Rasters;

#pragma warning disable CA1720 // The names are those of GDAL's data types, which people know and `gridmap inspect` prints.
/// <summary>The type that holds a band's values, after GDAL's data types: 12 bits are held in <see cref="UInt16"/>, half floats in <see cref="Float32"/>.</summary>
public enum RasterSampleType
{
    /// <summary>Up to 8 bits, unsigned (or signed, see <see cref="RasterHeader.IsSigned"/>).</summary>
    Byte,

    /// <summary>9 to 16 bits, unsigned.</summary>
    UInt16,

    /// <summary>16 bits, signed.</summary>
    Int16,

    /// <summary>17 to 32 bits, unsigned.</summary>
    UInt32,

    /// <summary>32 bits, signed.</summary>
    Int32,

    /// <summary>64 bits, unsigned.</summary>
    UInt64,

    /// <summary>64 bits, signed.</summary>
    Int64,

    /// <summary>16, 24 or 32-bit floating point.</summary>
    Float32,

    /// <summary>64-bit floating point.</summary>
    Float64,

    /// <summary>Complex of two 16-bit integers.</summary>
    CInt16,

    /// <summary>Complex of two 32-bit integers.</summary>
    CInt32,

    /// <summary>Complex of two 32-bit floats.</summary>
    CFloat32,

    /// <summary>Complex of two 64-bit floats.</summary>
    CFloat64,
}
#pragma warning restore CA1720
