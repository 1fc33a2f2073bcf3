using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>The office writes to who reported.</summary>
/// <param name="Text">What to say.</param>
public sealed record WriteToReporterRequest([property: Required, StringLength(1000)] string Text);
