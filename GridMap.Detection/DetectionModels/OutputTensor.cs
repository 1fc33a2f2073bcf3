namespace GridMap.Detection.DetectionModels;

/// <summary>One float32 output of a run: its shape, and its values in row-major order.</summary>
internal sealed class OutputTensor(long[] shape, float[] values)
{
    public IReadOnlyList<long> Shape => shape;

    public ReadOnlySpan<float> Values => values;

    public override string ToString() => $"[{string.Join(", ", shape)}]";
}
