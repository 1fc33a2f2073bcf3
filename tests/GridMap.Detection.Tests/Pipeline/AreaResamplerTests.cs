using CsCheck;
using GridMap.Detection.Pipeline;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class AreaResamplerTests
{
    [Fact]
    public void TryTake_HalfSize_IsTheMeanOfFour() =>
        Assert.Equal([25, 25, 25], Shrink(2, 2, 1, 1, [10, 10, 10, 20, 20, 20, 30, 30, 30, 40, 40, 40]));

    [Fact]
    public void TryTake_ThreeToTwo_SharesTheMiddlePixel() =>
        // Columns 0, 90, 180 to two of 1.5: (0 + 45) / 1.5 and (45 + 180) / 1.5.
        Assert.Equal([30, 30, 30, 150, 150, 150], Shrink(3, 1, 2, 1, [0, 0, 0, 90, 90, 90, 180, 180, 180]));

    [Fact]
    public void TryTake_SameSize_IsACopy()
    {
        byte[] pixels = [.. Enumerable.Range(0, 36).Select(i => (byte)(i * 7))];

        Assert.Equal(pixels, Shrink(4, 3, 4, 3, pixels));
    }

    [Fact]
    public void TryTake_AnySizes_KeepsAnEvenPictureEvenAndGivesEveryRow() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[1, 70], Gen.Double[0.02, 1], Gen.Byte).Sample(
            (width, height, factor, level) =>
            {
                var (smallWidth, smallHeight) = (Math.Max(1, (int)Math.Round(width * factor)), Math.Max(1, (int)Math.Round(height * factor)));
                var pixels = new byte[width * height * 3];
                pixels.AsSpan().Fill(level);

                var result = Shrink(width, height, smallWidth, smallHeight, pixels);

                Assert.Equal(smallWidth * smallHeight * 3, result.Length);
                Assert.All(result, value => Assert.Equal(level, value));
            });

    private static byte[] Shrink(int width, int height, int smallWidth, int smallHeight, byte[] pixels)
    {
        var resampler = new AreaResampler(width, height, smallWidth, smallHeight);
        var result = new List<byte>();
        var line = new byte[smallWidth * 3];
        for (var row = 0; row < height; row++)
        {
            if (resampler.TryTake(pixels.AsSpan(row * width * 3, width * 3), line))
            {
                result.AddRange(line);
            }
        }

        return [.. result];
    }
}
