using BitMiracle.LibTiff.Classic;

namespace GridMap.Detection.Synthesis.Files;

/// <summary>Writes a scene as a tiled, JPEG-compressed GeoTIFF while it is being painted.</summary>
internal static class SceneTiff
{
    private const int TilePixels = 256;
    private const long ClassicLimitBytes = 3_500_000_000;

    public static void Write(Scene scene, SceneFrame frame, string path, IProgress<double>? progress, CancellationToken cancellation)
    {
        GeoTiffTags.Register();
        var width = scene.Options.WidthPixels;
        var height = scene.Options.HeightPixels;
        using var tiff = Tiff.Open(path, (long)width * height * 3 > ClassicLimitBytes ? "w8" : "w")
            ?? throw new IOException($"{path}: the file could not be created; check that the folder exists and can be written.");
        Describe(tiff, width, height, scene.Camera.Look.JpegQuality);
        GeoTiffTags.Write(tiff, frame.OriginEastMetres, frame.OriginNorthMetres, scene.Options.GsdMetres, frame.Epsg, frame.Name);

        var renderer = new SceneRenderer(scene);
        var tile = new byte[TilePixels * TilePixels * 3];
        for (var top = 0; top < height; top += TilePixels)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(TilePixels, height - top);
            var pixels = renderer.Paint(top, rows);
            for (var left = 0; left < width; left += TilePixels)
            {
                CopyTile(pixels, width, rows, left, tile);
                if (tiff.WriteEncodedTile(tiff.ComputeTile(left, top, 0, 0), tile, tile.Length) < 0)
                {
                    throw new IOException($"{path}: the tile at column {left}, row {top} could not be written; check the free space on the disk.");
                }
            }

            progress?.Report((double)(top + rows) / height);
        }
    }

    private static void Describe(Tiff tiff, int width, int height, int jpegQuality)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, width);
        tiff.SetField(TiffTag.IMAGELENGTH, height);
        tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, 3);
        tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        tiff.SetField(TiffTag.COMPRESSION, Compression.JPEG);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.YCBCR);
        tiff.SetField(TiffTag.JPEGQUALITY, jpegQuality);
        tiff.SetField(TiffTag.JPEGCOLORMODE, JpegColorMode.RGB);
        tiff.SetField(TiffTag.TILEWIDTH, TilePixels);
        tiff.SetField(TiffTag.TILELENGTH, TilePixels);
        tiff.SetField(TiffTag.SOFTWARE, "GridMap synthesize scene");
    }

    /// <summary>Copies one tile; beyond the picture the last pixel is repeated, so that JPEG rings nowhere.</summary>
    private static void CopyTile(byte[] pixels, int width, int rows, int left, byte[] tile)
    {
        for (var row = 0; row < TilePixels; row++)
        {
            var from = Math.Min(row, rows - 1) * width * 3;
            for (var column = 0; column < TilePixels; column++)
            {
                var at = from + (Math.Min(left + column, width - 1) * 3);
                var to = ((row * TilePixels) + column) * 3;
                tile[to] = pixels[at];
                tile[to + 1] = pixels[at + 1];
                tile[to + 2] = pixels[at + 2];
            }
        }
    }
}
