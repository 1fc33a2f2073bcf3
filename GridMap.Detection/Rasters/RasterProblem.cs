namespace GridMap.Detection.Rasters;

/// <summary>Why a raster cannot be used. The names are stable keys: <see cref="RasterProblems.KeyOf"/> gives the wire form, translations hang on it.</summary>
public enum RasterProblem
{
    /// <summary>The file does not exist or may not be read.</summary>
    Unreadable,

    /// <summary>The file holds no bytes.</summary>
    EmptyFile,

    /// <summary>Neither a TIFF nor a JPEG, PNG or WebP picture.</summary>
    NotARaster,

    /// <summary>A virtual raster or another description that points at other files.</summary>
    VirtualRaster,

    /// <summary>The file ends before the data its header promises.</summary>
    Truncated,

    /// <summary>The header contradicts itself or a block cannot be decoded.</summary>
    Corrupt,

    /// <summary>The header promises more pixels, or larger blocks, than the reader accepts.</summary>
    TooLarge,

    /// <summary>The compression is not one the reader knows.</summary>
    UnsupportedCompression,

    /// <summary>The sample layout (bit depth, format, photometric) is not one the reader knows.</summary>
    UnsupportedSamples,

    /// <summary>Complex samples (radar): values, not a picture.</summary>
    ComplexSamples,

    /// <summary>One band of signed or floating-point values: elevations or measurements, not a picture.</summary>
    NotAPicture,

    /// <summary>No position: neither tie points, transformation nor world file.</summary>
    NoGeoreference,

    /// <summary>Only ground control points: it has to be rectified first.</summary>
    ControlPointsOnly,

    /// <summary>Placed, but no coordinate reference system is declared.</summary>
    NoCrs,

    /// <summary>The declared coordinate reference system is not one that can be converted.</summary>
    UnsupportedCrs,

    /// <summary>The position lies outside the area the declared coordinate reference system covers.</summary>
    OutsideCrs,

    /// <summary>The affine transformation is singular: pixels have no area.</summary>
    DegenerateTransform,

    /// <summary>Every pixel is transparent, masked or nodata.</summary>
    NoValidPixels,
}
