using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>Puts a sortie on the calendar, or takes it off again.</summary>
/// <param name="StartAt">Take-off; null takes it off the calendar.</param>
/// <param name="CrewId">Who flies.</param>
/// <param name="DroneId">With what.</param>
/// <param name="BatteryId">On which battery.</param>
/// <param name="ApprovalNumber">Number of the airspace approval; null for none.</param>
/// <param name="ExpectedVersion">The version of the sortie that was seen.</param>
public sealed record ScheduleSortieRequest(
    DateTimeOffset? StartAt, Guid? CrewId, Guid? DroneId, Guid? BatteryId, [property: StringLength(60)] string? ApprovalNumber, int ExpectedVersion);
