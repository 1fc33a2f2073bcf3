namespace GridMap.Domain.Supervision;

/// <summary>督办单: asks a unit for an answer by a day.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="IssuedBy">Account that issued it.</param>
/// <param name="DueOn">Last day for the answer that is awaited, or was given.</param>
/// <param name="AnsweredOn">Day of the latest answer; null before one.</param>
/// <param name="IsNamed">The unit was named openly.</param>
public sealed record SupervisionNotice(NoticeState State, Guid IssuedBy, DateOnly DueOn, DateOnly? AnsweredOn, bool IsNamed)
{
    /// <summary>Issues one.</summary>
    /// <param name="step">Of kind <see cref="NoticeStepKind.Issue"/>.</param>
    public static NoticeOutcome Issue(NoticeStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return FindFault(step) is { } fault
            ? new NoticeOutcome.Refused(fault)
            : new NoticeOutcome.Taken(new SupervisionNotice(NoticeState.Open, step.By, step.DueOn!.Value, null, IsNamed: false)); // a step without one has a fault
    }

    /// <summary>Takes the next step, if the rules allow it.</summary>
    public NoticeOutcome Take(NoticeStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var isAllowed = step.Kind switch
        {
            NoticeStepKind.Answer => State is NoticeState.Open,
            NoticeStepKind.SendBack or NoticeStepKind.Close => State is NoticeState.Answered,
            NoticeStepKind.Name => State is not NoticeState.Closed && !IsNamed,
            _ => false,
        };
        if (!isAllowed) return new NoticeOutcome.Refused(Phrase.Of("supervision.noticeWrongState", ("step", step.Kind), ("state", State)));
        if (FindFault(step) is { } fault) return new NoticeOutcome.Refused(fault);
        // Who asks does not answer himself.
        if (step.Kind is NoticeStepKind.Answer && step.By == IssuedBy) return new NoticeOutcome.Refused(Phrase.Of("supervision.noticeOwnAnswer"));
        return new NoticeOutcome.Taken(step.Kind switch
        {
            NoticeStepKind.Answer => this with { State = NoticeState.Answered, AnsweredOn = step.On },
            NoticeStepKind.SendBack => this with { State = NoticeState.Open, DueOn = step.DueOn!.Value, AnsweredOn = null }, // as above
            NoticeStepKind.Name => this with { IsNamed = true },
            _ => this with { State = NoticeState.Closed },
        });
    }

    /// <summary>Whether the answer is, or came, after its last day.</summary>
    /// <param name="today">The campaign's day.</param>
    public bool IsLate(DateOnly today) => (AnsweredOn ?? today) > DueOn;

    private static Phrase? FindFault(NoticeStep step) =>
        string.IsNullOrWhiteSpace(step.Text) ? Phrase.Of("supervision.textMissing")
        : step.Kind is NoticeStepKind.Issue or NoticeStepKind.SendBack && !(step.DueOn > step.On) ? Phrase.Of("supervision.noticeDue")
        : null;
}
