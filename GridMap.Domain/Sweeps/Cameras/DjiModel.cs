namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>The numbers by which DJI's mission files name a drone and its camera.</summary>
/// <param name="Drone"><c>droneEnumValue</c>.</param>
/// <param name="DroneSub"><c>droneSubEnumValue</c>.</param>
/// <param name="Payload"><c>payloadEnumValue</c>.</param>
/// <param name="PayloadSub"><c>payloadSubEnumValue</c>.</param>
public readonly record struct DjiModel(int Drone, int DroneSub, int Payload, int PayloadSub);
