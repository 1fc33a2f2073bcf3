namespace GridMap.Domain.Alerts;

/// <summary>What comes of somebody's word on an alert.</summary>
public abstract record AlertOutcome
{
    private AlertOutcome()
    {
    }

    /// <summary>It stands.</summary>
    /// <param name="Alert">The next value.</param>
    public sealed record Moved(Alert Alert) : AlertOutcome;

    /// <summary>The alert changed meanwhile.</summary>
    /// <param name="CurrentVersion">The version it has now.</param>
    public sealed record Stale(int CurrentVersion) : AlertOutcome;

    /// <summary>Its state does not allow this step.</summary>
    /// <param name="State">The state it has.</param>
    public sealed record WrongState(AlertState State) : AlertOutcome;

    /// <summary>The step needs a reason.</summary>
    public sealed record ReasonMissing : AlertOutcome;

    /// <summary>There is no word to take back.</summary>
    public sealed record NothingToUndo : AlertOutcome;
}
