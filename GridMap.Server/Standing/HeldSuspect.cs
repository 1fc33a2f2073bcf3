using GridMap.Domain.Standing;

namespace GridMap.Server.Standing;

/// <summary>A suspect as the numbers count it.</summary>
/// <param name="VillageCode">The village it lies in; a shorter code where the village is not known.</param>
/// <param name="Version">Of the suspect itself.</param>
internal sealed record HeldSuspect(string VillageCode, SuspectStand Stand, int Version);
