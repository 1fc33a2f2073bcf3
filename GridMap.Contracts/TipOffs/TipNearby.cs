using GridMap.Contracts.Cases;

namespace GridMap.Contracts.TipOffs;

/// <summary>A case or a suspect at the place of a report.</summary>
/// <param name="CaseId">The case; null for a suspect.</param>
/// <param name="SuspectId">The suspect; null for a case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">What the place is called; null for a suspect.</param>
/// <param name="State">Where the case stands; null for a suspect.</param>
/// <param name="DistanceMetres">How far away.</param>
public sealed record TipNearby(Guid? CaseId, Guid? SuspectId, string Number, string? Name, CaseState? State, double DistanceMetres);
