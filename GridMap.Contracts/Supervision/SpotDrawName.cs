namespace GridMap.Contracts.Supervision;

/// <summary>A name on a draw's list.</summary>
/// <param name="Name">The case's number.</param>
/// <param name="Group">Code of its unit.</param>
public sealed record SpotDrawName(string Name, string Group);
