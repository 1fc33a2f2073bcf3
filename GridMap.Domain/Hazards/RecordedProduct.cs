namespace GridMap.Domain.Hazards;

/// <summary>A product that an earlier record of the place names.</summary>
/// <param name="Name">As it was called.</param>
/// <param name="Cas">CAS registry number; null where unknown.</param>
/// <param name="UnNumber">UN number; null where unknown.</param>
/// <param name="RecordedOn">Day of the record.</param>
public sealed record RecordedProduct(string Name, string? Cas, string? UnNumber, DateOnly RecordedOn);
