using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.People;

/// <summary>Sets the first administrator.</summary>
/// <param name="SetupCode">The one-time code that the server prints at its first start.</param>
/// <param name="UserName">Sign-in name of the administrator.</param>
/// <param name="Password">At least 10 characters.</param>
public sealed record SetupRequest(
    [property: Required, StringLength(100)] string SetupCode,
    [property: Required, StringLength(100, MinimumLength = 3)] string UserName,
    [property: Required, StringLength(200, MinimumLength = 10)] string Password);
