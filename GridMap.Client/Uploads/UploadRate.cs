namespace GridMap.Client.Uploads;

/// <summary>Bytes a second over the last seconds.</summary>
public sealed class UploadRate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(12);

    private readonly Queue<(long At, long Bytes)> _marks = new();

    /// <summary>Null until there is something to tell.</summary>
    public double? BytesPerSecond { get; private set; }

    public void Mark(long bytes)
    {
        var now = time.GetTimestamp();
        _marks.Enqueue((now, bytes));
        while (_marks.Count > 2 && time.GetElapsedTime(_marks.Peek().At, now) > Window)
        {
            _marks.Dequeue();
        }

        var (at, first) = _marks.Peek();
        var elapsed = time.GetElapsedTime(at, now);
        BytesPerSecond = elapsed > TimeSpan.FromSeconds(0.5) && bytes >= first ? (bytes - first) / elapsed.TotalSeconds : BytesPerSecond;
    }

    public void Clear()
    {
        _marks.Clear();
        BytesPerSecond = null;
    }
}
