using System.Text.Json;

namespace GridMap.Contracts.Sweeps;

/// <summary>A sweep plan with its sorties and past.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="CellCodes">Cells that it photographs, by code.</param>
/// <param name="Request">What was asked for, as it was sent: the planner in the browser reads it and makes the same plan.</param>
/// <param name="Sorties">By number.</param>
/// <param name="Warnings">Remarks for whoever flies it.</param>
/// <param name="History">Every step, oldest first.</param>
/// <param name="CancelReason">Why it was given up; null unless it was.</param>
public sealed record SweepPlanDetail(
    SweepPlanSummary Summary, IReadOnlyList<string> CellCodes, JsonElement Request, IReadOnlyList<SortieSummary> Sorties, IReadOnlyList<Message> Warnings,
    IReadOnlyList<SweepEvent> History, string? CancelReason);
