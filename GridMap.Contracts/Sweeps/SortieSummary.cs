namespace GridMap.Contracts.Sweeps;

/// <summary>A sortie of a plan: one take-off on one battery.</summary>
/// <param name="Id">The sortie.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="PlanName">The plan's name.</param>
/// <param name="AreaCode">The plan's area.</param>
/// <param name="Number">In the plan, from 1.</param>
/// <param name="State">How far it is.</param>
/// <param name="Seconds">From take-off to landing.</param>
/// <param name="DistanceMetres">Length of the flight.</param>
/// <param name="PhotoCount">Photos.</param>
/// <param name="BatteryFraction">Share of the planned battery's usable charge that it takes, 0 to 1; 0 where it was planned without batteries.</param>
/// <param name="Longitude">Where it takes off, WGS 84 degrees.</param>
/// <param name="Latitude">Likewise.</param>
/// <param name="CellCount">Cells that it photographs.</param>
/// <param name="StartAt">Take-off on the calendar; null without a day.</param>
/// <param name="EndAt">Landing on the calendar.</param>
/// <param name="CrewId">Who flies; see <see cref="FleetItem"/>.</param>
/// <param name="CrewName">Name of the crew.</param>
/// <param name="DroneId">With what.</param>
/// <param name="DroneName">Name of the drone.</param>
/// <param name="BatteryId">On which battery.</param>
/// <param name="BatteryName">Name of the battery.</param>
/// <param name="ApprovalNumber">Number of the airspace approval; null for none.</param>
/// <param name="Reason">Why it was broken off or given up; null otherwise.</param>
/// <param name="LastPhoto">Sequence of the last photo that was taken before it was broken off; null otherwise.</param>
/// <param name="ReportedAt">When it took off, landed or was broken off, as reported; null before.</param>
/// <param name="RestOf">Number of the sortie of which this is the rest; null for one of the plan.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record SortieSummary(
    Guid Id, Guid PlanId, string PlanName, string AreaCode, int Number, SortieState State, double Seconds, double DistanceMetres, int PhotoCount,
    double BatteryFraction, double Longitude, double Latitude, int CellCount, DateTimeOffset? StartAt, DateTimeOffset? EndAt, Guid? CrewId, string? CrewName,
    Guid? DroneId, string? DroneName, Guid? BatteryId, string? BatteryName, string? ApprovalNumber, string? Reason, int? LastPhoto, DateTimeOffset? ReportedAt,
    int? RestOf, int Version);
