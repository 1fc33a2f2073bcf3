namespace GridMap.Contracts.Presence;

/// <summary>The target that somebody has accepted.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="SuspectId">Its suspect.</param>
/// <param name="SuspectNumber">That suspect's number.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
public sealed record PersonGoal(Guid TargetId, Guid SuspectId, string SuspectNumber, double Longitude, double Latitude);
