using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Tests.DetectionModels;

public sealed class TilePlacementTests
{
    private static readonly byte[] TwoPixels = [10, 20, 30, 40, 50, 60];

    [Fact]
    public void Write_LetterboxOfTwoPixelsInFour_FillsTheRestWithGrey()
    {
        var input = Write(new ModelInput { Name = "x", TilePixels = 4, OverlapPixels = 0, Fit = "centre", PadLevel = 114 }, TwoPixels, 2, 1);

        // One row of picture: of three rows left over, one lies above.
        Assert.Equal([114, 114, 114, 114, 114, 10, 40, 114, 114, 114, 114, 114, 114, 114, 114, 114], input[..16].Select(value => MathF.Round(value * 255)));
        Assert.Equal([20, 50], input[21..23].Select(value => MathF.Round(value * 255)));
    }

    [Fact]
    public void Write_CornerBgrWithoutScaling_IsWhatYoloxIsFed()
    {
        var input = Write(new ModelInput { Name = "x", TilePixels = 2, OverlapPixels = 0, Scale = 1, Channels = "BGR", PadLevel = 114 }, TwoPixels, 2, 1);

        Assert.Equal([30, 60, 114, 114, 20, 50, 114, 114, 10, 40, 114, 114], input);
    }

    [Fact]
    public void Write_CornerWithoutLevel_PadsWithZeroAfterNormalising()
    {
        var input = Write(new ModelInput { Name = "x", TilePixels = 2, OverlapPixels = 0, Scale = 1, Mean = [10, 20, 30], Std = [2, 2, 2] }, TwoPixels, 2, 1);

        Assert.Equal([0, 15, 0, 0, 0, 15, 0, 0, 0, 15, 0, 0], input);
    }

    [Fact]
    public void Write_StretchOfThreePixelsInFour_IsBilinearBetweenPixelCentresAndPadsTheShortSide()
    {
        var input = Write(
            new ModelInput { Name = "x", TilePixels = 4, OverlapPixels = 0, Scale = 1, Fit = "stretch", PadLevel = 7 }, [10, 20, 30, 40, 50, 60, 70, 80, 90], 3, 1);

        // One row of four is far from filling it: enlarged to that it would show things four times as high.
        Assert.Equal([10, 28.75f, 51.25f, 70, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7], input[..16]);
        Assert.Equal([30, 48.75f, 71.25f, 90], input[32..36]);
    }

    private static float[] Write(ModelInput manifest, byte[] rgb, int width, int height)
    {
        var input = new float[3 * manifest.TilePixels * manifest.TilePixels];
        input.AsSpan().Fill(-1);
        new TileInputWriter(manifest).Write(rgb, width, height, TileFrame.For(manifest, width, height), input);
        return input;
    }
}
