namespace GridMap.Domain.Screening.Chance;

/// <summary>What was drawn, and for how many it stands.</summary>
/// <param name="Id">The candidate's.</param>
/// <param name="District">Its district.</param>
/// <param name="Weight">One over the chance it had of being drawn, 1 or more: finds times weights estimate what all candidates hold.</param>
public sealed record ChancePick(string Id, string District, double Weight);
