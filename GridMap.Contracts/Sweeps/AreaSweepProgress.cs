namespace GridMap.Contracts.Sweeps;

/// <summary>How far an area's sweep is, and whether it will be done in time.</summary>
/// <param name="AreaCode">The area.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Counts">Cells by state.</param>
/// <param name="Cells">All cells.</param>
/// <param name="DoneShare">Proven and ground-checked cells by all, 0 to 1; null without cells.</param>
/// <param name="DueOn">Last day of the campaign there: the earliest that an alert rule names for it; null when none does.</param>
/// <param name="DaysLeft">Days until then, that day included; below zero once it has passed; null without one.</param>
/// <param name="NeededPerDay">Cells a day that would do it in time; null without a day, or when the day has passed and something is left.</param>
/// <param name="PerDay">Cells a day at the present pace.</param>
/// <param name="PaceDays">Days that the pace rests on.</param>
/// <param name="DoneInPaceDays">Cells that were done in those days.</param>
/// <param name="ExpectedOn">Day on which all would be done at that pace; null when the pace is nothing and something is left.</param>
/// <param name="IsInTime">Whether that day is no later than the last one; null without a last one.</param>
public sealed record AreaSweepProgress(
    string AreaCode, string Name, SweepCounts Counts, int Cells, double? DoneShare, DateOnly? DueOn, int? DaysLeft, double? NeededPerDay, double PerDay,
    int PaceDays, int DoneInPaceDays, DateOnly? ExpectedOn, bool? IsInTime);
