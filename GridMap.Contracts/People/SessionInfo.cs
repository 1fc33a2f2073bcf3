namespace GridMap.Contracts.People;

/// <summary>Who is signed in.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">Sign-in name.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Roles">All roles of the account.</param>
/// <param name="AreaCodes">Area codes it is scoped to, each with everything below it.</param>
public sealed record SessionInfo(
    Guid AccountId, string UserName, string DisplayName, IReadOnlyList<Role> Roles, IReadOnlyList<string> AreaCodes);
