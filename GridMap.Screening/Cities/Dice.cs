using System.Numerics;

namespace GridMap.Screening.Cities;

/// <summary>Chance of one stream: what one thing draws moves nothing else, so files may be written in any order.</summary>
/// <remarks>SplitMix64, begun from a hash of seed, stream name and numbers.</remarks>
internal sealed class Dice
{
    private ulong state;

    public Dice(int seed, string stream, int first = 0, int second = 0)
    {
        state = 0xcbf29ce484222325UL;
        foreach (var letter in stream) state = (state ^ letter) * 0x100000001b3UL;
        Stir(seed);
        Stir(first);
        Stir(second);
    }

    /// <summary>0 up to 1, 1 excluded.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 up to <paramref name="below"/>, excluded.</summary>
    public int Below(int below) => (int)(Next() * below);

    public bool Hits(double probability) => Next() < probability;

    public double Between(double from, double to) => from + (to - from) * Next();

    public int Between(int from, int to) => from + Below(to - from + 1);

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    /// <summary>Log-normal of a median and the deviation of its logarithm.</summary>
    public double Around(double median, double sigma) => median * Math.Exp(sigma * Normal());

    public int Poisson(double mean)
    {
        var (count, product, limit) = (0, Next(), Math.Exp(-mean));
        while (product > limit)
        {
            count++;
            product *= Next();
        }

        return count;
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T Weigh<T>(IReadOnlyList<(T Item, double Weight)> from)
    {
        var left = Next() * from.Sum(entry => entry.Weight);
        foreach (var (item, weight) in from)
        {
            left -= weight;
            if (left < 0) return item;
        }

        return from[^1].Item;
    }

    /// <summary>So many of them without putting back, each as likely as its weight.</summary>
    public List<T> PickSome<T>(IEnumerable<(T Item, double Weight)> from, int count) =>
        // The exponential race: the first arrivals of clocks that run as fast as the weights.
        [.. from.Where(entry => entry.Weight > 0)
            .Select(entry => (entry.Item, Arrival: -Math.Log(1 - Next()) / entry.Weight))
            .OrderBy(entry => entry.Arrival).Take(count).Select(entry => entry.Item)];

    private void Stir(int number) => state = BitOperations.RotateLeft(state, 23) ^ ((ulong)(uint)number * 0x9e3779b97f4a7c15UL) ^ NextBits();

    private ulong NextBits()
    {
        state += 0x9e3779b97f4a7c15UL;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9UL;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebUL;
        return bits ^ (bits >> 31);
    }
}
