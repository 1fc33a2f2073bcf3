namespace GridMap.Domain.SiteRecords;

/// <summary>A signature drawn on the screen, and what stood above it.</summary>
/// <param name="Signer">Name of the inspector who signs; never empty.</param>
/// <param name="Strokes">What was drawn, as an SVG path in a frame of 600 by 200 units: <c>M</c>, <c>L</c> and numbers only.</param>
/// <param name="Covers">Operations that were signed.</param>
/// <param name="Sha256">Hash over those operations, <see cref="SiteText.Sha256Of"/>.</param>
public sealed record SiteSignature(string Signer, string Strokes, IReadOnlyList<Guid> Covers, string Sha256);
