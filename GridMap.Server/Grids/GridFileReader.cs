using GridMap.Domain.Geo;

namespace GridMap.Server.Grids;

/// <summary>Tells a grid file's format by its first bytes, whatever it is called, and reads it.</summary>
internal static class GridFileReader
{
    /// <param name="layer">Table of a GeoPackage that holds several; else null.</param>
    /// <exception cref="GridFileException">It is none of the formats, broken or unsafe.</exception>
    public static GridFile Read(byte[] content, string fileName, string? layer)
    {
        if (content.Length == 0)
        {
            throw GridFileException.Of("grid.uploadEmpty", ("file", fileName));
        }

        var start = content.AsSpan();
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
        {
            return ShapefileReading.Read(SafeZip.Read(content, fileName), fileName);
        }

        if (start.StartsWith("SQLite format 3\0"u8))
        {
            return GeoPackageReading.Read(content, fileName, layer);
        }

        var text = start.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? start[3..] : start;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]
            ? GeoJsonReading.Read(content, fileName)
            : throw GridFileException.Of("grid.formatUnknown", ("file", fileName));
    }

    /// <summary>The system to convert from: what the user declares, or the file's own.</summary>
    /// <param name="declared">EPSG code, <c>GCJ02</c>, <c>BD09</c> or <c>file</c>.</param>
    /// <exception cref="GridFileException">The declaration is not understood, or the file names no system.</exception>
    public static CoordinateSystem SystemOf(GridFile file, string fileName, string? declared) =>
        string.IsNullOrWhiteSpace(declared) || declared.Trim().Equals("file", StringComparison.OrdinalIgnoreCase)
            ? file.Own ?? throw (file.OwnName is { } name
                ? GridFileException.Of("grid.crsUnsupported", ("file", fileName), ("crs", name.Length > 60 ? name[..60] + "…" : name))
                : GridFileException.Of("grid.crsMissing", ("file", fileName)))
            : CoordinateSystems.FindByName(declared) ?? throw GridFileException.Of("grid.crsUnknown", ("crs", declared));
}
