namespace GridMap.Domain.Cases.Disposal;

/// <summary>A decision of administrative punishment (行政处罚决定).</summary>
/// <param name="Kind">What it imposes.</param>
/// <param name="AmountYuan">Yuan, above zero, for what has an amount; null otherwise.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="PaidOn">Day on which the amount was paid in full; null until then.</param>
public sealed record Penalty(PenaltyKind Kind, decimal? AmountYuan, DateOnly DecidedOn, DateOnly? PaidOn)
{
    /// <summary>True for kinds that are of an amount.</summary>
    public static bool HasAmount(PenaltyKind kind) => kind is PenaltyKind.Fine or PenaltyKind.Confiscation;

    /// <summary>Why it cannot be so; null when it can.</summary>
    /// <param name="today">The day it is written down, Beijing time.</param>
    public Phrase? FindFault(DateOnly today) =>
        DecidedOn > today ? Phrase.Of("case.penaltyInFuture", ("decidedOn", DecidedOn))
        : HasAmount(Kind) != AmountYuan is > 0 || (!HasAmount(Kind) && AmountYuan is not null) ? Phrase.Of(HasAmount(Kind) ? "case.penaltyAmountMissing" : "case.penaltyNoAmount")
        : PaidOn is null ? null
        : AmountYuan is null ? Phrase.Of("case.penaltyNothingToPay")
        : PaidOn < DecidedOn || PaidOn > today ? Phrase.Of("case.penaltyPaidOn", ("paidOn", PaidOn.Value), ("decidedOn", DecidedOn))
        : null;
}
