namespace GridMap.Client.Review;

/// <summary>What the reviewer has to know about a suspect that is no longer on the table.</summary>
/// <param name="SuspectId">The suspect.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="Text">What happened.</param>
public sealed record ReviewNotice(Guid SuspectId, string Number, string Text);
