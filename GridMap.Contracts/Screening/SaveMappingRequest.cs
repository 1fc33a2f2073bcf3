using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Screening;

/// <summary>Which column holds which field.</summary>
/// <param name="Mapping">Column by field; a blank column leaves the field unread, a field left out is guessed.</param>
/// <param name="IsUsed">False leaves the source out of runs.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record SaveMappingRequest([property: Required, MaxLength(60)] IReadOnlyDictionary<string, string> Mapping, bool IsUsed, int ExpectedVersion);
