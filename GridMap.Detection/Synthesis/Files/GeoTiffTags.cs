using BitMiracle.LibTiff.Classic;

namespace GridMap.Detection.Synthesis.Files;

/// <summary>Teaches LibTiff the GeoTIFF tags, and writes them for a north-up picture in a projected system.</summary>
/// <remarks>Source: OGC GeoTIFF 1.1; key values as GDAL writes them.</remarks>
internal static class GeoTiffTags
{
    private const TiffTag PixelScale = (TiffTag)33550;
    private const TiffTag Tiepoint = (TiffTag)33922;
    private const TiffTag KeyDirectory = (TiffTag)34735;
    private const TiffTag AsciiParams = (TiffTag)34737;

    private static readonly TiffFieldInfo[] Fields =
    [
        new(PixelScale, 3, 3, TiffType.DOUBLE, FieldBit.Custom, true, true, "ModelPixelScaleTag"),
        new(Tiepoint, TiffFieldInfo.Variable2, TiffFieldInfo.Variable2, TiffType.DOUBLE, FieldBit.Custom, true, true, "ModelTiepointTag"),
        new(KeyDirectory, TiffFieldInfo.Variable2, TiffFieldInfo.Variable2, TiffType.SHORT, FieldBit.Custom, true, true, "GeoKeyDirectoryTag"),
        new(AsciiParams, TiffFieldInfo.Variable, TiffFieldInfo.Variable, TiffType.ASCII, FieldBit.Custom, true, false, "GeoAsciiParamsTag"),
    ];

    private static readonly Lazy<Tiff.TiffExtendProc?> Registered = new(() =>
    {
        Tiff.TiffExtendProc? parent = null;
        parent = Tiff.SetTagExtender(tiff =>
        {
            tiff.MergeFieldInfo(Fields, Fields.Length);
            parent?.Invoke(tiff);
        });
        return parent;
    });

    public static void Register() => _ = Registered.Value;

    public static void Write(Tiff tiff, double originEastMetres, double originNorthMetres, double gsdMetres, int epsg, string name)
    {
        const string geographic = "China Geodetic Coordinate System 2000";
        var citation = name + "|";
        var ascii = citation + geographic + "|";
        tiff.SetField(PixelScale, 3, new[] { gsdMetres, gsdMetres, 0.0 });
        tiff.SetField(Tiepoint, 6, new[] { 0.0, 0, 0, originEastMetres, originNorthMetres, 0 });
        short[] keys =
        [
            1, 1, 0, 7,
            1024, 0, 1, 1,
            1025, 0, 1, 1,
            1026, unchecked((short)34737), (short)citation.Length, 0,
            2049, unchecked((short)34737), (short)(geographic.Length + 1), (short)citation.Length,
            2054, 0, 1, 9102,
            3072, 0, 1, (short)epsg,
            3076, 0, 1, 9001,
        ];
        tiff.SetField(KeyDirectory, keys.Length, keys);
        tiff.SetField(AsciiParams, ascii);
    }
}
