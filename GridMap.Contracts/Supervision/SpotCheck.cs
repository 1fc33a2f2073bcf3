namespace GridMap.Contracts.Supervision;

/// <summary>A case that was drawn, and what the check found.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number: the name that was drawn.</param>
/// <param name="Name">What its place is called.</param>
/// <param name="Group">Code of its unit.</param>
/// <param name="Lot">SHA-256 of seed, line feed and number; the least of each unit are drawn.</param>
/// <param name="Result">What the check found; null before it.</param>
/// <param name="Note">In words.</param>
/// <param name="CheckedAt">When it was recorded.</param>
/// <param name="CheckedBy">By whom.</param>
public sealed record SpotCheck(Guid CaseId, string Number, string Name, string Group, string Lot, SpotCheckResult? Result, string? Note, DateTimeOffset? CheckedAt, string? CheckedBy);
