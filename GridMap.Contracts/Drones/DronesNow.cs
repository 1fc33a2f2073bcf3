namespace GridMap.Contracts.Drones;

/// <summary>Drones in the air, and those that have just fallen silent.</summary>
/// <param name="TakenAt">Server time; ages are counted from here.</param>
/// <param name="SilentSeconds">After this long without a word a drone counts as silent.</param>
/// <param name="Drones">By id.</param>
public sealed record DronesNow(DateTimeOffset TakenAt, double SilentSeconds, IReadOnlyList<DronePosition> Drones);
