namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Reads where each strip or tile lies, and repairs what writers commonly leave out.</summary>
internal static class TiffBlockTable
{
    /// <summary>Fills offsets and sizes; <paramref name="layout"/> may have lower strips than the file (uncompressed strips are cut).</summary>
    public static TiffLayout Fill(TiffLayout layout, TiffDirectory directory)
    {
        var offsetTag = directory.Has(TiffTag.TileOffsets) || layout.Tiled && !directory.Has(TiffTag.StripOffsets) ? TiffTag.TileOffsets : TiffTag.StripOffsets;
        var countTag = directory.Has(TiffTag.TileByteCounts) || layout.Tiled && !directory.Has(TiffTag.StripByteCounts) ? TiffTag.TileByteCounts : TiffTag.StripByteCounts;
        const long MaxTableBytes = RasterLimits.MaxBlocks * 8;
        var offsets = directory.FindIntegers(offsetTag, MaxTableBytes) ?? throw directory.Corrupt("there is no table of strips or tiles, or it lies outside the file");
        var counts = directory.FindIntegers(countTag, MaxTableBytes);
        var fileRows = layout.Tiled ? layout.BlockHeight : StoredRows(layout, directory);
        var filePlane = layout.Across * ((layout.Height + fileRows - 1) / fileRows);
        var planes = layout.Planar ? layout.Samples : 1;
        if (offsets.Length < (long)filePlane * planes)
        {
            throw directory.Corrupt($"{offsets.Length} blocks are listed where {(long)filePlane * planes} are needed");
        }
        counts ??= GuessCounts(layout, directory, offsets, fileRows);
        if (counts.Length < (long)filePlane * planes)
        {
            throw directory.Corrupt($"{counts.Length} block sizes are listed where {(long)filePlane * planes} are needed");
        }
        return fileRows == layout.BlockHeight
            ? layout with { Offsets = offsets, ByteCounts = counts }
            : Chopped(layout, offsets, counts, fileRows, filePlane, planes);
    }

    private static int StoredRows(TiffLayout layout, TiffDirectory directory)
    {
        var rows = directory.FindNumber(TiffTag.RowsPerStrip) ?? (uint)layout.Height;
        return rows == 0 || rows > (uint)layout.Height ? layout.Height : (int)rows;
    }

    private static ulong[] GuessCounts(TiffLayout layout, TiffDirectory directory, ulong[] offsets, int fileRows)
    {
        var counts = new ulong[offsets.Length];
        for (var index = 0; index < counts.Length; index++)
        {
            var rest = offsets[index] < (ulong)directory.File.Length ? (ulong)directory.File.Length - offsets[index] : 0;
            counts[index] = layout.Compression == TiffCompression.None ? (ulong)layout.RowBytes * (ulong)fileRows : rest;
        }
        return counts;
    }

    private static TiffLayout Chopped(TiffLayout layout, ulong[] offsets, ulong[] counts, int fileRows, int filePlane, int planes)
    {
        var perPlane = layout.BlocksPerPlane;
        var newOffsets = new ulong[perPlane * planes];
        var newCounts = new ulong[perPlane * planes];
        for (var plane = 0; plane < planes; plane++)
        {
            for (var index = 0; index < perPlane; index++)
            {
                var row = index * layout.BlockHeight;
                var source = plane * filePlane + row / fileRows;
                var skip = (ulong)(row % fileRows) * (ulong)layout.RowBytes;
                var wanted = (ulong)layout.RowsOf(index) * (ulong)layout.RowBytes;
                var target = plane * perPlane + index;
                var sparse = offsets[source] == 0 || counts[source] == 0;
                newOffsets[target] = sparse ? 0 : offsets[source] + skip;
                newCounts[target] = sparse ? 0 : counts[source] > skip ? Math.Min(wanted, counts[source] - skip) : 1;
            }
        }
        return layout with { Offsets = newOffsets, ByteCounts = newCounts };
    }
}
