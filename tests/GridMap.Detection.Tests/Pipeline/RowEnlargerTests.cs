using CsCheck;
using GridMap.Detection.Pipeline;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class RowEnlargerTests
{
    [Fact]
    public void TryGive_TwiceAcross_LiesBetweenTheMiddlesOfPixels() =>
        Assert.Equal([0, 0, 0, 25, 25, 25, 75, 75, 75, 100, 100, 100], Enlarge(2, 1, 4, 1, [0, 0, 0, 100, 100, 100]));

    [Fact]
    public void TryGive_TwiceDown_LiesBetweenTheMiddlesOfPixels() =>
        Assert.Equal([0, 0, 0, 25, 25, 25, 75, 75, 75, 100, 100, 100], Enlarge(1, 2, 1, 4, [0, 0, 0, 100, 100, 100]));

    [Fact]
    public void TryGive_Channels_StayApart() =>
        Assert.Equal([10, 20, 30, 10, 20, 30], Enlarge(1, 1, 2, 1, [10, 20, 30]));

    [Fact]
    public void TryGive_AnySizes_KeepsARampARampAndGivesEveryRow() =>
        Gen.Select(Gen.Int[2, 40], Gen.Int[2, 40], Gen.Double[1, 5]).Sample((width, height, factor) =>
        {
            var (wide, high) = ((int)Math.Round(width * factor), (int)Math.Round(height * factor));
            var pixels = Enumerable.Range(0, width * height).SelectMany(i => Enumerable.Repeat((byte)((i % width * 3) + (i / width * 3)), 3)).ToArray();

            var result = Enlarge(width, height, wide, high, pixels);

            Assert.Equal(wide * high * 3, result.Length);
            for (var i = 0; i < wide * high; i++)
            {
                var column = Math.Clamp((((i % wide) + 0.5) * width / wide) - 0.5, 0, width - 1);
                var row = Math.Clamp((((i / wide) + 0.5) * height / high) - 0.5, 0, height - 1);
                Assert.Equal((column + row) * 3, result[i * 3], tolerance: 0.51);
            }
        });

    private static byte[] Enlarge(int width, int height, int wide, int high, byte[] pixels)
    {
        var enlarger = new RowEnlarger(width, height, wide, high);
        var result = new List<byte>();
        var line = new byte[wide * 3];
        for (var row = 0; row < height; row++)
        {
            enlarger.Put(pixels.AsSpan(row * width * 3, width * 3));
            while (enlarger.TryGive(line))
            {
                result.AddRange(line);
            }
        }

        return [.. result];
    }
}
