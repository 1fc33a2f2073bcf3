namespace GridMap.Detection.DetectionModels;

/// <summary>Where a tile lies in the input of a model.</summary>
/// <param name="InputWidth">Pixels across of the input.</param>
/// <param name="InputHeight">Pixels down of the input.</param>
/// <param name="Left">Input pixels left of the tile.</param>
/// <param name="Top">Input pixels above the tile.</param>
/// <param name="ScaleX">Input pixels per tile pixel, across.</param>
/// <param name="ScaleY">Input pixels per tile pixel, down.</param>
internal readonly record struct TileFrame(int InputWidth, int InputHeight, int Left, int Top, double ScaleX, double ScaleY)
{
    public const string Corner = "corner";
    public const string Centre = "centre";
    public const string Stretch = "stretch";

    private const double LeastStretchedShare = 0.75;

    public static readonly IReadOnlyList<string> Fits = [Corner, Centre, Stretch];

    /// <summary>True when the tile keeps its size.</summary>
    public bool IsUnscaled => ScaleX == 1 && ScaleY == 1;

    /// <summary>The place of a tile of <paramref name="width"/> × <paramref name="height"/> pixels, no larger than the model's tile.</summary>
    public static TileFrame For(ModelInput input, int width, int height)
    {
        var (inputWidth, inputHeight) = (PaddedSize(input, width), PaddedSize(input, height));
        return input.Fit switch
        {
            // Half of an odd rest goes to the far side, as letterboxes have it.
            Centre => new TileFrame(inputWidth, inputHeight, (inputWidth - width) / 2, (inputHeight - height) / 2, 1, 1),
            Stretch => new TileFrame(inputWidth, inputHeight, 0, 0, StretchOf(inputWidth, width), StretchOf(inputHeight, height)),
            _ => new TileFrame(inputWidth, inputHeight, 0, 0, 1, 1),
        };
    }

    /// <summary>A box of the input in pixels of the tile.</summary>
    public RawBox ToTile(RawBox box) => box with
    {
        CentreX = (float)((box.CentreX - Left) / ScaleX),
        CentreY = (float)((box.CentreY - Top) / ScaleY),
        Width = (float)(box.Width / ScaleX),
        Height = (float)(box.Height / ScaleY),
    };

    /// <summary>True for a place beyond the tile of <paramref name="width"/> × <paramref name="height"/> pixels, on a side that is padded; right and below always count as such.</summary>
    /// <remarks>Where nothing is padded, the centre of a cut object may lie a little outside.</remarks>
    public bool IsPadding(float x, float y, int width, int height) =>
        x >= width || y >= height || (x < 0 && Left > 0) || (y < 0 && Top > 0);

    /// <summary>A side far below the input's is not enlarged but padded: the pass has chosen the scale at which objects are as large as in training.</summary>
    private static double StretchOf(int input, int tile) => tile >= LeastStretchedShare * input ? (double)input / tile : 1;

    private static int PaddedSize(ModelInput input, int pixels) =>
        input.IsSizeFree ? (pixels + input.MultipleOf - 1) / input.MultipleOf * input.MultipleOf : input.TilePixels;
}
