namespace GridMap.Contracts.Screening;

/// <summary>A table as a run read it.</summary>
/// <param name="Table">What it holds.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Sha256">Content hash.</param>
/// <param name="LengthBytes">Length.</param>
public sealed record ScreeningFile(ScreeningTable Table, string FileName, string Sha256, long LengthBytes);
