namespace GridMap.Server.Storage;

/// <summary>Something far away that can be read from any position: a request is made where reading begins, not for all of it.</summary>
/// <param name="length">Length in bytes.</param>
/// <param name="open">Opens what follows a position; closed early where nobody reads on.</param>
internal sealed class RangedStream(long length, Func<long, CancellationToken, Task<Stream>> open) : Stream
{
    private Stream? _current;
    private long _currentAt;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value is >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Before the first byte there is nothing.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        if (_current is null || _currentAt != _position)
        {
            if (_current is not null)
            {
                await _current.DisposeAsync();
                _current = null;
            }

            _current = await open(_position, cancellationToken);
            _currentAt = _position;
        }

        var read = await _current.ReadAsync(buffer, cancellationToken);
        if (read == 0)
        {
            throw new EndOfStreamException($"The store ended at byte {_position} of {length}.");
        }

        _position += read;
        _currentAt = _position;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("What is far away is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A stored file never changes.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A stored file never changes.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _current?.Dispose();
            _current = null;
        }

        base.Dispose(disposing);
    }
}
