using System.Numerics;

namespace GridMap.Detection.Flights.Registration;

/// <summary>Finds where the edges of one patch fit those of a larger one, by normalised correlation over all whole-pixel positions at once.</summary>
internal static class EdgeCorrelation
{
    // Peaks nearer than this are one.
    private const int PeakReachPixels = 5;
    private const double LeastCover = 0.5;

    // Mean squared edge below which a place is plain: water, bare earth, a field of one colour.
    private const double LeastEnergy = 0.01;

    /// <summary>The best places, best first; none when either patch is too plain or too empty to say.</summary>
    /// <param name="template">Square of n pixels.</param>
    /// <param name="search">Square of n + 2r pixels around the same middle.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<CorrelationPeak> FindPeaks(EdgeField template, EdgeField search, int count)
    {
        var positions = search.Width - template.Width + 1;
        var energy = 0.0;
        for (var at = 0; at < template.Real.Length; at++)
        {
            energy += template.Energy(at);
        }

        if (energy < LeastEnergy * template.Real.Length || template.IsThere.Count(isThere => isThere) < LeastCover * template.Real.Length)
        {
            return [];
        }

        var products = Correlate(template, search);
        var side = template.Width;
        var energies = new BoxSums(search.Width, at => search.Energy(at));
        var covers = new BoxSums(search.Width, at => search.IsThere[at] ? 1 : 0);
        var surface = new double[positions * positions];
        for (var row = 0; row < positions; row++)
        {
            for (var column = 0; column < positions; column++)
            {
                var there = energies.Sum(column, row, side);
                var cover = covers.Sum(column, row, side) / ((double)side * side);
                surface[(row * positions) + column] = cover < LeastCover || there < LeastEnergy * side * side
                    ? 0
                    : products.At(column, row) / Math.Sqrt(energy * there);
            }
        }

        return [.. Peaks(surface, positions, count)];
    }

    /// <summary>Real part of the sum of template* × search at every position.</summary>
    private static Products Correlate(EdgeField template, EdgeField search)
    {
        var side = (int)BitOperations.RoundUpToPowerOf2((uint)search.Width);
        var spectrum = new SquareSpectrum(side);
        var (real, imaginary) = (Spread(template.Real, template.Width, side), Spread(template.Imaginary, template.Width, side));
        var (otherReal, otherImaginary) = (Spread(search.Real, search.Width, side), Spread(search.Imaginary, search.Width, side));
        spectrum.Transform(real, imaginary);
        spectrum.Transform(otherReal, otherImaginary);
        for (var at = 0; at < real.Length; at++)
        {
            (real[at], imaginary[at]) = (
                (real[at] * otherReal[at]) + (imaginary[at] * otherImaginary[at]),
                (real[at] * otherImaginary[at]) - (imaginary[at] * otherReal[at]));
        }

        spectrum.Transform(imaginary, real);
        return new Products(real, side);
    }

    private static float[] Spread(float[] values, int width, int side)
    {
        var spread = new float[side * side];
        for (var row = 0; row < values.Length / width; row++)
        {
            values.AsSpan(row * width, width).CopyTo(spread.AsSpan(row * side));
        }

        return spread;
    }

    private static IEnumerable<CorrelationPeak> Peaks(double[] surface, int side, int count)
    {
        var left = surface.ToArray();
        for (var found = 0; found < count; found++)
        {
            var best = 0;
            for (var at = 1; at < left.Length; at++)
            {
                best = left[at] > left[best] ? at : best;
            }

            if (left[best] <= 0)
            {
                yield break;
            }

            var (row, column) = (best / side, best % side);
            yield return new CorrelationPeak(
                column + Vertex(surface, side, column, row, 1, 0) - ((side - 1) / 2.0),
                row + Vertex(surface, side, column, row, 0, 1) - ((side - 1) / 2.0),
                surface[best]);
            for (var y = Math.Max(0, row - PeakReachPixels); y <= Math.Min(side - 1, row + PeakReachPixels); y++)
            {
                var from = Math.Max(0, column - PeakReachPixels);
                left.AsSpan((y * side) + from, Math.Min(side - 1, column + PeakReachPixels) - from + 1).Clear();
            }
        }
    }

    /// <summary>Fraction of a pixel from the highest value to the top of the parabola through it and its neighbours.</summary>
    private static double Vertex(double[] surface, int side, int column, int row, int across, int down)
    {
        if (column - across < 0 || column + across >= side || row - down < 0 || row + down >= side)
        {
            return 0;
        }

        var at = (row * side) + column;
        var step = (down * side) + across;
        var (before, here, after) = (surface[at - step], surface[at], surface[at + step]);
        var curve = before - (2 * here) + after;
        return curve < 0 ? Math.Clamp((before - after) / (2 * curve), -0.5, 0.5) : 0;
    }

    private readonly record struct Products(float[] Values, int Side)
    {
        public double At(int column, int row) => Values[(row * Side) + column] / ((double)Side * Side);
    }

    /// <summary>Sums over squares of a square picture, each in constant time.</summary>
    private sealed class BoxSums
    {
        private readonly double[] _sums;
        private readonly int _across;

        public BoxSums(int side, Func<int, double> value)
        {
            _across = side + 1;
            _sums = new double[_across * _across];
            for (var row = 0; row < side; row++)
            {
                var line = 0.0;
                for (var column = 0; column < side; column++)
                {
                    line += value((row * side) + column);
                    _sums[((row + 1) * _across) + column + 1] = _sums[(row * _across) + column + 1] + line;
                }
            }
        }

        public double Sum(int column, int row, int side) =>
            _sums[((row + side) * _across) + column + side] - _sums[(row * _across) + column + side]
            - _sums[((row + side) * _across) + column] + _sums[(row * _across) + column];
    }
}
