using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Screening;

/// <summary>What came of a visit.</summary>
/// <param name="Outcome">Anything but open.</param>
/// <param name="Note">In the words of whoever was there.</param>
public sealed record RecordStopRequest(StopOutcome Outcome, [property: StringLength(500)] string? Note);
