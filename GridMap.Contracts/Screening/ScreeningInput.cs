namespace GridMap.Contracts.Screening;

/// <summary>A table that a worker reads.</summary>
/// <param name="Table">What it holds.</param>
/// <param name="FileName">Name as people know it, for messages and its ending.</param>
/// <param name="LengthBytes">Length.</param>
/// <param name="Sha256">Content hash.</param>
/// <param name="LocalPath">Path where worker and server share a disk; null otherwise, then fetch <c>/input/{sha256}</c>.</param>
/// <param name="Mapping">Column by field, blank for one that is not read; fields left out are found by the headings.</param>
public sealed record ScreeningInput(
    ScreeningTable Table, string FileName, long LengthBytes, string Sha256, string? LocalPath, IReadOnlyDictionary<string, string> Mapping);
