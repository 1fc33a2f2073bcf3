using GridMap.Server.People;

namespace GridMap.Server.Grids;

/// <summary>Who changes the grid, and where he may.</summary>
/// <param name="Name">Written beside each version.</param>
internal sealed record GridEditor(Guid AccountId, string Name, AreaScope Scope)
{
    public static GridEditor From(Caller caller) => new(caller.Account.Id, caller.Account.DisplayName, caller.Account.Scope);
}
