namespace GridMap.Detection.Rasters;

/// <summary>What a raster is, read from its header alone.</summary>
public sealed record RasterHeader
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary><c>GTiff</c>, <c>JPEG</c>, <c>PNG</c> or <c>WebP</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Columns, pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Rows, pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Bands as they are answered by <see cref="RasterFile.ReadValues"/>, alpha included.</summary>
    public required int Bands { get; init; }

    /// <summary>Type that holds a band's values.</summary>
    public required RasterSampleType SampleType { get; init; }

    /// <summary>Bits of one stored sample.</summary>
    public required int BitsPerSample { get; init; }

    /// <summary>Whether whole numbers are two's complement.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>GDAL's name of the compression, for example <c>LZW</c>, <c>DEFLATE</c>, <c>YCbCr JPEG</c>; <c>NONE</c>.</summary>
    public required string Compression { get; init; }

    /// <summary>Columns of a tile; the width for strips.</summary>
    public required int BlockWidth { get; init; }

    /// <summary>Rows of a tile or strip.</summary>
    public required int BlockHeight { get; init; }

    /// <summary>Whether the pixels are stored in tiles.</summary>
    public required bool IsTiled { get; init; }

    /// <summary>Widths and heights of the overviews in the file, largest first.</summary>
    public required IReadOnlyList<(int Width, int Height)> Overviews { get; init; }

    /// <summary>Whether a band is alpha.</summary>
    public required bool HasAlpha { get; init; }

    /// <summary>Whether the file holds a validity mask.</summary>
    public required bool HasMask { get; init; }

    /// <summary>Whether the pixels are indices into a palette.</summary>
    public required bool HasPalette { get; init; }

    /// <summary>Value that stands for nothing, possibly not a number; null when none is declared.</summary>
    public required double? NoData { get; init; }

    /// <summary>Pixels to the declared system; null when the raster is not placed.</summary>
    public required RasterTransform? Transform { get; init; }

    /// <summary>The declared coordinate reference system, or null.</summary>
    public required RasterCrs? Crs { get; init; }

    /// <summary>Ground control points that make no transformation.</summary>
    public required int ControlPoints { get; init; }

    /// <summary>The usable place on the ground; null when <see cref="GroundProblem"/> says why not.</summary>
    public required RasterGeoreference? Georeference { get; init; }

    /// <summary>Why the pixels cannot be shown or searched; null when they can.</summary>
    public required RasterProblem? PictureProblem { get; init; }

    /// <summary>Why positions cannot be given; null when they can. A picture without position can still be searched in pixels.</summary>
    public required RasterProblem? GroundProblem { get; init; }

    /// <summary>What keeps the raster from being an orthophoto; null when nothing does.</summary>
    public RasterProblem? Problem => PictureProblem ?? GroundProblem;

    /// <summary>Whether it can be used as an orthophoto.</summary>
    public bool IsUsable => Problem is null;
}
