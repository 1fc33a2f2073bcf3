using BitMiracle.LibTiff.Classic;

namespace GridMap.Benchmarks;

/// <summary>Makes a very large picture quickly: the compressed tiles of a small scene, laid side by side again and again as a BigTIFF.</summary>
internal static class LargePicture
{
    public static void Write(string scenePath, string path, int sidePixels, double gsdMetres)
    {
        using var scene = Tiff.Open(scenePath, "r") ?? throw new IOException($"{scenePath}: cannot be opened.");
        using var large = Tiff.Open(path, "w8") ?? throw new IOException($"{path}: cannot be created.");
        var tile = scene.GetField(TiffTag.TILEWIDTH)[0].ToInt();
        var across = scene.GetField(TiffTag.IMAGEWIDTH)[0].ToInt() / tile;
        var down = scene.GetField(TiffTag.IMAGELENGTH)[0].ToInt() / tile;
        large.SetField(TiffTag.IMAGEWIDTH, sidePixels);
        large.SetField(TiffTag.IMAGELENGTH, sidePixels);
        large.SetField(TiffTag.BITSPERSAMPLE, 8);
        large.SetField(TiffTag.SAMPLESPERPIXEL, 3);
        large.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        large.SetField(TiffTag.COMPRESSION, Compression.JPEG);
        large.SetField(TiffTag.PHOTOMETRIC, Photometric.YCBCR);
        large.SetField(TiffTag.YCBCRSUBSAMPLING, 2, 2);
        large.SetField(TiffTag.TILEWIDTH, tile);
        large.SetField(TiffTag.TILELENGTH, tile);
        var tables = scene.GetField(TiffTag.JPEGTABLES);
        large.SetField(TiffTag.JPEGTABLES, tables[0].ToInt(), tables[1].ToByteArray());
        large.SetField((TiffTag)33550, 3, new[] { gsdMetres, gsdMetres, 0.0 });
        large.SetField((TiffTag)33922, 6, new[] { 0.0, 0, 0, 465000, 3850000, 0 });
        large.SetField((TiffTag)34735, 16, new short[] { 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 4547 });

        var columns = (sidePixels + tile - 1) / tile;
        var stored = new byte[across * down][];
        for (var i = 0; i < columns * (long)columns; i++)
        {
            var column = (int)(i % columns) % across;
            var row = (int)(i / columns) % down;
            var at = scene.ComputeTile(column * tile, row * tile, 0, 0);
            ref var bytes = ref stored[(row * across) + column];
            if (bytes is null)
            {
                bytes = new byte[scene.RawTileSize(at)];
                scene.ReadRawTile(at, bytes, 0, bytes.Length);
            }

            large.WriteRawTile(i, bytes, bytes.Length);
        }
    }
}
