using CsCheck;
using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Tests.DetectionModels;

public sealed class TileInputWriterTests
{
    private static readonly ModelInput Input = new()
    {
        Name = "image", TilePixels = 64, OverlapPixels = 0, Scale = 1 / 255.0, Mean = [0.5, 0.4, 0.3], Std = [0.25, 0.2, 0.3],
    };

    [Fact]
    public void Write_AnySizes_NormalisesEachChannelAndPadsWithZero() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[1, 5], Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 10_000]).Sample((width, height, right, below, seed) =>
        {
            var rgb = new byte[width * height * 3];
            new Random(seed).NextBytes(rgb);
            var (inputWidth, inputHeight) = (width + right, height + below);
            var input = new float[3 * inputWidth * inputHeight];
            input.AsSpan().Fill(99);

            new TileInputWriter(Input).Write(rgb, width, height, new TileFrame(inputWidth, inputHeight, Left: 0, Top: 0, ScaleX: 1, ScaleY: 1), input);

            for (var i = 0; i < input.Length; i++)
            {
                var (channel, row, column) = (i / (inputWidth * inputHeight), i / inputWidth % inputHeight, i % inputWidth);
                var expected = row < height && column < width
                    ? ((rgb[(((row * width) + column) * 3) + channel] / 255.0) - Input.Mean[channel]) / Input.Std[channel]
                    : 0;
                Assert.Equal(expected, input[i], tolerance: 1e-6);
            }
        });
}
