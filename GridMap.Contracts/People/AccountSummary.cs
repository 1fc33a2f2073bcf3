namespace GridMap.Contracts.People;

/// <summary>An account as administrators see it.</summary>
public sealed record AccountSummary(
    Guid Id, string UserName, string DisplayName, IReadOnlyList<Role> Roles, IReadOnlyList<string> AreaCodes, bool IsDisabled);
