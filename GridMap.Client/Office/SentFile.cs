namespace GridMap.Client.Office;

/// <summary>A file chosen in a field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes.</param>
public sealed record SentFile(string Name, long Size);
