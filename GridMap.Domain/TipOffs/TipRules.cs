using GridMap.Domain.Cases;

namespace GridMap.Domain.TipOffs;

/// <summary>What may become of a report of the public.</summary>
public static class TipRules
{
    private static readonly Dictionary<TipStepKind, TipState[]> From = new()
    {
        [TipStepKind.Accept] = [TipState.Received],
        [TipStepKind.Refuse] = [TipState.Received, TipState.Accepted],
        [TipStepKind.Assign] = [TipState.Accepted, TipState.Verifying],
        [TipStepKind.Verify] = [TipState.Verifying],
        [TipStepKind.FindNothing] = [TipState.Verifying],
        [TipStepKind.MarkFalse] = [TipState.Accepted, TipState.Verifying, TipState.Unfounded],
        [TipStepKind.Answer] = [TipState.Verified, TipState.Unfounded],
        [TipStepKind.Join] = [TipState.Received, TipState.Accepted, TipState.Verifying],
        [TipStepKind.Separate] = [TipState.Joined],
        [TipStepKind.Reopen] = [TipState.Refused, TipState.Unfounded, TipState.False],
        [TipStepKind.Link] = [TipState.Accepted, TipState.Verifying, TipState.Verified],
    };

    private static readonly HashSet<TipStepKind> WithNote =
        [TipStepKind.Refuse, TipStepKind.Verify, TipStepKind.FindNothing, TipStepKind.MarkFalse, TipStepKind.Answer, TipStepKind.Separate, TipStepKind.Reopen];

    /// <summary>The state after a step that <see cref="FindFault"/> allows.</summary>
    /// <param name="now">Where it stands.</param>
    /// <param name="step">What happens.</param>
    public static TipState After(TipState now, TipStepKind step) => step switch
    {
        TipStepKind.File => TipState.Received,
        TipStepKind.Accept or TipStepKind.Separate or TipStepKind.Reopen => TipState.Accepted,
        TipStepKind.Refuse => TipState.Refused,
        TipStepKind.Assign => TipState.Verifying,
        TipStepKind.Verify => TipState.Verified,
        TipStepKind.FindNothing => TipState.Unfounded,
        TipStepKind.MarkFalse => TipState.False,
        TipStepKind.Join => TipState.Joined,
        _ => now,
    };

    /// <summary>Why it may not take a step; null when it may.</summary>
    /// <param name="now">Where it stands.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="note">What was found, or why; for some steps required.</param>
    /// <param name="finding">What kind of violation was found; goes with <see cref="TipStepKind.Verify"/>.</param>
    public static Phrase? FindFault(TipState now, TipStepKind step, string? note, ViolationKind? finding) =>
        !From.TryGetValue(step, out var states) || !states.Contains(now) ? Phrase.Of("tip.wrongState", ("step", step), ("state", now))
        : WithNote.Contains(step) && string.IsNullOrWhiteSpace(note) ? Phrase.Of("tip.noteMissing")
        : step is TipStepKind.Verify && finding is null ? Phrase.Of("tip.findingMissing")
        : null;

    /// <summary>True where a report counts for the order of who came first: it was not turned away.</summary>
    /// <param name="state">Where it stands.</param>
    public static bool Counts(TipState state) => state is not (TipState.Refused or TipState.False);

    /// <summary>True where the work on it is done, but for telling who reported.</summary>
    /// <param name="state">Where it stands.</param>
    public static bool IsSettled(TipState state) => state is TipState.Verified or TipState.Unfounded;
}
