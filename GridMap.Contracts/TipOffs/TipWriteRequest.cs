using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Who reported writes to the office.</summary>
/// <param name="Code">Receipt code.</param>
/// <param name="Text">What to say.</param>
public sealed record TipWriteRequest([property: Required, StringLength(40)] string Code, [property: Required, StringLength(1000)] string Text);
