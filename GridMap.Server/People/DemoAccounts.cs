using GridMap.Contracts.People;

namespace GridMap.Server.People;

/// <summary>The accounts of the demo campaign, one a working place. Their passwords are published: see <see cref="DemoGate"/>.</summary>
internal static class DemoAccounts
{
    private const string Password = "gridmap-demo";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("supervisor", Password, Role.Supervisor),
        new("commander", Password, Role.Commander),
        new("inspector", Password, Role.Inspector),
        new("office", Password, Role.Office),
    ];
}
