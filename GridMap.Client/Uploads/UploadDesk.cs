using GridMap.Client.Wire;

namespace GridMap.Client.Uploads;

/// <summary>The uploads of this browser, one after the other; they go on while other pages are open.</summary>
public sealed class UploadDesk(GridMapApi api, FileBytes bytes, TimeProvider time)
{
    private readonly List<UploadRun> _runs = [];
    private Task _working = Task.CompletedTask;

    public event Action? Changed;

    public IReadOnlyList<UploadRun> Runs => _runs;

    public bool IsBusy => _runs.Any(run => run.Phase is UploadPhase.Hashing or UploadPhase.Sending or UploadPhase.Offline);

    public void Add(ChosenFile file, string areaCode, DateTimeOffset? capturedAt)
    {
        var run = new UploadRun(file, areaCode, capturedAt, api, bytes, time);
        run.Changed += () => Changed?.Invoke();
        _runs.Add(run);
        Work();
    }

    /// <summary>Goes on after a pause or a failure.</summary>
    public void Resume(UploadRun run)
    {
        Drop(run);
        var again = new UploadRun(run.File, run.AreaCode, run.CapturedAt, api, bytes, time);
        again.Changed += () => Changed?.Invoke();
        _runs.Add(again);
        Work();
    }

    public async Task RemoveAsync(UploadRun run)
    {
        if (!run.IsOver)
        {
            await run.AbandonAsync();
        }

        Drop(run);
        await bytes.ForgetAsync(run.File);
        Changed?.Invoke();
    }

    private void Drop(UploadRun run)
    {
        _runs.Remove(run);
        run.Dispose();
    }

    private void Work()
    {
        if (_working.IsCompleted)
        {
            _working = WorkAsync();
        }

        Changed?.Invoke();
    }

    private async Task WorkAsync()
    {
        await bytes.GuardAsync(isOn: true);
        while (_runs.FirstOrDefault(run => run.Phase is UploadPhase.Waiting) is { } run)
        {
            await run.RunAsync();
        }

        await bytes.GuardAsync(isOn: false);
        Changed?.Invoke();
    }
}
