namespace GridMap.Contracts.Screening;

/// <summary>A table of the city, as it was sent last.</summary>
/// <param name="Id">The source.</param>
/// <param name="Table">What it holds.</param>
/// <param name="AreaCode">Area that it covers.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="LengthBytes">Length.</param>
/// <param name="Sha256">Content hash.</param>
/// <param name="SentAt">When.</param>
/// <param name="SentBy">By whom.</param>
/// <param name="State">How far it is.</param>
/// <param name="Preview">Its first rows; null until a worker has looked.</param>
/// <param name="Mapping">Column by field, as a person saved it, blank for one that is not read: kept for the next file of this source. Empty while the guesses stand.</param>
/// <param name="MappedBy">Who saved the mapping; null while the guesses stand.</param>
/// <param name="Failure">Why it cannot be read; null when it can.</param>
/// <param name="IsUsed">False when it is left out of runs.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record ScreeningSource(
    Guid Id, ScreeningTable Table, string AreaCode, string FileName, long LengthBytes, string Sha256, DateTimeOffset SentAt, string SentBy,
    ScreeningSourceState State, ScreeningPreview? Preview, IReadOnlyDictionary<string, string> Mapping, string? MappedBy, Message? Failure, bool IsUsed, int Version);
