namespace GridMap.Detection.DetectionModels;

/// <summary>Writes a tile's pixels into the input tensor, normalised as the manifest asks.</summary>
internal sealed class TileInputWriter(ModelInput manifest)
{
    // One table a channel: what each of the 256 levels becomes.
    private readonly float[][] _levels = [.. Enumerable.Range(0, 3).Select(channel => Enumerable.Range(0, 256)
        .Select(level => (float)(((level * manifest.Scale) - manifest.Mean[channel]) / manifest.Std[channel])).ToArray())];

    /// <summary>Fills an input of <paramref name="inputWidth"/> × <paramref name="inputHeight"/> pixels with a tile at its top left.</summary>
    /// <param name="rgb">Interleaved 8-bit RGB of <paramref name="width"/> × <paramref name="height"/> pixels.</param>
    /// <param name="width">Pixels that hold picture.</param>
    /// <param name="height">Pixels that hold picture.</param>
    /// <param name="inputWidth">Pixels across of the input.</param>
    /// <param name="inputHeight">Pixels down of the input.</param>
    /// <param name="input">At least 3 × width × height values of the input; three planes.</param>
    public void Write(ReadOnlySpan<byte> rgb, int width, int height, int inputWidth, int inputHeight, float[] input)
    {
        var plane = inputWidth * inputHeight;
        if (inputWidth != width || inputHeight != height)
        {
            // The padding is 0 after normalising.
            input.AsSpan(0, 3 * plane).Clear();
        }

        var (reds, greens, blues) = (_levels[0], _levels[1], _levels[2]);
        for (var row = 0; row < height; row++)
        {
            var line = rgb.Slice(row * width * 3, width * 3);
            var red = input.AsSpan(row * inputWidth, width);
            var green = input.AsSpan(plane + (row * inputWidth), width);
            var blue = input.AsSpan((2 * plane) + (row * inputWidth), width);
            for (int column = 0, at = 0; column < red.Length; column++, at += 3)
            {
                red[column] = reds[line[at]];
                green[column] = greens[line[at + 1]];
                blue[column] = blues[line[at + 2]];
            }
        }
    }
}
