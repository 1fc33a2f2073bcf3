namespace GridMap.Server.Storage;

/// <summary>A file in the store.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="LengthBytes">Its length.</param>
internal sealed record StoredContent(string Sha256, long LengthBytes);
