using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

/// <summary>Copies on this machine of files that lie in a store across the network; the longest unused go first when they become too many.</summary>
/// <remarks>A copy needs no check against the store: what a hash names never changes.</remarks>
internal sealed class FileCache(DataFolder folder, IOptions<S3Options> options, TimeProvider clock)
{
    private readonly string _root = folder.Folder("cache");
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Path of the copy, made with <paramref name="copy"/> if it is not there; null when that answers false.</summary>
    /// <param name="sha256">Names the content.</param>
    /// <param name="copy">Writes the content to a path that does not exist; false when there is no such content.</param>
    /// <param name="cancellation">Stops the copying.</param>
    public async Task<string?> FetchAsync(string sha256, Func<string, CancellationToken, Task<bool>> copy, CancellationToken cancellation)
    {
        var path = Path.Combine(_root, Path.GetFileName(ContentName.Of(sha256)));
        if (IsThere(path))
        {
            return path;
        }

        // Many tiles of one flight are asked for at once: one of them brings the file.
        var turn = _turns.GetOrAdd(sha256, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            if (IsThere(path))
            {
                return path;
            }

            if (!await copy(temporary, cancellation))
            {
                return null;
            }

            MakeRoom(new FileInfo(temporary).Length);
            File.Move(temporary, path, overwrite: true);
            return path;
        }
        finally
        {
            File.Delete(temporary);
            turn.Release();
            _turns.TryRemove(sha256, out _);
        }
    }

    private bool IsThere(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        File.SetLastAccessTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        return true;
    }

    /// <remarks>Whoever still reads a dropped copy has it open and reads on.</remarks>
    private void MakeRoom(long lengthBytes)
    {
        var copies = new DirectoryInfo(_root).EnumerateFiles().Where(file => file.Name.Length == 64).OrderBy(file => file.LastAccessTimeUtc).ToList();
        var held = copies.Sum(file => file.Length);
        foreach (var oldest in copies.TakeWhile(_ => held + lengthBytes > options.Value.CacheBytes))
        {
            held -= oldest.Length;
            oldest.Delete();
        }
    }
}
