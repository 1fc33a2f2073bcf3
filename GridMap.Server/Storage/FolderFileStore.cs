using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

/// <summary>The file store on a folder: <c>files/ab/abcdef…</c>.</summary>
internal sealed class FolderFileStore(DataFolder folder, IOptions<StorageOptions> options) : IFileStore
{
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int DiskFullUnix = 28;

    private readonly string _root = folder.Folder("files");
    private readonly string _incoming = folder.Folder("incoming");

    public async Task<StoredContent> PutAsync(Stream content, CancellationToken cancellation)
    {
        EnsureRoom(0);
        var temporary = Path.Combine(_incoming, Guid.NewGuid().ToString("N"));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true))
            {
                var buffer = new byte[256 * 1024];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                    length += read;
                }

                file.Flush(flushToDisk: true);
            }

            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            MoveIn(temporary, sha256);
            return new StoredContent(sha256, length);
        }
        catch (IOException error) when (IsDiskFull(error))
        {
            throw new StorageFullException(_root, error);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<StoredContent> AdoptAsync(string path, string sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var length = new FileInfo(path).Length;
        MoveIn(path, sha256);
        return Task.FromResult(new StoredContent(sha256, length));
    }

    public Stream? OpenRead(string sha256) =>
        FindLocalPath(sha256) is { } path
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true)
            : null;

    public string? FindLocalPath(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? path : null;
    }

    public void EnsureRoom(long lengthBytes)
    {
        if (new DriveInfo(_root).AvailableFreeSpace - lengthBytes < options.Value.ReservedFreeBytes)
        {
            throw new StorageFullException(_root);
        }
    }

    internal static bool IsDiskFull(IOException error) => error.HResult is DiskFullWindows or DiskFullUnix;

    private string PathOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("A stored file is named by 64 lower-case hexadecimal digits.", nameof(sha256));
        }

        return Path.Combine(_root, sha256[..2], sha256);
    }

    private void MoveIn(string temporary, string sha256)
    {
        var final = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(final)!); // PathOf always has a parent.
        if (!File.Exists(final))
        {
            File.Move(temporary, final, overwrite: true);
        }
        else
        {
            File.Delete(temporary);
        }
    }
}
