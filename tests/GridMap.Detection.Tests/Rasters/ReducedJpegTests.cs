using CsCheck;
using GridMap.Detection.Rasters.Compression;
using GridMap.Detection.Rasters.Compression.Jpeg;
using NetVips;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>Decoding at a part of the size gives what decoding whole and averaging gives.</summary>
public sealed class ReducedJpegTests
{
    [Theory]
    [InlineData(64, 48, 90, 0)]
    [InlineData(64, 48, 30, 0)]
    [InlineData(37, 51, 75, 0)] // Neither side a multiple of anything.
    [InlineData(200, 16, 100, 0)] // Long codes.
    [InlineData(96, 80, 75, 3)] // Restart markers.
    public void TryDecode_Grey_IsTheMeanOfThePixels(int width, int height, int quality, int restartUnits)
    {
        foreach (var step in new[] { 2, 4, 8 })
        {
            var stream = Encode(width, height, bands: 1, quality, Enums.ForeignSubsample.Off, restartUnits);

            // A level of rounding on both sides; what was cut at black and white is more.
            AssertNear(Mean(VipsCodec.Jpeg(stream), step), Decode(stream, width, height, step), mean: 0.6, most: quality < 50 ? 12 : 4);
        }
    }

    [Theory]
    [InlineData(64, 48, Enums.ForeignSubsample.Off, 0.6, 8)]
    [InlineData(96, 61, Enums.ForeignSubsample.On, 1.5, 30)] // The whole decoder smooths colours between their samples.
    [InlineData(61, 96, Enums.ForeignSubsample.On, 1.5, 30)]
    public void TryDecode_Colour_IsTheMeanOfThePixels(int width, int height, Enums.ForeignSubsample subsample, double mean, int most)
    {
        foreach (var step in new[] { 2, 4, 8 })
        {
            var stream = Encode(width, height, bands: 3, quality: 92, subsample, restartUnits: 0);

            AssertNear(Mean(VipsCodec.Jpeg(stream), step), Decode(stream, width, height, step), mean, most);
        }
    }

    [Fact]
    public void TryDecode_Progressive_IsLeftToAWholeDecoder()
    {
        using var image = Draw(64, 64, 3);

        Assert.False(ReducedJpeg.TryDecode(image.JpegsaveBuffer(interlace: true), new JpegTables(), 2, isYCbCr: true, 32, 32, new byte[32 * 32 * 3], 32));
    }

    [Fact]
    public void TryDecode_CutAnywhere_IsLeftToAWholeDecoder()
    {
        var stream = Encode(64, 64, bands: 3, quality: 80, Enums.ForeignSubsample.On, restartUnits: 0);
        foreach (var length in Enumerable.Range(0, stream.Length - 3))
        {
            Assert.False(ReducedJpeg.TryDecode(stream.AsSpan(0, length), new JpegTables(), 2, isYCbCr: true, 32, 32, new byte[32 * 32 * 3], 32), $"{length} of {stream.Length} bytes");
        }
    }

    [Fact]
    public void SetFactors_TheFilesOwnAgain_KeepsWhatWasMadeOfThem()
    {
        byte[] payload = [0, .. Enumerable.Range(1, 64).Select(factor => (byte)factor)];
        var file = new JpegTables();
        file.SetFactors(payload);
        var block = file.Copy();

        block.SetFactors(payload);
        Assert.Same(file.Factors[0], block.Factors[0]);

        payload[64]++;
        block.SetFactors(payload);
        Assert.NotSame(file.Factors[0], block.Factors[0]);
    }

    [Fact]
    public void TryDecode_BytesOfAnyKind_NeverFails()
    {
        var stream = Encode(48, 40, bands: 3, quality: 60, Enums.ForeignSubsample.On, restartUnits: 2);
        var rgb = new byte[24 * 20 * 3];
        Gen.Select(Gen.Int[0, stream.Length - 1], Gen.Byte, Gen.Int[0, stream.Length - 1], Gen.Byte).Sample(damage =>
        {
            byte[] damaged = [.. stream];
            (damaged[damage.Item1], damaged[damage.Item3]) = (damage.Item2, damage.Item4);
            ReducedJpeg.TryDecode(damaged, new JpegTables(), 2, isYCbCr: true, 24, 20, rgb, 24);
        });
    }

    private static byte[] Decode(byte[] stream, int width, int height, int step)
    {
        var (across, down) = ((width + step - 1) / step, (height + step - 1) / step);
        var rgb = new byte[across * down * 3];
        Assert.True(ReducedJpeg.TryDecode(stream, new JpegTables(), step, isYCbCr: true, across, down, rgb, across));
        // The last ones may stand for pixels beyond the picture: only whole ones are compared.
        return [.. from at in Enumerable.Range(0, rgb.Length) where at / 3 % across < width / step && at / 3 / across < height / step select rgb[at]];
    }

    private static double[] Mean(DecodedPicture picture, int step) =>
    [
        .. from row in Enumerable.Range(0, picture.Height / step)
           from column in Enumerable.Range(0, picture.Width / step)
           from channel in Enumerable.Range(0, 3)
           let band = picture.Bands == 1 ? 0 : channel
           select (from down in Enumerable.Range(row * step, step)
                   from across in Enumerable.Range(column * step, step)
                   select (double)picture.Samples[(((down * picture.Width) + across) * picture.Bands) + band]).Average(),
    ];

    private static void AssertNear(double[] expected, byte[] given, double mean, double most)
    {
        Assert.Equal(expected.Length, given.Length);
        double[] differences = [.. expected.Zip(given, (one, other) => Math.Abs(one - other))];
        Assert.InRange(differences.Average(), 0, mean);
        Assert.InRange(differences.Max(), 0, most);
    }

    private static byte[] Encode(int width, int height, int bands, int quality, Enums.ForeignSubsample subsample, int restartUnits)
    {
        using var image = Draw(width, height, bands);
        return image.JpegsaveBuffer(quality, subsampleMode: subsample, restartInterval: restartUnits);
    }

    /// <summary>Slopes, an edge and noise.</summary>
    private static Image Draw(int width, int height, int bands)
    {
        var chance = new Random(5);
        var pixels = new byte[width * height * bands];
        for (var at = 0; at < pixels.Length; at++)
        {
            var (column, row, band) = (at / bands % width, at / bands / width, at % bands);
            pixels[at] = (byte)(40 + (column * 80 / width) + (row * (band + 1) * 20 / height) + (column > row ? 50 : 0) + chance.Next(24));
        }

        return Image.NewFromMemory(pixels, width, height, bands, Enums.BandFormat.Uchar).Copy(interpretation: bands == 1 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
    }
}
