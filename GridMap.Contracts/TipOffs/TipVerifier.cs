namespace GridMap.Contracts.TipOffs;

/// <summary>Somebody a report can be given to.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Open">Reports that the account is on.</param>
public sealed record TipVerifier(Guid AccountId, string DisplayName, int Open);
