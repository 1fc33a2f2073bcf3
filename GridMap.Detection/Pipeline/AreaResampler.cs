using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GridMap.Detection.Pipeline;

/// <summary>Shrinks rows by exact area averaging as they come: each source pixel counts with the share of it that a result pixel covers.</summary>
internal sealed class AreaResampler
{
    // A pixel is taken with its neighbour's first channel.
    private const int Slack = 1;

    private readonly double _columnScale;
    private readonly double _rowScale;
    private readonly bool _isCopy;
    private readonly float[] _sums;
    private readonly (int From, int To, float First, float Last)[] _columns;
    private int _sourceRow;
    private int _row;

    /// <param name="sourceWidth">Pixels across, as they come; the last may count in part.</param>
    /// <param name="sourceHeight">Rows that will come; the last may count in part.</param>
    /// <param name="width">Pixels across, as they leave; at most as many.</param>
    /// <param name="height">Rows that will leave; at most as many.</param>
    public AreaResampler(double sourceWidth, double sourceHeight, int width, int height)
    {
        var pixels = (int)Math.Ceiling(sourceWidth);
        _columnScale = sourceWidth / width;
        _rowScale = sourceHeight / height;
        _isCopy = sourceWidth == width && sourceHeight == height;
        Height = height;
        _sums = new float[_isCopy ? 0 : (pixels * 3) + Slack];
        _columns = new (int, int, float, float)[_isCopy ? 0 : width];
        for (var column = 0; column < _columns.Length; column++)
        {
            var (from, to) = (column * _columnScale, Math.Min((column + 1) * _columnScale, sourceWidth));
            var first = (int)from;
            var last = Math.Min((int)Math.Ceiling(to) - 1, pixels - 1);
            _columns[column] = (first, last, (float)(Math.Min(first + 1, to) - from), (float)(to - Math.Max(last, from)));
        }
    }

    public int Height { get; }

    /// <summary>Takes the next source row and fills <paramref name="result"/> when a row is complete.</summary>
    /// <returns>True when it did. A row is never completed twice by one source row, since nothing is enlarged.</returns>
    public bool TryTake(ReadOnlySpan<byte> source, Span<byte> result)
    {
        if (_isCopy)
        {
            source.CopyTo(result);
            _sourceRow++;
            _row++;
            return true;
        }

        var end = (_row + 1) * _rowScale;
        var next = _sourceRow + 1;
        var share = Math.Min(next, end) - Math.Max(_sourceRow, _row * _rowScale);
        Add(source, (float)share);
        _sourceRow++;
        // The last row completes with the last source row, whatever the rounding says.
        if (next < end - 1e-9)
        {
            return false;
        }

        Average(result);
        Array.Clear(_sums);
        _row++;
        if (next > end + 1e-9 && _row < Height)
        {
            Add(source, (float)(next - end));
        }

        return true;
    }

    private void Add(ReadOnlySpan<byte> source, float share)
    {
        var sums = _sums.AsSpan();
        var factor = new Vector<float>(share);
        var step = Vector<byte>.Count;
        var lane = Vector<float>.Count;
        var at = 0;
        for (; at + step <= source.Length; at += step)
        {
            Vector.Widen(new Vector<byte>(source[at..]), out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            Accumulate(sums[at..], a, factor);
            Accumulate(sums[(at + lane)..], b, factor);
            Accumulate(sums[(at + (2 * lane))..], c, factor);
            Accumulate(sums[(at + (3 * lane))..], d, factor);
        }

        for (; at < source.Length; at++)
        {
            sums[at] += source[at] * share;
        }
    }

    private static void Accumulate(Span<float> sums, Vector<uint> values, Vector<float> factor) =>
        (new Vector<float>(sums) + (Vector.ConvertToSingle(Vector.AsVectorInt32(values)) * factor)).CopyTo(sums);

    private void Average(Span<byte> result)
    {
        // No column reaches beyond the sums and their slack.
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        var norm = (float)(1 / (_rowScale * _columnScale));
        var half = Vector128.Create(0.5f);
        var together = Vector128.Create((byte)0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var to = 0;
        foreach (var (first, last, firstShare, lastShare) in _columns)
        {
            var sum = Vector128.LoadUnsafe(ref sums, (nuint)(first * 3)) * firstShare;
            if (last > first)
            {
                for (var at = first + 1; at < last; at++)
                {
                    sum += Vector128.LoadUnsafe(ref sums, (nuint)(at * 3));
                }

                sum += Vector128.LoadUnsafe(ref sums, (nuint)(last * 3)) * lastShare;
            }

            var levels = Vector128.Min(Vector128.ConvertToInt32Native((sum * norm) + half), Vector128.Create(255)).AsByte();
            var pixel = Vector128.Shuffle(levels, together).AsUInt32().ToScalar();
            if (to + sizeof(uint) <= result.Length)
            {
                // The fourth byte is the next pixel's, which comes after.
                BinaryPrimitives.WriteUInt32LittleEndian(result[to..], pixel);
            }
            else
            {
                (result[to], result[to + 1], result[to + 2]) = ((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16));
            }

            to += 3;
        }
    }
}
