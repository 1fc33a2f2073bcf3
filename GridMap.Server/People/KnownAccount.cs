using GridMap.Contracts.People;

namespace GridMap.Server.People;

/// <summary>What the server needs to know of an account while it serves it.</summary>
internal sealed record KnownAccount(Guid Id, string UserName, string DisplayName, IReadOnlyList<Role> Roles, AreaScope Scope, bool IsDisabled, bool IsDemo)
{
    public static KnownAccount From(Account account) => new(
        account.Id,
        account.UserName ?? "",
        account.DisplayName,
        [.. Split(account.Roles).Select(Enum.Parse<Role>)],
        new AreaScope([.. Split(account.AreaCodes)]),
        account.IsDisabled,
        account.IsDemo);

    public SessionInfo ToSession() => new(Id, UserName, DisplayName, Roles, Scope.AreaCodes);

    public AccountSummary ToSummary() => new(Id, UserName, DisplayName, Roles, Scope.AreaCodes, IsDisabled);

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
