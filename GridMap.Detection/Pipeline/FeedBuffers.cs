using GridMap.Detection.DetectionModels;

namespace GridMap.Detection.Pipeline;

/// <summary>The large buffers of a search, handed on from band to band: left to the collector, those of two bands would be held at once.</summary>
internal sealed class FeedBuffers
{
    private readonly List<byte[]> _bytes = [];
    private readonly List<DetectorWorkspace> _workspaces = [];
    private int _taken;

    /// <summary>Begins a band: every buffer of the last one is free again.</summary>
    public void Begin() => _taken = 0;

    /// <summary>The next buffer of the band, with whatever it holds.</summary>
    /// <param name="length">Bytes it has at least.</param>
    public byte[] Take(long length)
    {
        if (_bytes.Count == _taken)
        {
            _bytes.Add([]);
        }

        if (_bytes[_taken].LongLength < length)
        {
            _bytes[_taken] = GC.AllocateUninitializedArray<byte>(checked((int)length));
        }

        return _bytes[_taken++];
    }

    /// <summary>What a thread that runs the model keeps; threads are numbered from 0.</summary>
    public DetectorWorkspace Workspace(int thread)
    {
        while (_workspaces.Count <= thread)
        {
            _workspaces.Add(new DetectorWorkspace());
        }

        return _workspaces[thread];
    }
}
