using GridMap.Contracts.Cases;

namespace GridMap.Contracts.Operations;

/// <summary>A case that a joint operation is about.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">What its place is called.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="State">Where it stands now.</param>
public sealed record OperationCase(Guid Id, string Number, string Name, double Longitude, double Latitude, CaseState State);
