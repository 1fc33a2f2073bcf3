using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GridMap.Detection.DetectionModels;

/// <summary>Writes a tile's pixels into the input tensor, normalised as the manifest asks.</summary>
internal sealed class TileInputWriter(ModelInput manifest)
{
    private const int PixelsAtOnce = 16;

    // (level × scale − mean) ÷ std as one factor and one shift a channel.
    private readonly (float Factor, float Shift)[] _channels =
        [.. Enumerable.Range(0, 3).Select(channel => ((float)(manifest.Scale / manifest.Std[channel]), (float)(-manifest.Mean[channel] / manifest.Std[channel])))];

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

        for (var row = 0; row < height; row++)
        {
            var line = rgb.Slice(row * width * 3, width * 3);
            var red = input.AsSpan(row * inputWidth, width);
            var green = input.AsSpan(plane + (row * inputWidth), width);
            var blue = input.AsSpan((2 * plane) + (row * inputWidth), width);
            var column = Vector128.IsHardwareAccelerated ? WriteVectors(line, red, green, blue) : 0;
            for (; column < width; column++)
            {
                red[column] = (line[column * 3] * _channels[0].Factor) + _channels[0].Shift;
                green[column] = (line[(column * 3) + 1] * _channels[1].Factor) + _channels[1].Shift;
                blue[column] = (line[(column * 3) + 2] * _channels[2].Factor) + _channels[2].Shift;
            }
        }
    }

    /// <summary>As many whole vectors as fit, with the same arithmetic as one pixel at a time.</summary>
    private int WriteVectors(ReadOnlySpan<byte> line, Span<float> red, Span<float> green, Span<float> blue)
    {
        // Sixteen pixels lie in three vectors; each mask takes one channel's share of one of them (an index above 15 gives 0).
        var (r0, r1, r2) = Masks(0);
        var (g0, g1, g2) = Masks(1);
        var (b0, b1, b2) = Masks(2);
        var column = 0;
        for (; column + PixelsAtOnce <= red.Length; column += PixelsAtOnce)
        {
            var at = line[(column * 3)..];
            var a = Vector128.Create(at);
            var b = Vector128.Create(at[16..]);
            var c = Vector128.Create(at[32..]);
            Put(Vector128.Shuffle(a, r0) | Vector128.Shuffle(b, r1) | Vector128.Shuffle(c, r2), _channels[0], red[column..]);
            Put(Vector128.Shuffle(a, g0) | Vector128.Shuffle(b, g1) | Vector128.Shuffle(c, g2), _channels[1], green[column..]);
            Put(Vector128.Shuffle(a, b0) | Vector128.Shuffle(b, b1) | Vector128.Shuffle(c, b2), _channels[2], blue[column..]);
        }

        return column;
    }

    private static (Vector128<byte> First, Vector128<byte> Second, Vector128<byte> Third) Masks(int channel)
    {
        Span<byte> masks = stackalloc byte[3 * PixelsAtOnce];
        masks.Fill(byte.MaxValue);
        for (var pixel = 0; pixel < PixelsAtOnce; pixel++)
        {
            var source = (pixel * 3) + channel;
            masks[(source / PixelsAtOnce * PixelsAtOnce) + pixel] = (byte)(source % PixelsAtOnce);
        }

        return (Vector128.Create<byte>(masks), Vector128.Create<byte>(masks[16..]), Vector128.Create<byte>(masks[32..]));
    }

    private static void Put(Vector128<byte> levels, (float Factor, float Shift) channel, Span<float> target)
    {
        var (low, high) = Vector128.Widen(levels);
        var (first, second) = Vector128.Widen(low);
        var (third, fourth) = Vector128.Widen(high);
        ref var to = ref MemoryMarshal.GetReference(target[..PixelsAtOnce]);
        Normalise(first, channel).StoreUnsafe(ref to);
        Normalise(second, channel).StoreUnsafe(ref to, 4);
        Normalise(third, channel).StoreUnsafe(ref to, 8);
        Normalise(fourth, channel).StoreUnsafe(ref to, 12);
    }

    private static Vector128<float> Normalise(Vector128<uint> levels, (float Factor, float Shift) channel) =>
        (Vector128.ConvertToSingle(levels.AsInt32()) * channel.Factor) + Vector128.Create(channel.Shift);
}
