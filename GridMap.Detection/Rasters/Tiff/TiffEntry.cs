namespace GridMap.Detection.Rasters.Tiff;

/// <summary>One directory entry: where its values lie, not yet read.</summary>
/// <param name="Tag">Tag number.</param>
/// <param name="Type">TIFF field type, 1 to 18.</param>
/// <param name="Count">Number of values.</param>
/// <param name="ValueOffset">Byte offset of the first value, checked to lie in the file together with all others.</param>
internal readonly record struct TiffEntry(ushort Tag, ushort Type, ulong Count, ulong ValueOffset)
{
    /// <summary>Bytes of one value of a field type; 0 for an unknown type.</summary>
    public static int SizeOf(ushort type) => type switch
    {
        1 or 2 or 6 or 7 => 1,
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 or 16 or 17 or 18 => 8,
        _ => 0,
    };
}
