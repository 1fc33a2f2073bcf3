namespace GridMap.Server.Live;

/// <summary>Ends one wait, now or the next one; calls that come together count once.</summary>
internal sealed class WakeUp
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _raised = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise()
    {
        lock (_gate)
        {
            _raised.TrySetResult();
        }
    }

    /// <summary>Waits for a call, or until the time has passed.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellation)
    {
        Task raised;
        lock (_gate)
        {
            raised = _raised.Task;
        }

        try
        {
            await raised.WaitAsync(atMost, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return;
        }

        lock (_gate)
        {
            _raised = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
