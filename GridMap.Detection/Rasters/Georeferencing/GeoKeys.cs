using System.Text;
using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Georeferencing;

/// <summary>The GeoKey directory of a GeoTIFF with typed access; keys that point outside their parameter tags are ignored.</summary>
/// <remarks>Source: OGC GeoTIFF 1.1, requirement class GeoKeyDirectoryTag.</remarks>
internal sealed class GeoKeys
{
    public const ushort ModelType = 1024;
    public const ushort RasterType = 1025;
    public const ushort Citation = 1026;
    public const ushort GeodeticCrs = 2048;
    public const ushort GeodeticCitation = 2049;
    public const ushort Datum = 2050;
    public const ushort AngularUnits = 2054;
    public const ushort Ellipsoid = 2056;
    public const ushort SemiMajor = 2057;
    public const ushort SemiMinor = 2058;
    public const ushort InverseFlattening = 2059;
    public const ushort PrimeMeridianLongitude = 2061;
    public const ushort ProjectedCrs = 3072;
    public const ushort ProjectedCitation = 3073;
    public const ushort Projection = 3074;
    public const ushort Method = 3075;
    public const ushort LinearUnits = 3076;
    public const ushort LinearUnitSize = 3077;
    public const int UserDefined = 32767;

    private readonly Dictionary<ushort, (ushort Location, ushort Count, ushort Value)> entries = [];
    private readonly double[] doubles;
    private readonly byte[] ascii;

    private GeoKeys(ulong[] directory, double[] doubles, byte[] ascii)
    {
        this.doubles = doubles;
        this.ascii = ascii;
        var count = Math.Min(directory[3], (ulong)(directory.Length / 4 - 1));
        for (var index = 1; index <= (int)count; index++)
        {
            var at = index * 4;
            entries.TryAdd((ushort)directory[at], ((ushort)directory[at + 1], (ushort)directory[at + 2], (ushort)directory[at + 3]));
        }
    }

    /// <summary>The keys of a directory, or null when it has none.</summary>
    public static GeoKeys? Find(TiffDirectory directory)
    {
        var table = directory.FindIntegers(TiffTag.GeoKeyDirectory);
        return table is { Length: >= 4 }
            ? new GeoKeys(table, directory.FindDoubles(TiffTag.GeoDoubleParams) ?? [], directory.FindBytes(TiffTag.GeoAsciiParams) ?? [])
            : null;
    }

    public int? FindCode(ushort key) =>
        entries.TryGetValue(key, out var entry) && entry.Location == 0 ? entry.Value : null;

    public double? FindDouble(ushort key) =>
        !entries.TryGetValue(key, out var entry) ? null
        : entry.Location == TiffTag.GeoDoubleParams && entry.Value < doubles.Length ? doubles[entry.Value]
        : entry.Location == 0 ? entry.Value
        : null;

    /// <summary>The first of several keys that is present.</summary>
    public double? FindDouble(params ReadOnlySpan<ushort> keys)
    {
        foreach (var key in keys)
        {
            if (FindDouble(key) is { } value)
            {
                return value;
            }
        }
        return null;
    }

    public string? FindText(ushort key) =>
        entries.TryGetValue(key, out var entry) && entry.Location == TiffTag.GeoAsciiParams && entry.Value + entry.Count <= ascii.Length
            ? Encoding.UTF8.GetString(ascii, entry.Value, entry.Count).TrimEnd('\0', '|').Trim()
            : null;
}
