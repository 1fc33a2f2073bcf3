namespace GridMap.Domain.Supervision;

/// <summary>A unit's place among others, and how sure it is.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Share">What it is compared by.</param>
/// <param name="Rank">From 1; units of the same bound share one; null where there is nothing to compare.</param>
/// <param name="Words">What is to be known before anybody is held to it: small numbers, ties, how far the place might be off.</param>
public sealed record RankedUnit(string Unit, Proportion Share, int? Rank, IReadOnlyList<Phrase> Words);
