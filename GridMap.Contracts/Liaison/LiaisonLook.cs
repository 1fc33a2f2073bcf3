namespace GridMap.Contracts.Liaison;

/// <summary>Somebody read names and telephones.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, display name.</param>
/// <param name="AreaCode">Of which area; empty for all that he may see.</param>
/// <param name="Unit">Of one unit's history; null for the present officers of the area.</param>
/// <param name="Terms">How many people's.</param>
public sealed record LiaisonLook(DateTimeOffset At, string By, string AreaCode, string? Unit, int Terms);
