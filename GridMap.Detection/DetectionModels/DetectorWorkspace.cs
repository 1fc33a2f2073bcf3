namespace GridMap.Detection.DetectionModels;

/// <summary>Buffers one thread keeps between tiles.</summary>
internal sealed class DetectorWorkspace
{
    private float[] _input = [];

    public float[] Input(int length)
    {
        if (_input.Length < length)
        {
            _input = new float[length];
        }

        return _input;
    }
}
