using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>Registers a crew, a drone or a battery, or changes one.</summary>
/// <param name="Kind">What it is; stays as it is when one is changed.</param>
/// <param name="Name">Name or number painted on it.</param>
/// <param name="AreaCode">Whose it is.</param>
/// <param name="EnduranceMinutes">Of a battery, needed there: flight time when new and full.</param>
/// <param name="HealthFraction">Of a battery, needed there: charge that it still takes of what it took new.</param>
/// <param name="Cycles">Of a battery: how often it was charged.</param>
/// <param name="IsRetired">No longer in use.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new one.</param>
public sealed record SaveFleetItemRequest(
    FleetKind Kind, [property: Required, StringLength(60, MinimumLength = 1)] string Name, [property: Required, StringLength(15, MinimumLength = 2)] string AreaCode,
    [property: Range(1, 24 * 60)] double? EnduranceMinutes, [property: Range(0.1, 1)] double? HealthFraction, [property: Range(0, 100_000)] int? Cycles,
    bool IsRetired, int? ExpectedVersion);
