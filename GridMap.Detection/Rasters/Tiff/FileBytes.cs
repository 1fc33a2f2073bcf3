using Microsoft.Win32.SafeHandles;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Positional reads of a file, checked against its length; safe from several threads.</summary>
internal sealed class FileBytes : IDisposable
{
    private readonly SafeFileHandle handle;

    public FileBytes(string path)
    {
        Path = path;
        try
        {
            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.RandomAccess);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RasterException(path, RasterProblem.Unreadable, inner: failure);
        }
        Length = RandomAccess.GetLength(handle);
    }

    public string Path { get; }

    public long Length { get; }

    /// <summary>Whether that many bytes exist at the offset; no arithmetic can overflow.</summary>
    public bool Holds(ulong offset, ulong count) => offset <= (ulong)Length && count <= (ulong)Length - offset;

    public byte[] Read(ulong offset, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        Read(offset, bytes);
        return bytes;
    }

    public void Read(ulong offset, Span<byte> target)
    {
        if (!Holds(offset, (ulong)target.Length))
        {
            throw new RasterException(Path, RasterProblem.Truncated, $"{target.Length} bytes at offset {offset}, the file has {Length}");
        }
        var at = (long)offset;
        while (target.Length > 0)
        {
            var read = RandomAccess.Read(handle, target, at);
            if (read == 0)
            {
                throw new RasterException(Path, RasterProblem.Truncated, $"the file became shorter at offset {at}");
            }
            at += read;
            target = target[read..];
        }
    }

    public void Dispose() => handle.Dispose();
}
