using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.SiteRecords;

/// <summary>A signature drawn on the screen, and what stood above it.</summary>
/// <param name="Signer">Name of the inspector who signs.</param>
/// <param name="Strokes">What was drawn, as an SVG path in a frame of 600 by 200 units: <c>M</c>, <c>L</c> and numbers only.</param>
/// <param name="Covers">Operations that were signed.</param>
/// <param name="Sha256">Hash over those operations.</param>
public sealed record SignatureNote(
    [property: Required, StringLength(100)] string Signer, [property: Required, StringLength(20000)] string Strokes,
    IReadOnlyList<Guid> Covers, [property: Required, StringLength(64)] string Sha256);
