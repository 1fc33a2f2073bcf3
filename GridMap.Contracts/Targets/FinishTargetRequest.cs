using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Targets;

/// <summary>The inspector has been there.</summary>
public sealed record FinishTargetRequest(VisitFinding Finding, [property: StringLength(2000)] string? Note, int ExpectedVersion);
