namespace GridMap.Client.Uploads;

/// <summary>The browser's side of an upload: reading, hashing and sending bytes that .NET never holds.</summary>
public interface IFileBytes
{
    /// <summary>Lower-case hexadecimal SHA-256; null when stopped.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    Task<string?> HashAsync(ChosenFile file, Action<long> hashed);

    /// <summary>A hash found before for the same file; null when none is known.</summary>
    Task<string?> RecallHashAsync(ChosenFile file);

    Task RememberHashAsync(ChosenFile file, string? sha256);

    Task<PieceReply> SendAsync(ChosenFile file, string path, long offset, long length, Action<long> sent);

    /// <summary>Ends what is running for the file.</summary>
    Task StopAsync(ChosenFile file);
}
