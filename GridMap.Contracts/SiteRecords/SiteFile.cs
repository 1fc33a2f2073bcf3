namespace GridMap.Contracts.SiteRecords;

/// <summary>A photo's file that the server holds.</summary>
/// <param name="Sha256">Hash of its content, 64 lowercase hexadecimal digits.</param>
/// <param name="LengthBytes">Its length.</param>
public sealed record SiteFile(string Sha256, long LengthBytes);
