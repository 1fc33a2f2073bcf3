namespace GridMap.Contracts.Presence;

/// <summary>Somebody on duty who shares where he is.</summary>
/// <param name="AccountId">Who.</param>
/// <param name="Name">Display name.</param>
/// <param name="IsInspector">Targets can be given to him.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="AccuracyMetres">As the device says.</param>
/// <param name="At">When the position came in.</param>
/// <param name="Goal">The target he is on the way to; null without one, or where it lies outside the caller's areas.</param>
public sealed record PersonPosition(
    Guid AccountId, string Name, bool IsInspector, double Longitude, double Latitude, double AccuracyMetres, DateTimeOffset At, PersonGoal? Goal);
