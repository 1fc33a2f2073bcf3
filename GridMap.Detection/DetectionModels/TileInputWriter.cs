using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GridMap.Detection.DetectionModels;

/// <summary>Writes a tile's pixels into the input tensor, placed and normalised as the manifest asks.</summary>
internal sealed class TileInputWriter
{
    private const int PixelsAtOnce = 16;

    // Which plane of the input holds red, green and blue.
    private readonly int[] _planes;

    // (level × scale − mean) ÷ std as one factor and one shift, for red, green and blue.
    private readonly (float Factor, float Shift)[] _channels;
    private readonly float[] _padding;

    public TileInputWriter(ModelInput manifest)
    {
        _planes = manifest.Channels == "BGR" ? [2, 1, 0] : [0, 1, 2];
        _channels = [.. _planes.Select(plane => ((float)(manifest.Scale / manifest.Std[plane]), (float)(-manifest.Mean[plane] / manifest.Std[plane])))];
        _padding = [.. _channels.Select(channel => manifest.PadLevel is { } level ? ((float)level * channel.Factor) + channel.Shift : 0)];
    }

    /// <summary>Fills the input with a tile.</summary>
    /// <param name="rgb">Interleaved 8-bit RGB of <paramref name="width"/> × <paramref name="height"/> pixels.</param>
    /// <param name="width">Pixels that hold picture.</param>
    /// <param name="height">Pixels that hold picture.</param>
    /// <param name="frame">Where they lie in the input.</param>
    /// <param name="input">At least 3 × width × height values of the input; three planes.</param>
    public void Write(ReadOnlySpan<byte> rgb, int width, int height, TileFrame frame, float[] input)
    {
        var plane = frame.InputWidth * frame.InputHeight;
        if (frame.InputWidth != width || frame.InputHeight != height)
        {
            for (var channel = 0; channel < _planes.Length; channel++)
            {
                input.AsSpan(_planes[channel] * plane, plane).Fill(_padding[channel]);
            }
        }

        if (!frame.IsUnscaled)
        {
            Stretch(rgb, width, height, frame, input);
            return;
        }

        for (var row = 0; row < height; row++)
        {
            var line = rgb.Slice(row * width * 3, width * 3);
            var start = ((row + frame.Top) * frame.InputWidth) + frame.Left;
            var red = input.AsSpan((_planes[0] * plane) + start, width);
            var green = input.AsSpan((_planes[1] * plane) + start, width);
            var blue = input.AsSpan((_planes[2] * plane) + start, width);
            var column = Vector128.IsHardwareAccelerated ? WriteVectors(line, red, green, blue) : 0;
            for (; column < width; column++)
            {
                red[column] = (line[column * 3] * _channels[0].Factor) + _channels[0].Shift;
                green[column] = (line[(column * 3) + 1] * _channels[1].Factor) + _channels[1].Shift;
                blue[column] = (line[(column * 3) + 2] * _channels[2].Factor) + _channels[2].Shift;
            }
        }
    }

    /// <summary>Bilinear, pixel centres at half coordinates, the border repeated: what image libraries do to a picture they enlarge.</summary>
    private void Stretch(ReadOnlySpan<byte> rgb, int width, int height, TileFrame frame, float[] input)
    {
        var plane = frame.InputWidth * frame.InputHeight;
        // To the end of the input, or as far as a side that keeps its size goes.
        var (across, down) = (frame.ScaleX == 1 ? width : frame.InputWidth, frame.ScaleY == 1 ? height : frame.InputHeight);
        var columns = Enumerable.Range(0, across).Select(column => Neighbours(column, frame.ScaleX, width)).ToArray();
        for (var row = 0; row < down; row++)
        {
            var (above, below, share) = Neighbours(row, frame.ScaleY, height);
            var upper = rgb.Slice(above * width * 3, width * 3);
            var lower = rgb.Slice(below * width * 3, width * 3);
            for (var channel = 0; channel < _planes.Length; channel++)
            {
                var (factor, shift) = _channels[channel];
                var line = input.AsSpan((_planes[channel] * plane) + (row * frame.InputWidth), across);
                for (var column = 0; column < line.Length; column++)
                {
                    var (left, right, shareRight) = columns[column];
                    var (l, r) = ((left * 3) + channel, (right * 3) + channel);
                    var level = Mix(Mix(upper[l], upper[r], shareRight), Mix(lower[l], lower[r], shareRight), share);
                    line[column] = (level * factor) + shift;
                }
            }
        }
    }

    private static float Mix(float from, float to, float share) => from + ((to - from) * share);

    private static (int Before, int After, float Share) Neighbours(int pixel, double scale, int length)
    {
        var at = Math.Clamp(((pixel + 0.5) / scale) - 0.5, 0, length - 1);
        var before = (int)at;
        return (before, Math.Min(before + 1, length - 1), (float)(at - before));
    }

    /// <summary>As many whole vectors as fit, with the same arithmetic as one pixel at a time.</summary>
    private int WriteVectors(ReadOnlySpan<byte> line, Span<float> red, Span<float> green, Span<float> blue)
    {
        // Sixteen pixels lie in three vectors; each mask takes one channel's share of one of them (an index of 255 gives 0 on every processor).
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
            Put(Vector128.ShuffleNative(a, r0) | Vector128.ShuffleNative(b, r1) | Vector128.ShuffleNative(c, r2), _channels[0], red[column..]);
            Put(Vector128.ShuffleNative(a, g0) | Vector128.ShuffleNative(b, g1) | Vector128.ShuffleNative(c, g2), _channels[1], green[column..]);
            Put(Vector128.ShuffleNative(a, b0) | Vector128.ShuffleNative(b, b1) | Vector128.ShuffleNative(c, b2), _channels[2], blue[column..]);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
