using System.Numerics;
using GridMap.Detection.Flights.Registration;

namespace GridMap.Detection.Tests.Flights;

public sealed class SquareSpectrumTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(16)]
    public void Transform_AnySquare_IsTheSumOfItsDefinition(int side)
    {
        var chance = new Random(side);
        var values = Enumerable.Range(0, side * side).Select(_ => new Complex(chance.NextDouble() - 0.5, chance.NextDouble() - 0.5)).ToArray();
        var (real, imaginary) = (values.Select(value => (float)value.Real).ToArray(), values.Select(value => (float)value.Imaginary).ToArray());

        new SquareSpectrum(side).Transform(real, imaginary);

        for (var at = 0; at < values.Length; at++)
        {
            var sum = values.Select((value, from) => value * Complex.FromPolarCoordinates(
                1, -2 * Math.PI * (((at / side) * (from / side)) + ((at % side) * (from % side))) / side)).Aggregate(Complex.Add);
            Assert.Equal(sum.Real, real[at], 1e-4);
            Assert.Equal(sum.Imaginary, imaginary[at], 1e-4);
        }
    }

    [Fact]
    public void Transform_ForthAndBack_GivesTheSquareTimesItsCells()
    {
        var real = Enumerable.Range(0, 64).Select(i => (float)(i % 7)).ToArray();
        var imaginary = new float[64];
        var spectrum = new SquareSpectrum(8);

        spectrum.Transform(real, imaginary);
        spectrum.Transform(imaginary, real);

        Assert.All(Enumerable.Range(0, 64), i => Assert.Equal(64 * (i % 7), real[i], 0.001));
    }

    [Fact]
    public void Constructor_SideThatIsNoPowerOfTwo_Refuses() => Assert.Throws<ArgumentException>(() => new SquareSpectrum(12));
}
