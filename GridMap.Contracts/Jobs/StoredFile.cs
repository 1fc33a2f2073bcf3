namespace GridMap.Contracts.Jobs;

/// <summary>A file the server has taken into its store.</summary>
/// <param name="Sha256">Content hash.</param>
/// <param name="LengthBytes">Length.</param>
public sealed record StoredFile(string Sha256, long LengthBytes);
