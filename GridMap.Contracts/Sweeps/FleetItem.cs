namespace GridMap.Contracts.Sweeps;

/// <summary>A crew, a drone or a battery of an area's register. It serves its area, those within and, for accounts of a part of it, that part.</summary>
/// <param name="Id">The item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name or number painted on it; differs from others of its kind and area.</param>
/// <param name="AreaCode">Whose it is.</param>
/// <param name="EnduranceMinutes">Of a battery: flight time when new and full, in still, warm air; null for others.</param>
/// <param name="HealthFraction">Of a battery: charge that it still takes of what it took new, above 0 to 1; null for others.</param>
/// <param name="Cycles">Of a battery: how often it was charged; null for others.</param>
/// <param name="IsRetired">No longer in use; it stays for the past.</param>
/// <param name="ChangedAt">Last change.</param>
/// <param name="ChangedBy">Display name.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record FleetItem(
    Guid Id, FleetKind Kind, string Name, string AreaCode, double? EnduranceMinutes, double? HealthFraction, int? Cycles, bool IsRetired,
    DateTimeOffset ChangedAt, string ChangedBy, int Version);
