using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Asks by receipt code. In the body, so that no address, log or history has it.</summary>
/// <param name="Code">The code; blanks, hyphens and small letters do not matter.</param>
public sealed record TipCodeRequest([property: Required, StringLength(40)] string Code);
