using System.ComponentModel.DataAnnotations;
using GridMap.Contracts.Cases;

namespace GridMap.Contracts.TipOffs;

/// <summary>Takes a step of a report.</summary>
/// <param name="Kind">Which.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
/// <param name="Note">What was found, or why. Of a refusal, a false report and an answer, who reported reads it.</param>
/// <param name="To">Whom it is given to, with <c>Assign</c>.</param>
/// <param name="Finding">What was found, with <c>Verify</c>.</param>
/// <param name="Into">The earlier report, with <c>Join</c>.</param>
public sealed record TipStepRequest(
    TipStepKind Kind, int ExpectedVersion, [property: StringLength(1000)] string? Note = null, Guid? To = null, ViolationKind? Finding = null, Guid? Into = null);
