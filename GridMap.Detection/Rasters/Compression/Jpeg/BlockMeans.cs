using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>Makes the means of a block's pixels of its coefficients, without its pixels. No fused multiplication: every processor gives the same.</summary>
internal sealed class BlockMeans
{
    public const int MostValues = 64;

    /// <summary>The last coefficient of a block.</summary>
    public const int Last = MostValues - 1;

    // Coefficients of the first rows and columns come first: up to this one none lies beyond the fourth.
    private const int LastOfCorner = 9;
    private const int CornerSide = 4;

    // A level of 128 before the transform.
    private const float MiddleLevel = 1024;

    private readonly AxisMeans across;
    private readonly AxisMeans down;
    private readonly FoldedFactor[] factors = new FoldedFactor[MostValues];

    /// <param name="quantisation">Factors, in zigzag order.</param>
    /// <param name="across">Means across.</param>
    /// <param name="down">Means down.</param>
    public BlockMeans(ushort[] quantisation, AxisMeans across, AxisMeans down)
    {
        (this.across, this.down) = (across, down);
        for (var i = 0; i < MostValues; i++)
        {
            var (column, row) = (Zigzag[i] & 7, Zigzag[i] >> 3);
            factors[i] = new FoldedFactor(
                (float)(quantisation[i] * across.Weights[column] * down.Weights[row]),
                (down.Targets[row] * across.Length) + across.Targets[column]);
        }
    }

    /// <summary>What each coefficient counts as, in zigzag order.</summary>
    public ReadOnlySpan<FoldedFactor> Factors => factors;

    private static ReadOnlySpan<byte> Zigzag =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    /// <summary>Begins a block.</summary>
    /// <param name="folded">Cleared and given the first coefficient.</param>
    /// <param name="first">The first coefficient, still to be multiplied by its factor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(Span<float> folded, int first)
    {
        folded[..(across.Length * down.Length)].Clear();
        folded[0] = (first * factors[0].Factor) + MiddleLevel;
    }

    /// <summary>Writes the means of a block.</summary>
    /// <param name="folded">Of <see cref="Begin"/>, with what the other coefficients added.</param>
    /// <param name="last">The last coefficient that may be other than 0.</param>
    /// <param name="plane">From the block's first mean on.</param>
    /// <param name="stride">Means from one row to the next.</param>
    public void Write(ReadOnlySpan<float> folded, int last, Span<float> plane, int stride)
    {
        if (last == 0)
        {
            for (var row = 0; row < down.Length; row++)
            {
                plane.Slice(row * stride, across.Length).Fill(folded[0] / 8);
            }
            return;
        }
        switch (across.Length)
        {
            case 8:
                Write8(folded, last <= LastOfCorner ? CornerSide : 8, plane, stride);
                break;
            case 4:
                Write4(folded, plane, stride);
                break;
            default:
                WriteFew(folded, plane, stride);
                break;
        }
    }

    /// <param name="side">Rows and columns of coefficients beyond which there are none.</param>
    private void Write8(ReadOnlySpan<float> folded, int side, Span<float> plane, int stride)
    {
        var waves = MemoryMarshal.Cast<float, Vector256<float>>(across.Waves);
        var rows = Math.Min(side, down.Length);
        Span<Vector256<float>> lines = stackalloc Vector256<float>[8];
        for (var row = 0; row < rows; row++)
        {
            var from = folded.Slice(row * 8, 8);
            var sum = waves[0] * from[0];
            for (var i = 1; i < side; i++)
            {
                sum += waves[i] * from[i];
            }
            lines[row] = sum;
        }
        // Even waves are the same from both ends, odd ones the other way round.
        for (var to = 0; to < (down.Length + 1) / 2; to++)
        {
            var even = lines[0] * down.Waves[to];
            var odd = Vector256<float>.Zero;
            for (var row = 1; row < rows; row += 2)
            {
                odd += lines[row] * down.Waves[(row * down.Length) + to];
                if (row + 1 < rows)
                {
                    even += lines[row + 1] * down.Waves[((row + 1) * down.Length) + to];
                }
            }
            (even + odd).CopyTo(plane[(to * stride)..]);
            (even - odd).CopyTo(plane[((down.Length - 1 - to) * stride)..]);
        }
    }

    private void Write4(ReadOnlySpan<float> folded, Span<float> plane, int stride)
    {
        var waves = MemoryMarshal.Cast<float, Vector128<float>>(across.Waves);
        var (first, second, third, fourth) = (waves[0], waves[1], waves[2], waves[3]);
        if (down.Length != 4)
        {
            Span<Vector128<float>> lines = stackalloc Vector128<float>[8];
            for (var row = 0; row < down.Length; row++)
            {
                lines[row] = Line(folded[(row * 4)..]);
            }
            for (var to = 0; to < down.Length; to++)
            {
                var sum = Vector128<float>.Zero;
                for (var row = 0; row < down.Length; row++)
                {
                    sum += lines[row] * down.Waves[(row * down.Length) + to];
                }
                sum.CopyTo(plane[(to * stride)..]);
            }
            return;
        }
        // Of a square of four by four (most blocks of most pictures) what is above the middle mirrors what is below.
        var (even, odd, low, high) = (Line(folded) * down.Waves[0], Line(folded[4..]), Line(folded[8..]), Line(folded[12..]));
        var (outer, inner) = (even + (low * down.Waves[8]), even + (low * down.Waves[9]));
        var (outerOdd, innerOdd) = ((odd * down.Waves[4]) + (high * down.Waves[12]), (odd * down.Waves[5]) + (high * down.Waves[13]));
        (outer + outerOdd).CopyTo(plane);
        (inner + innerOdd).CopyTo(plane[stride..]);
        (inner - innerOdd).CopyTo(plane[(2 * stride)..]);
        (outer - outerOdd).CopyTo(plane[(3 * stride)..]);

        Vector128<float> Line(ReadOnlySpan<float> from) => (first * from[0]) + (second * from[1]) + (third * from[2]) + (fourth * from[3]);
    }

    private void WriteFew(ReadOnlySpan<float> folded, Span<float> plane, int stride)
    {
        for (var to = 0; to < down.Length; to++)
        {
            for (var column = 0; column < across.Length; column++)
            {
                var sum = 0f;
                for (var at = 0; at < across.Length * down.Length; at++)
                {
                    var (row, coefficient) = (at / across.Length, at % across.Length);
                    sum += folded[at] * across.Waves[(coefficient * across.Length) + column] * down.Waves[(row * down.Length) + to];
                }
                plane[(to * stride) + column] = sum;
            }
        }
    }
}
