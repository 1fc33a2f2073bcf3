using System.Buffers;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>
/// Decodes a JPEG stream at a half, a quarter or an eighth of its size. Each pixel is the mean of the pixels it stands for, as if they had been decoded
/// and averaged, save that no level is rounded or cut on the way and that colours sampled more coarsely are not smoothed.
/// </summary>
/// <remarks>Source: ITU-T T.81, sequential mode with Huffman codes.</remarks>
internal static class ReducedJpeg
{
    /// <summary>Decodes the upper left part of a stream.</summary>
    /// <param name="stream">The block's stream.</param>
    /// <param name="shared">Tables that hold unless the stream brings its own.</param>
    /// <param name="by">Pixels along each side that become one: 2, 4 or 8.</param>
    /// <param name="isYCbCr">Whether three components are Y'CbCr; else red, green and blue.</param>
    /// <param name="width">Pixels across of the result.</param>
    /// <param name="height">Pixels down of the result.</param>
    /// <param name="rgb">Filled with interleaved RGB; grey where there is one component.</param>
    /// <param name="rgbStride">Pixels from one row of the result to the next.</param>
    /// <returns>False when the stream is of a kind this does not know, or damaged: a complete decoder has to judge it.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> stream, JpegTables shared, int by, bool isYCbCr, int width, int height, Span<byte> rgb, int rgbStride)
    {
        try
        {
            return JpegFrame.Find(stream, shared) is { Components.Count: 1 or 3 } frame
                && (long)frame.Width >= ((width - 1L) * by) + 1 && (long)frame.Height >= ((height - 1L) * by) + 1
                && ReducedPlane.Find(frame, by) is { } planes
                && TryDecode(stream[frame.ScanAt..], frame, planes, by, isYCbCr, width, height, rgb, rgbStride);
        }
        catch (CodecException)
        {
            return false;
        }
    }

    private static bool TryDecode(
        ReadOnlySpan<byte> scan, JpegFrame frame, ReducedPlane[] planes, int by, bool isYCbCr, int width, int height, Span<byte> rgb, int rgbStride)
    {
        var (unitWidth, unitHeight) = (frame.UnitBlocksAcross * 8, frame.UnitBlocksDown * 8);
        var unitsAcross = (frame.Width + unitWidth - 1) / unitWidth;
        var unitsDown = (frame.Height + unitHeight - 1) / unitHeight;
        var (stride, rows) = (unitsAcross * unitWidth / by, unitHeight / by);
        var plain = ArrayPool<byte>.Shared.Rent(scan.Length + JpegBits.Slack);
        var levels = ArrayPool<float>.Shared.Rent(planes.Length * stride * rows);
        try
        {
            var bits = new JpegBits(scan, plain);
            var untilRestart = frame.RestartUnits;
            for (var line = 0; line < unitsDown && line * rows < height; line++)
            {
                for (var unit = 0; unit < unitsAcross; unit++)
                {
                    if (frame.RestartUnits > 0 && untilRestart-- == 0)
                    {
                        if (!bits.TryRestart())
                        {
                            return false;
                        }
                        untilRestart = frame.RestartUnits - 1;
                        Array.ForEach(planes, plane => plane.Restart());
                    }
                    for (var i = 0; i < planes.Length; i++)
                    {
                        if (!planes[i].TryDecodeUnit(ref bits, levels.AsSpan((i * stride * rows) + (unit * unitWidth / by)), stride))
                        {
                            return false;
                        }
                    }
                }
                for (var row = 0; row < rows && (line * rows) + row < height; row++)
                {
                    var target = rgb.Slice(((line * rows) + row) * rgbStride * 3, width * 3);
                    ReadOnlySpan<float> Plane(int number) => levels.AsSpan((number * stride * rows) + (row * stride), width);
                    LevelWriter.Write(Plane(0), Plane(planes.Length / 2), Plane(planes.Length - 1), isYCbCr && planes.Length == 3, target);
                }
            }
            return !bits.IsOverrun;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(levels);
            ArrayPool<byte>.Shared.Return(plain);
        }
    }
}
