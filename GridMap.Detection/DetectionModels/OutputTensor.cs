using System.Numerics;

namespace GridMap.Detection.DetectionModels;

/// <summary>One float32 output of a run: its shape, and its values in row-major order.</summary>
/// <param name="shape">Length of each axis.</param>
/// <param name="values">At least as many as the shape holds; the buffer may be longer and is used again by the next run.</param>
internal sealed class OutputTensor(long[] shape, float[] values)
{
    private readonly int _length = (int)shape.Aggregate(1L, (product, side) => product * side);

    public IReadOnlyList<long> Shape => shape;

    public ReadOnlySpan<float> Values => values.AsSpan(0, _length);

    /// <summary>True when a value is no number: the graph divides by zero or overflows.</summary>
    public bool HoldsNaN()
    {
        var rest = Values;
        for (; rest.Length >= Vector<float>.Count; rest = rest[Vector<float>.Count..])
        {
            var lane = new Vector<float>(rest);
            if (!Vector.EqualsAll(lane, lane)) // NaN alone differs from itself.
            {
                return true;
            }
        }

        foreach (var value in rest)
        {
            if (float.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => $"[{string.Join(", ", shape)}]";
}
