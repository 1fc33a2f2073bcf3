namespace GridMap.Server.Live;

/// <summary>Wakes the feed's reader after a commit: in process on SQLite, through NOTIFY on PostgreSQL.</summary>
internal sealed class ChangeSignal : IDisposable
{
    public const string PostgresChannel = "gridmap_changes";

    private readonly SemaphoreSlim _raised = new(0);

    public void Wake() => _raised.Release();

    public void Dispose() => _raised.Dispose();

    /// <summary>Waits for a wake-up or until the time has passed, and swallows the wake-ups that came together.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        await _raised.WaitAsync(atMost, cancellation);
        while (_raised.Wait(0, cancellation))
        {
        }
    }
}
