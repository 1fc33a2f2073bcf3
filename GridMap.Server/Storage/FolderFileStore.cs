using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

/// <summary>The file store on a folder: <c>files/ab/abcdef…</c>. Several servers may share it.</summary>
internal sealed class FolderFileStore(DataFolder folder, IOptions<StorageOptions> options) : IFileStore
{
    private readonly string _root = folder.SharedFolder("files");
    // On the disk of the files, so that what is whole comes in by one rename.
    private readonly string _incoming = folder.SharedFolder("incoming");

    public async Task<StoredContent> PutAsync(Stream content, CancellationToken cancellation)
    {
        EnsureRoom(0);
        var temporary = Path.Combine(_incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var stored = await IncomingFile.WriteAsync(content, temporary, cancellation);
            MoveIn(temporary, stored.Sha256);
            return stored;
        }
        catch (IOException error) when (IncomingFile.IsDiskFull(error))
        {
            throw new StorageFullException(_root, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Denied(error);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<StoredContent> AdoptAsync(string path, string sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var length = new FileInfo(path).Length;
            MoveIn(path, sha256);
            return Task.FromResult(new StoredContent(sha256, length));
        }
        catch (UnauthorizedAccessException error)
        {
            throw Denied(error);
        }
    }

    public Task<bool> ContainsAsync(string sha256, CancellationToken cancellation) => Task.FromResult(File.Exists(PathOf(sha256)));

    public Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation)
    {
        if (FindLocalPath(sha256) is not { } path)
        {
            return Task.FromResult<Stream?>(null);
        }

        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true));
        }
        catch (UnauthorizedAccessException error)
        {
            throw Denied(error);
        }
    }

    public string? FindLocalPath(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? path : null;
    }

    public Task<string?> FetchAsync(string sha256, CancellationToken cancellation) => Task.FromResult(FindLocalPath(sha256));

    public void EnsureRoom(long lengthBytes) => IncomingFile.EnsureRoom(_root, lengthBytes, options.Value.ReservedFreeBytes);

    public async Task ProbeAsync(CancellationToken cancellation)
    {
        var probe = Path.Combine(_incoming, $".probe-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellation);
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusableException($"The folder {_incoming} cannot be written.", error);
        }
    }

    private string PathOf(string sha256) => Path.Combine(_root, ContentName.Of(sha256));

    private StorageUnusableException Denied(UnauthorizedAccessException error) =>
        new($"The account {Environment.UserName} that the server runs as may not use the folder {_root}; give it read and write access.", error);

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
