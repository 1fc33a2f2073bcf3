using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace GridMap.Contracts.Sweeps;

/// <summary>Saves a plan, or puts another in its place while none of its sorties is on the calendar. The server makes the plan itself from the request.</summary>
/// <param name="Name">As people say it.</param>
/// <param name="Request">What is asked for: <c>SweepRequestJson</c> of the planner writes and reads it.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new plan.</param>
public sealed record SaveSweepPlanRequest([property: Required, StringLength(100, MinimumLength = 1)] string Name, JsonElement Request, int? ExpectedVersion);
