using BitMiracle.LibTiff.Classic;
using CsCheck;
using GridMap.Detection.Rasters.Compression;
using GridMap.Detection.Rasters.Compression.Jpeg;
using NetVips;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>Our decoder for blocks against libjpeg-turbo as libvips drives it: not a level of difference.</summary>
public sealed class JpegDecoderTests
{
    private static readonly Gen<Picture> Pictures = Gen.Select(
        Gen.Int[6, 90], Gen.Int[1, 70], Gen.Int[0, 1].Select(i => 1 + (2 * i)), Gen.Int[1, 100], Gen.Bool, Gen.Int[0, 9], Gen.Int[0, 100_000],
        (width, height, bands, quality, isHalved, restart, seed) => new Picture(width, height, bands, quality, isHalved, restart, seed));

    [Fact]
    public void Find_AnyPicture_IsWhatLibjpegDecodes() =>
        Pictures.Sample(picture =>
        {
            var stream = picture.Encode();

            var decoded = JpegDecoder.Find(tables: null, stream, picture.Bands, isYCbCr: picture.Bands == 3, maxPixels: 1 << 20);

            Assert.NotNull(decoded);
            Assert.Equal((picture.Width, picture.Height, picture.Bands), (decoded.Width, decoded.Height, decoded.Bands));
            Assert.Equal(VipsCodec.Jpeg(stream).Samples, decoded.Samples);
        });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Find_TileWithSharedTables_IsWhatLibjpegDecodes(int across, int down)
    {
        var path = Path.Combine(Path.GetTempPath(), $"gridmap-jpeg-{Guid.NewGuid():N}.tif");
        try
        {
            var (tables, tile) = WriteTile(path, across, down);

            var decoded = JpegDecoder.Find(tables, tile, 3, isYCbCr: true, maxPixels: 1 << 20);

            Assert.NotNull(decoded);
            Assert.Equal(VipsCodec.Jpeg(JpegStream.Join(tables, tile, 3, isYCbCr: true, maxPixels: 1 << 20)).Samples, decoded.Samples);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Find_AnyDamage_AnswersPictureOrNothing() =>
        Gen.Select(Pictures, Gen.Int[0, 3000], Gen.Byte, Gen.Bool).Sample((picture, at, value, isCut) =>
        {
            var stream = picture.Encode();
            stream[at % stream.Length] = value;
            var damaged = isCut ? stream[..(at % stream.Length)] : stream;

            var decoded = JpegDecoder.Find(tables: null, damaged, picture.Bands, isYCbCr: true, maxPixels: 1 << 20);

            Assert.True(decoded is null || decoded.Samples.Length == decoded.Width * decoded.Height * decoded.Bands);
        });

    [Fact]
    public void Find_ProgressivePicture_IsLeftToTheLibrary()
    {
        using var image = new Picture(64, 64, 3, 90, true, 0, 1).Draw();

        Assert.Null(JpegDecoder.Find(tables: null, image.JpegsaveBuffer(interlace: true), 3, isYCbCr: true, maxPixels: 1 << 20));
    }

    [Fact]
    public void Find_PictureLargerThanAllowed_IsLeftToTheLibrary() =>
        Assert.Null(JpegDecoder.Find(tables: null, new Picture(64, 64, 3, 90, true, 0, 1).Encode(), 3, isYCbCr: true, maxPixels: 4000));

    private static (byte[] Tables, byte[] Tile) WriteTile(string path, int across, int down)
    {
        const int Side = 112;
        using (var tiff = Tiff.Open(path, "w") ?? throw new IOException($"{path}: cannot be created."))
        {
            tiff.SetField(TiffTag.IMAGEWIDTH, Side);
            tiff.SetField(TiffTag.IMAGELENGTH, Side);
            tiff.SetField(TiffTag.TILEWIDTH, Side);
            tiff.SetField(TiffTag.TILELENGTH, Side);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 3);
            tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.YCBCR);
            tiff.SetField(TiffTag.COMPRESSION, Compression.JPEG);
            tiff.SetField(TiffTag.YCBCRSUBSAMPLING, across, down);
            tiff.SetField(TiffTag.JPEGCOLORMODE, JpegColorMode.RGB);
            using var image = new Picture(Side, Side, 3, 90, false, 0, 12).Draw();
            tiff.WriteEncodedTile(0, image.WriteToMemory<byte>(), Side * Side * 3);
        }

        using var written = Tiff.Open(path, "r") ?? throw new IOException($"{path}: cannot be opened.");
        var tile = new byte[written.RawTileSize(0)];
        written.ReadRawTile(0, tile, 0, tile.Length);
        return (written.GetField(TiffTag.JPEGTABLES)[1].ToByteArray(), tile);
    }

    private sealed record Picture(int Width, int Height, int Bands, int Quality, bool IsHalved, int Restart, int Seed)
    {
        public byte[] Encode()
        {
            using var image = Draw();
            return image.JpegsaveBuffer(
                q: Quality, subsampleMode: IsHalved ? Enums.ForeignSubsample.On : Enums.ForeignSubsample.Off, restartInterval: Restart, keep: Enums.ForeignKeep.None);
        }

        /// <summary>Ramps, blocks of colour and noise.</summary>
        public Image Draw()
        {
            var chance = new Random(Seed);
            var (noise, step) = (chance.Next(4) * 40, chance.Next(3, 20));
            var pixels = new byte[Width * Height * Bands];
            for (var i = 0; i < pixels.Length; i++)
            {
                var (column, row, band) = (i / Bands % Width, i / Bands / Width, i % Bands);
                pixels[i] = (byte)Math.Clamp((column * (2 + band)) + ((row / step % 2) * 90) + (column / step % 2 * 60 * band) + chance.Next(noise + 1) - (noise / 2), 0, 255);
            }

            using var memory = Image.NewFromMemory(pixels, Width, Height, Bands, Enums.BandFormat.Uchar);
            return memory.Copy(interpretation: Bands == 3 ? Enums.Interpretation.Srgb : Enums.Interpretation.Bw);
        }
    }
}
