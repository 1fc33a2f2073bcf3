using System.ComponentModel.DataAnnotations;
using GridMap.Contracts.Cases;

namespace GridMap.Contracts.Targets;

/// <summary>The inspector has been there.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Note">In his words.</param>
/// <param name="ExpectedVersion">The version he saw.</param>
/// <param name="Violation">Kind of violation; required with <see cref="VisitFinding.ViolationFound"/>.</param>
public sealed record FinishTargetRequest(
    VisitFinding Finding, [property: StringLength(2000)] string? Note, int ExpectedVersion, ViolationKind? Violation = null);
