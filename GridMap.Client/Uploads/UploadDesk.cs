using GridMap.Client.Wire;
using GridMap.Contracts.Uploads;

namespace GridMap.Client.Uploads;

/// <summary>The uploads of this browser, one after the other; they go on while other pages are open.</summary>
public sealed class UploadDesk(GridMapApi api, FileBytes bytes, TimeProvider time)
{
    private readonly List<UploadRun> _runs = [];
    private Task _working = Task.CompletedTask;

    public event Action? Changed;

    public IReadOnlyList<UploadRun> Runs => _runs;

    public bool IsBusy => _runs.Any(run => run.Phase is UploadPhase.Hashing or UploadPhase.Sending or UploadPhase.Offline);

    public void Add(ChosenFile file, string areaCode, DateTimeOffset? capturedAt) => Add(new UploadRun(file, areaCode, capturedAt, api, bytes, time));

    /// <summary>Sends a table.</summary>
    /// <param name="file">Chosen by a person.</param>
    /// <param name="areaCode">Area that it tells of.</param>
    /// <param name="stored">Told once the server has it whole, whatever page is open then.</param>
    public void AddTable(ChosenFile file, string areaCode, Func<UploadStatus, Task> stored) =>
        Add(new UploadRun(file, areaCode, capturedAt: null, api, bytes, time, UploadPurpose.Table) { Stored = stored });

    /// <summary>Goes on after a pause or a failure.</summary>
    public void Resume(UploadRun run)
    {
        Drop(run);
        Add(new UploadRun(run.File, run.AreaCode, run.CapturedAt, api, bytes, time, run.Purpose) { Stored = run.Stored });
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

    private void Add(UploadRun run)
    {
        run.Changed += () => Changed?.Invoke();
        _runs.Add(run);
        Work();
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
            if (run is { Phase: UploadPhase.Stored, Stored: { } stored, Status: { } status })
            {
                await stored(status);
            }
        }

        await bytes.GuardAsync(isOn: false);
        Changed?.Invoke();
    }
}
