namespace GridMap.Client.Map;

/// <summary>What was clicked on the map.</summary>
/// <param name="Kind">What it is; <see cref="MapPickKind.Ground"/> where nothing is.</param>
/// <param name="Id">Pin's id, cell's code, or the identifier of suspect, detection, premises or alert; empty for the ground.</param>
/// <param name="SuspectId">Suspect of a detection; null when it made none.</param>
/// <param name="Longitude">Where, WGS 84 degrees.</param>
/// <param name="Latitude">Where, WGS 84 degrees.</param>
public sealed record MapPick(MapPickKind Kind, string Id, string? SuspectId, double Longitude, double Latitude);
