namespace GridMap.Server.Storage;

/// <summary>What a stored file is called: <c>ab/abcdef…</c>, below a folder or a prefix.</summary>
internal static class ContentName
{
    /// <exception cref="ArgumentException">The name is no hash, so that it cannot lead out of the store.</exception>
    public static string Of(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? $"{sha256[..2]}/{sha256}"
            : throw new ArgumentException("A stored file is named by 64 lower-case hexadecimal digits.", nameof(sha256));
}
