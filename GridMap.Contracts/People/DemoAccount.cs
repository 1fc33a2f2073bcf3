namespace GridMap.Contracts.People;

/// <summary>An account of the demo campaign.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="Password">Its published password.</param>
/// <param name="Role">Its role.</param>
public sealed record DemoAccount(string UserName, string Password, Role Role);
