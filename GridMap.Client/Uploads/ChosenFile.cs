namespace GridMap.Client.Uploads;

/// <summary>A file that a person chose; its bytes stay in the browser.</summary>
/// <param name="Key">What the script calls it.</param>
/// <param name="Name">Name as the person knows it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Milliseconds since 1970.</param>
public sealed record ChosenFile(string Key, string Name, long Size, long Modified)
{
    /// <summary>Recognises the same file after a reload, before it is hashed again.</summary>
    public string Fingerprint => $"{Name}|{Size}|{Modified}";
}
