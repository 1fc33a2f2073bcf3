namespace GridMap.Contracts.People;

/// <summary>What the sign-in page needs before anybody is known.</summary>
/// <param name="NeedsAdministrator">True until the first administrator is set.</param>
/// <param name="DemoAccounts">Demo accounts that may be used with one click; empty except in development on loopback.</param>
public sealed record SetupState(bool NeedsAdministrator, IReadOnlyList<DemoAccount> DemoAccounts);
