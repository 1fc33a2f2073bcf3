using System.Security.Cryptography;

namespace GridMap.Server.Storage;

/// <summary>A file on its way into the store: written to disk whole and hashed before anything bears its name.</summary>
internal static class IncomingFile
{
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int DiskFullUnix = 28;

    /// <param name="content">Read to its end.</param>
    /// <param name="path">File to make.</param>
    /// <param name="cancellation">Stops the writing; the caller deletes the file.</param>
    public static async Task<StoredContent> WriteAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
        var buffer = new byte[256 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            length += read;
        }

        file.Flush(flushToDisk: true);
        return new StoredContent(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    public static bool IsDiskFull(IOException error) => error.HResult is DiskFullWindows or DiskFullUnix;

    /// <exception cref="StorageFullException">The folder's disk would have less than the reserve left.</exception>
    public static void EnsureRoom(string folder, long lengthBytes, long reservedBytes)
    {
        if (new DriveInfo(folder).AvailableFreeSpace - lengthBytes < reservedBytes)
        {
            throw new StorageFullException(folder);
        }
    }
}
