namespace GridMap.Detection.DetectionModels;

/// <summary>What a model is fed: float32 NCHW, value = (pixel × <see cref="Scale"/> − mean) ÷ std of its channel.</summary>
public sealed record ModelInput
{
    /// <summary>Name of the input tensor.</summary>
    public required string Name { get; init; }

    /// <summary>Order of the axes; only <c>NCHW</c> is known.</summary>
    public string Layout { get; init; } = "NCHW";

    /// <summary>Order of the channels: <c>RGB</c> or <c>BGR</c>.</summary>
    public string Channels { get; init; } = "RGB";

    /// <summary>Element type; only <c>float32</c> is known.</summary>
    public string Type { get; init; } = "float32";

    /// <summary>Factor on the pixel value (0 to 255).</summary>
    public double Scale { get; init; } = 1.0 / 255;

    /// <summary>Subtracted after scaling, one a channel in the order of <see cref="Channels"/>.</summary>
    public IReadOnlyList<double> Mean { get; init; } = [0, 0, 0];

    /// <summary>Divides after subtracting, one a channel in the order of <see cref="Channels"/>, above zero.</summary>
    public IReadOnlyList<double> Std { get; init; } = [1, 1, 1];

    /// <summary>Where a tile smaller than the input lies: <c>corner</c> (top left), <c>centre</c> (letterbox), or <c>stretch</c> (a side of three quarters of it or more enlarged to fill it, a shorter one at the top left).</summary>
    public string Fit { get; init; } = "corner";

    /// <summary>Pixel level (0 to 255) around such a tile; null = 0 after normalising.</summary>
    public double? PadLevel { get; init; }

    /// <summary>Red, green and blue nearest to what surrounds such a tile.</summary>
    internal byte[] PaddingColour()
    {
        // 0 after normalising is the mean, at the scale of pixels.
        var levels = Enumerable.Range(0, 3).Select(channel => (byte)Math.Clamp(Math.Round(PadLevel ?? (Mean[channel] / Scale)), 0, byte.MaxValue));
        return [.. Channels == "BGR" ? levels.Reverse() : levels];
    }

    /// <summary>Side of a tile that runs well, pixels.</summary>
    public required int TilePixels { get; init; }

    /// <summary>Overlap of neighbouring tiles, pixels.</summary>
    public required int OverlapPixels { get; init; }

    /// <summary>Height and width have to be multiples of this.</summary>
    public int MultipleOf { get; init; } = 1;

    /// <summary>Names of the axes that may vary: <c>batch</c>, <c>height</c>, <c>width</c>.</summary>
    public IReadOnlyList<string> DynamicAxes { get; init; } = [];

    /// <summary>True when tiles may be smaller than <see cref="TilePixels"/>.</summary>
    public bool IsSizeFree => DynamicAxes.Contains("height") && DynamicAxes.Contains("width");
}
