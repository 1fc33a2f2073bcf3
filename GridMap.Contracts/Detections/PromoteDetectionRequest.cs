using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Detections;

/// <summary>A person makes a suspect of a site that the rules left alone.</summary>
/// <param name="Note">Why.</param>
public sealed record PromoteDetectionRequest([property: Required, StringLength(500)] string Note);
