namespace GridMap.Contracts.Sweeps;

/// <summary>Somebody went through a cell on foot.</summary>
/// <param name="Id">The check.</param>
/// <param name="CellCode">The cell.</param>
/// <param name="CheckedAt">When.</param>
/// <param name="By">Display name.</param>
/// <param name="Finding">What was found, in words.</param>
public sealed record GroundCheckSummary(Guid Id, string CellCode, DateTimeOffset CheckedAt, string By, string Finding);
