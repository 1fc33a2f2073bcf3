using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.People;

/// <summary>Creates or changes an account.</summary>
/// <param name="UserName">Sign-in name; not changed by an update.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Password">New password; null leaves it as it is.</param>
/// <param name="Roles">All roles of the account.</param>
/// <param name="AreaCodes">Area codes it is scoped to.</param>
/// <param name="IsDisabled">True locks the account out; it is never deleted, since its name stands in the history.</param>
public sealed record SaveAccountRequest(
    [property: Required, StringLength(100, MinimumLength = 3)] string UserName,
    [property: Required, StringLength(100)] string DisplayName,
    [property: StringLength(200, MinimumLength = 10)] string? Password,
    [property: Required, MinLength(1)] IReadOnlyList<Role> Roles,
    [property: Required] IReadOnlyList<string> AreaCodes,
    bool IsDisabled);
