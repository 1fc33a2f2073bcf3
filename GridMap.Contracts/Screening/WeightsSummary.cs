namespace GridMap.Contracts.Screening;

/// <summary>A version of the weights that make scores of signals.</summary>
/// <param name="Version">Its name.</param>
/// <param name="MadeAt">When it came in; null for the ones that come with the program.</param>
/// <param name="MadeBy">Who brought it; null for the ones that come with the program.</param>
/// <param name="Note">What it was fitted on, and how it did on outcomes held back.</param>
/// <param name="PromotedAt">When a person put it in use, last; null when never.</param>
/// <param name="PromotedBy">Who that was.</param>
/// <param name="IsInUse">True for the one that scores the next run.</param>
/// <param name="Runs">Runs it has scored.</param>
public sealed record WeightsSummary(
    string Version, DateTimeOffset? MadeAt, string? MadeBy, Message Note, DateTimeOffset? PromotedAt, string? PromotedBy, bool IsInUse, int Runs);
