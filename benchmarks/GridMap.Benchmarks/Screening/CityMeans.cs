using System.Globalization;

namespace GridMap.Benchmarks.Screening;

/// <summary>Means over cities with 95 % intervals: cities are drawn again with repetition, since they, not places, are what was sampled.</summary>
internal sealed class CityMeans(IReadOnlyList<CityVerdict> cities)
{
    private const int Draws = 4000;

    /// <summary>The ratio of two sums over cities; a mean where the second is constant.</summary>
    public (double Middle, double Low, double High) Ratio(Func<CityVerdict, double> above, Func<CityVerdict, double> below)
    {
        var chance = new Random(1);
        var (tops, bottoms) = (cities.Select(above).ToArray(), cities.Select(below).ToArray());
        var drawn = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var (top, bottom) = (0.0, 0.0);
            for (var k = 0; k < tops.Length; k++)
            {
                var one = chance.Next(tops.Length);
                top += tops[one];
                bottom += bottoms[one];
            }

            drawn[i] = top / bottom;
        }

        Array.Sort(drawn);
        return (tops.Sum() / bottoms.Sum(), drawn[(int)(Draws * 0.025)], drawn[(int)(Draws * 0.975)]);
    }

    public (double Middle, double Low, double High) Mean(Func<CityVerdict, double> value) => Ratio(value, _ => 1);

    public static string Text((double Middle, double Low, double High) value, string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{value.Middle.ToString(format, CultureInfo.InvariantCulture)} ({value.Low.ToString(format, CultureInfo.InvariantCulture)} to {value.High.ToString(format, CultureInfo.InvariantCulture)})");
}
