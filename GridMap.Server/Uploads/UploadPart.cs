using System.Buffers;
using System.Security.Cryptography;
using GridMap.Server.Storage;

namespace GridMap.Server.Uploads;

/// <summary>The bytes of one unfinished upload. A newer request takes over from an older one whose connection is dead.</summary>
internal sealed class UploadPart(string path) : IDisposable
{
    /// <summary>Marks bytes that are whole and proven, while they move into the store.</summary>
    public const string WholeSuffix = ".whole";

    /// <summary>Marks that a server works on the part; others that share the folder keep off.</summary>
    public const string LockSuffix = ".lock";

    private const int BufferBytes = 256 * 1024;
    private const long FlushEveryBytes = 16L * 1024 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private CancellationTokenSource? _writer;
    private long _hashedBytes;
    /// <summary>While a request writes: what it has brought to disk for certain; otherwise the file's length says it.</summary>
    private long _safeBytes = -1;

    /// <summary>Bytes that are safe on disk.</summary>
    public long ReceivedBytes => Interlocked.Read(ref _safeBytes) is >= 0 and var safe
        ? safe
        : File.Exists(path) ? new FileInfo(path).Length : 0;

    public DateTimeOffset? LastWrittenAt => File.Exists(path) ? new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero) : null;

    /// <summary>True when every byte was in and agreed with its hash before, though the store or the database may not know.</summary>
    public bool IsWhole => File.Exists(path + WholeSuffix);

    /// <summary>Runs <paramref name="work"/> alone; whoever still works on this part is interrupted first.</summary>
    public async Task<T> TakeTurnAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        lock (_gate)
        {
            _writer?.Cancel();
            _writer = mine;
        }

        try
        {
            await _turn.WaitAsync(mine.Token);
            try
            {
                return await work(mine.Token);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            lock (_gate)
            {
                _writer = _writer == mine ? null : _writer;
            }
        }
    }

    /// <summary>Runs <paramref name="work"/> alone unless somebody is at work on this part.</summary>
    public async Task RunIfIdleAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (await _turn.WaitAsync(TimeSpan.Zero, cancellation))
        {
            try
            {
                await work(cancellation);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    /// <summary>Keeps other servers off the part until disposed, also off its end in the database; null when one of them is at work on it.</summary>
    /// <remarks>To be asked for within a turn. The lock of a killed server is free at once.</remarks>
    public IDisposable? FindHold()
    {
        try
        {
            return new FileStream(path + LockSuffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException) when (File.Exists(path + LockSuffix))
        {
            return null;
        }
    }

    /// <summary>Appends what the body brings, at most up to <paramref name="wholeBytes"/>; bytes that came before a broken connection stay.</summary>
    /// <returns>False when the body brought more than the announced length; nothing of it is kept.</returns>
    public async Task<bool> AppendAsync(Stream body, long wholeBytes, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 1, useAsync: true);
        var start = file.Length;
        var length = start;
        Interlocked.Exchange(ref _safeBytes, start);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellation)) > 0)
            {
                if (length + read > wholeBytes)
                {
                    file.SetLength(start);
                    length = start;
                    ForgetHashBeyond(start);
                    return false;
                }

                // Not cancelled half way: the file ends at a byte that is counted.
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
                HashIfNext(length, buffer.AsSpan(0, read));
                length += read;
                if (length - _safeBytes >= FlushEveryBytes)
                {
                    file.Flush(flushToDisk: true);
                    Interlocked.Exchange(ref _safeBytes, length);
                }
            }

            return true;
        }
        catch (IOException error) when (IncomingFile.IsDiskFull(error))
        {
            throw new StorageFullException(path, error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            file.Flush(flushToDisk: true);
            Interlocked.Exchange(ref _safeBytes, -1);
        }
    }

    /// <summary>Hash of the whole file: what came in since the server started is hashed already, the rest is read again.</summary>
    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true);
        file.Position = _hashedBytes;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int read;
            while ((read = await file.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellation)) > 0)
            {
                HashIfNext(_hashedBytes, buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    /// <summary>Hands the proven bytes to the store.</summary>
    public async Task MoveToAsync(IFileStore store, string sha256, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(path + WholeSuffix, [], cancellation);
        if (File.Exists(path))
        {
            await store.AdoptAsync(path, sha256, cancellation);
        }
    }

    // The semaphore has nothing to free, and whoever drops a part may still hold its turn.
    public void Dispose() => _hash.Dispose();

    private void HashIfNext(long position, ReadOnlySpan<byte> bytes)
    {
        if (position == _hashedBytes)
        {
            _hash.AppendData(bytes);
            _hashedBytes += bytes.Length;
        }
    }

    private void ForgetHashBeyond(long length)
    {
        if (_hashedBytes > length)
        {
            _hash.GetHashAndReset();
            _hashedBytes = 0;
        }
    }
}
