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
    public void Write_Stretch_IsBilinearBetweenPixelCentres()
    {
        var input = Write(new ModelInput { Name = "x", TilePixels = 4, OverlapPixels = 0, Scale = 1, Fit = "stretch" }, TwoPixels, 2, 1);

        Assert.Equal([10, 17.5f, 32.5f, 40, 10, 17.5f, 32.5f, 40], input[..8]);
        Assert.Equal([30, 37.5f, 52.5f, 60], input[44..]);
    }

    private static float[] Write(ModelInput manifest, byte[] rgb, int width, int height)
    {
        var input = new float[3 * manifest.TilePixels * manifest.TilePixels];
        input.AsSpan().Fill(-1);
        new TileInputWriter(manifest).Write(rgb, width, height, TileFrame.For(manifest, width, height), input);
        return input;
    }
}
