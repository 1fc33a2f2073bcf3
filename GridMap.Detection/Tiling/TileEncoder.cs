using GridMap.Detection.Rasters.Compression;
using NetVips;

namespace GridMap.Detection.Tiling;

/// <summary>Encodes tiles with libvips; the same bytes for the same pixels.</summary>
internal sealed class TileEncoder
{
    private const int PngCompression = 2;
    private readonly TileFormat format;
    private readonly int quality;

    public TileEncoder(TileFormat format, int quality)
    {
        VipsRuntime.Prepare();
        this.format = format;
        this.quality = quality;
    }

    /// <summary>The value of the MBTiles metadata key <c>format</c>.</summary>
    public string Name => format switch
    {
        TileFormat.WebP => "webp",
        TileFormat.Png => "png",
        _ => "jpg",
    };

    public byte[] Encode(TileImage tile)
    {
        const int Side = TileGrid.TilePixels;
        var isOpaque = format == TileFormat.Jpeg || tile.IsOpaque;
        var samples = isOpaque ? WithoutAlpha(tile.Rgba) : tile.Rgba;
        using var raw = Image.NewFromMemory(samples, Side, Side, isOpaque ? 3 : 4, Enums.BandFormat.Uchar);
        using var image = raw.Copy(interpretation: Enums.Interpretation.Srgb);
        return format switch
        {
            TileFormat.WebP => image.WebpsaveBuffer(q: quality, effort: 0, alphaQ: 100, keep: Enums.ForeignKeep.None),
            TileFormat.Png => image.PngsaveBuffer(compression: PngCompression, filter: Enums.ForeignPngFilter.Sub, keep: Enums.ForeignKeep.None),
            _ => image.JpegsaveBuffer(q: quality, keep: Enums.ForeignKeep.None),
        };
    }

    private static byte[] WithoutAlpha(byte[] rgba)
    {
        var rgb = new byte[rgba.Length / 4 * 3];
        for (int from = 0, to = 0; from < rgba.Length; from += 4, to += 3)
        {
            var isThere = rgba[from + 3] != 0;
            rgb[to] = isThere ? rgba[from] : byte.MaxValue;
            rgb[to + 1] = isThere ? rgba[from + 1] : byte.MaxValue;
            rgb[to + 2] = isThere ? rgba[from + 2] : byte.MaxValue;
        }
        return rgb;
    }
}
