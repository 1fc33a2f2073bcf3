namespace GridMap.Detection.DetectionModels;

/// <summary>Buffers one thread keeps between tiles.</summary>
internal sealed class DetectorWorkspace
{
    private readonly List<float[]> _outputs = [];
    private float[] _input = [];

    /// <summary>Where the last tile showed roofs; null when the model does not say.</summary>
    public CellMap? Roofs { get; set; }

    /// <summary>Where the last tile is worth a look; null when the model does not say.</summary>
    public CellMap? Scene { get; set; }

    public float[] Input(int length) => _input = Grown(_input, length);

    /// <summary>The buffer of an output of the model, by its number.</summary>
    public float[] Output(int index, int length)
    {
        while (_outputs.Count <= index)
        {
            _outputs.Add([]);
        }

        return _outputs[index] = Grown(_outputs[index], length);
    }

    private static float[] Grown(float[] buffer, int length) => buffer.Length >= length ? buffer : GC.AllocateUninitializedArray<float>(length);
}
