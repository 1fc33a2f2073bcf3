namespace GridMap.Contracts.Detections;

/// <summary>A stored site of one flight: objects that belong together, suspect or not.</summary>
/// <param name="Id">The site.</param>
/// <param name="OrthophotoId">The flight it was seen on.</param>
/// <param name="AreaCode">Cell or area it lies in.</param>
/// <param name="Longitude">Centre, WGS 84 degrees.</param>
/// <param name="Latitude">Centre, WGS 84 degrees.</param>
/// <param name="RadiusMetres">Uncertainty.</param>
/// <param name="Score">Highest score of its objects.</param>
/// <param name="TankCount">Tanks.</param>
/// <param name="StructureCount">Structures.</param>
/// <param name="LicensedPremises">Name of the licensed premises it lies in; null when in none.</param>
/// <param name="SuspectId">The suspect it belongs to; null when it made none.</param>
public sealed record DetectionSummary(
    Guid Id, Guid OrthophotoId, string AreaCode, double Longitude, double Latitude, double RadiusMetres, double Score,
    int TankCount, int StructureCount, string? LicensedPremises, Guid? SuspectId);
