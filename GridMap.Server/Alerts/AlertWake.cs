using GridMap.Server.Live;

namespace GridMap.Server.Alerts;

/// <summary>Tells this server's loops that there is something to do now.</summary>
internal sealed class AlertWake
{
    private int _hasNewRules = 1;

    public WakeUp Rules { get; } = new();

    public WakeUp Messages { get; } = new();

    /// <summary>A rule was made, changed or dropped: what comes with time is looked for at once.</summary>
    public void RaiseForNewRules()
    {
        Interlocked.Exchange(ref _hasNewRules, 1);
        Rules.Raise();
    }

    /// <summary>True once after each such change, and at the start.</summary>
    public bool TakeNewRules() => Interlocked.Exchange(ref _hasNewRules, 0) == 1;
}
