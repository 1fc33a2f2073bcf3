namespace GridMap.Detection.DetectionModels;

/// <summary>An output of shape [1, candidates, values] or [1, values, candidates], read the same way.</summary>
internal readonly ref struct CandidateTable
{
    private readonly ReadOnlySpan<float> _values;
    private readonly int _candidateStep;
    private readonly int _valueStep;

    private CandidateTable(ReadOnlySpan<float> values, int count, int width, bool isTransposed)
    {
        _values = values;
        Count = count;
        (_candidateStep, _valueStep) = isTransposed ? (1, count) : (width, 1);
    }

    /// <summary>Candidates.</summary>
    public int Count { get; }

    /// <summary>A value of a candidate.</summary>
    public float this[int candidate, int value] => _values[(candidate * _candidateStep) + (value * _valueStep)];

    /// <summary>True when one of the last two of three axes is <paramref name="width"/> long and the first is 1.</summary>
    public static bool Fits(OutputTensor tensor, int width) =>
        tensor.Shape is [1, var rows, var columns] && (rows == width || columns == width);

    /// <summary>The table of a tensor that fits; when both axes have the length, the family's usual way decides.</summary>
    public static CandidateTable Of(OutputTensor tensor, int width, bool isUsuallyTransposed)
    {
        var (rows, columns) = ((int)tensor.Shape[1], (int)tensor.Shape[2]);
        var isTransposed = rows == columns ? isUsuallyTransposed : rows == width;
        return new CandidateTable(tensor.Values, isTransposed ? columns : rows, width, isTransposed);
    }

    /// <summary>The class of the highest score.</summary>
    public (int Class, float Score) Best(int candidate, int firstClass, int classes)
    {
        var (best, score) = (0, this[candidate, firstClass]);
        for (var i = 1; i < classes; i++)
        {
            if (this[candidate, firstClass + i] is var other && other > score)
            {
                (best, score) = (i, other);
            }
        }

        return (best, score);
    }
}
