namespace GridMap.Detection.DetectionModels;

/// <summary>Buffers one thread keeps between tiles.</summary>
internal sealed class DetectorWorkspace
{
    private float[] _input = [];

    /// <summary>Where the last tile showed roofs; null when the model does not say.</summary>
    public CellMap? Roofs { get; set; }

    /// <summary>Where the last tile is worth a look; null when the model does not say.</summary>
    public CellMap? Scene { get; set; }

    public float[] Input(int length)
    {
        if (_input.Length < length)
        {
            _input = new float[length];
        }

        return _input;
    }
}
