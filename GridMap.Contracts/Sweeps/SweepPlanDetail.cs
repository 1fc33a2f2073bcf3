using System.Text.Json;
using GridMap.Contracts.Grounds;

namespace GridMap.Contracts.Sweeps;

/// <summary>A sweep plan with its sorties and past.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="CellCodes">Cells that it photographs, by code.</param>
/// <param name="Request">What was asked for, as it was sent: the planner in the browser reads it and makes the same plan.</param>
/// <param name="Sorties">By number.</param>
/// <param name="Warnings">Remarks for whoever flies it.</param>
/// <param name="History">Every step, oldest first.</param>
/// <param name="CancelReason">Why it was given up; null unless it was.</param>
/// <param name="Terrain">The elevation model that it was made with, also when another has taken its place; null on level ground.</param>
/// <param name="Roads">The road network along which its take-off points were chosen; null where they were given.</param>
public sealed record SweepPlanDetail(
    SweepPlanSummary Summary, IReadOnlyList<string> CellCodes, JsonElement Request, IReadOnlyList<SortieSummary> Sorties, IReadOnlyList<Message> Warnings,
    IReadOnlyList<SweepEvent> History, string? CancelReason, GroundSummary? Terrain, GroundSummary? Roads);
