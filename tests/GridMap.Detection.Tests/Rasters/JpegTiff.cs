using BitMiracle.LibTiff.Classic;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>Writes JPEG-compressed TIFFs, in tiles or strips, perhaps with an internal mask.</summary>
internal static class JpegTiff
{
    /// <param name="rgb">Interleaved 8-bit RGB.</param>
    /// <param name="blockPixels">Side of a tile, or rows of a strip.</param>
    /// <param name="isTiled">Whether there are tiles.</param>
    /// <param name="isThere">The mask, 1 a pixel where there is picture; null without one.</param>
    public static void Write(string path, int width, int height, byte[] rgb, int blockPixels, bool isTiled = true, byte[]? isThere = null, int quality = 90)
    {
        using var tiff = Tiff.Open(path, "w") ?? throw new IOException($"{path}: cannot be created.");
        Describe(tiff, width, height, blockPixels, isTiled);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, 3);
        tiff.SetField(TiffTag.COMPRESSION, Compression.JPEG);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.YCBCR);
        tiff.SetField(TiffTag.JPEGQUALITY, quality);
        tiff.SetField(TiffTag.JPEGCOLORMODE, JpegColorMode.RGB);
        WriteBlocks(tiff, width, height, rgb, 3, blockPixels, isTiled);
        if (isThere is not null)
        {
            tiff.WriteDirectory();
            Describe(tiff, width, height, blockPixels, isTiled);
            tiff.SetField(TiffTag.SUBFILETYPE, FileType.MASK);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
            tiff.SetField(TiffTag.COMPRESSION, Compression.DEFLATE);
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MASK);
            WriteBlocks(tiff, width, height, [.. isThere.Select(value => (byte)(value * 255))], 1, blockPixels, isTiled);
        }
    }

    private static void Describe(Tiff tiff, int width, int height, int blockPixels, bool isTiled)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, width);
        tiff.SetField(TiffTag.IMAGELENGTH, height);
        tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
        tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        if (isTiled)
        {
            tiff.SetField(TiffTag.TILEWIDTH, blockPixels);
            tiff.SetField(TiffTag.TILELENGTH, blockPixels);
        }
        else
        {
            tiff.SetField(TiffTag.ROWSPERSTRIP, blockPixels);
        }
    }

    private static void WriteBlocks(Tiff tiff, int width, int height, byte[] pixels, int bands, int blockPixels, bool isTiled)
    {
        var across = isTiled ? blockPixels : width;
        for (var top = 0; top < height; top += blockPixels)
        {
            for (var left = 0; left < width; left += across)
            {
                var rows = isTiled ? blockPixels : Math.Min(blockPixels, height - top);
                var block = new byte[across * rows * bands];
                for (var at = 0; at < block.Length; at++)
                {
                    var (column, row) = (Math.Min(left + (at / bands % across), width - 1), Math.Min(top + (at / bands / across), height - 1));
                    block[at] = pixels[(((row * width) + column) * bands) + (at % bands)];
                }

                var written = isTiled ? tiff.WriteEncodedTile(tiff.ComputeTile(left, top, 0, 0), block, block.Length) : tiff.WriteEncodedStrip(top / blockPixels, block, block.Length);
                Assert.True(written >= 0);
            }
        }
    }
}
