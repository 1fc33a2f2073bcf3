using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Supervision;

/// <summary>Says what a doubt comes to.</summary>
/// <param name="Verdict">What.</param>
/// <param name="Note">Why.</param>
public sealed record JudgeDoubtRequest(DoubtVerdict Verdict, [property: Required, StringLength(1000)] string Note);
