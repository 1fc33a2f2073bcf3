namespace GridMap.Domain.Alerts;

/// <summary>An alert's way through people's hands.</summary>
/// <param name="State">What people have said.</param>
/// <param name="Before">The state that undoing goes back to; null when there is nothing to undo.</param>
/// <param name="IsCleared">The cause is gone. What people have said stays.</param>
/// <param name="Occurrence">How often the cause came, from 1.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record Alert(AlertState State, AlertState? Before, bool IsCleared, int Occurrence, int Version)
{
    /// <summary>A newly raised alert.</summary>
    public static Alert Raise() => new(AlertState.New, Before: null, IsCleared: false, Occurrence: 1, Version: 1);

    /// <summary>Somebody takes care. Can be undone.</summary>
    public AlertOutcome Acknowledge(int expectedVersion) =>
        Refusal(expectedVersion, State is AlertState.New or AlertState.Escalated) ?? Moved(AlertState.Acknowledged, before: State);

    /// <summary>There is nothing to it. Can be undone.</summary>
    /// <param name="hasReason">Whether a reason was given; it is needed.</param>
    /// <param name="expectedVersion">The version that was seen.</param>
    public AlertOutcome CallFalse(bool hasReason, int expectedVersion) =>
        Refusal(expectedVersion, State is not AlertState.FalseAlarm) ?? (hasReason ? Moved(AlertState.FalseAlarm, before: State) : new AlertOutcome.ReasonMissing());

    /// <summary>Hands it upwards. Others have then been told, so it cannot be undone; it can be acknowledged.</summary>
    /// <param name="hasReason">Whether a reason was given; it is needed.</param>
    /// <param name="expectedVersion">The version that was seen.</param>
    public AlertOutcome Escalate(bool hasReason, int expectedVersion) =>
        Refusal(expectedVersion, State is AlertState.New or AlertState.Acknowledged)
        ?? (hasReason ? Moved(AlertState.Escalated, before: null) : new AlertOutcome.ReasonMissing());

    /// <summary>Takes the last word back.</summary>
    public AlertOutcome Undo(int expectedVersion) =>
        Refusal(expectedVersion, isRightState: true) ?? (Before is { } before ? Moved(before, before: null) : new AlertOutcome.NothingToUndo());

    /// <summary>The cause is gone.</summary>
    public Alert Clear() => this with { IsCleared = true, Version = Version + 1 };

    /// <summary>
    /// The cause is back after it was gone: the alert is new again. A false alarm stays one: whoever said so spoke of this very cause.
    /// </summary>
    public Alert Return() => State is AlertState.FalseAlarm
        ? this with { IsCleared = false, Version = Version + 1 }
        : new Alert(AlertState.New, Before: null, IsCleared: false, Occurrence + 1, Version + 1);

    private AlertOutcome? Refusal(int expectedVersion, bool isRightState) =>
        expectedVersion != Version ? new AlertOutcome.Stale(Version) : isRightState ? null : new AlertOutcome.WrongState(State);

    private AlertOutcome.Moved Moved(AlertState next, AlertState? before) => new(this with { State = next, Before = before, Version = Version + 1 });
}
