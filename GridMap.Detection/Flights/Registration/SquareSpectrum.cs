using System.Numerics;

namespace GridMap.Detection.Flights.Registration;

/// <summary>The discrete Fourier transform of a square of complex numbers whose side is a power of two, in place.</summary>
/// <remarks>
/// Radix 2, Cooley and Tukey 1965. Our own because the managed transforms that can be restored work along one dimension, and threads of
/// theirs would run inside those of the windows.
/// </remarks>
internal sealed class SquareSpectrum
{
    private readonly int _side;
    private readonly int[] _reversed;
    private readonly float[] _cosines;
    private readonly float[] _sines;

    /// <param name="side">A power of two.</param>
    public SquareSpectrum(int side)
    {
        if (!BitOperations.IsPow2(side))
        {
            throw new ArgumentException($"The side of a spectrum is a power of two, not {side}.", nameof(side));
        }

        _side = side;
        var bits = BitOperations.Log2((uint)side);
        _reversed = new int[side];
        for (var i = 1; i < side; i++)
        {
            _reversed[i] = (_reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
        }

        _cosines = [.. Enumerable.Range(0, side / 2).Select(i => (float)Math.Cos(2 * Math.PI * i / side))];
        _sines = [.. Enumerable.Range(0, side / 2).Select(i => (float)-Math.Sin(2 * Math.PI * i / side))];
    }

    /// <summary>Transforms forwards, without scaling. Backwards is the same with <paramref name="real"/> and <paramref name="imaginary"/> exchanged.</summary>
    public void Transform(float[] real, float[] imaginary)
    {
        AlongRows(real, imaginary);
        Transpose(real);
        Transpose(imaginary);
        AlongRows(real, imaginary);
        Transpose(real);
        Transpose(imaginary);
    }

    private void AlongRows(float[] real, float[] imaginary)
    {
        for (var row = 0; row < _side; row++)
        {
            Row(real.AsSpan(row * _side, _side), imaginary.AsSpan(row * _side, _side));
        }
    }

    private void Row(Span<float> real, Span<float> imaginary)
    {
        for (var i = 1; i < _side; i++)
        {
            var j = _reversed[i];
            if (i < j)
            {
                (real[i], real[j]) = (real[j], real[i]);
                (imaginary[i], imaginary[j]) = (imaginary[j], imaginary[i]);
            }
        }

        for (var half = 1; half < _side; half *= 2)
        {
            var stride = _side / (2 * half);
            for (var from = 0; from < _side; from += 2 * half)
            {
                for (var i = 0; i < half; i++)
                {
                    var (a, b) = (from + i, from + i + half);
                    var (cosine, sine) = (_cosines[i * stride], _sines[i * stride]);
                    var turnedReal = (real[b] * cosine) - (imaginary[b] * sine);
                    var turnedImaginary = (real[b] * sine) + (imaginary[b] * cosine);
                    (real[b], imaginary[b]) = (real[a] - turnedReal, imaginary[a] - turnedImaginary);
                    (real[a], imaginary[a]) = (real[a] + turnedReal, imaginary[a] + turnedImaginary);
                }
            }
        }
    }

    private void Transpose(float[] values)
    {
        for (var row = 0; row < _side; row++)
        {
            for (var column = row + 1; column < _side; column++)
            {
                var (a, b) = ((row * _side) + column, (column * _side) + row);
                (values[a], values[b]) = (values[b], values[a]);
            }
        }
    }
}
