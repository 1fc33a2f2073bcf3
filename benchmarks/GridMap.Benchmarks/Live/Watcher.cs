using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace GridMap.Benchmarks.Live;

/// <summary>One client on SignalR's JSON protocol that reads nothing but numbers and times, so that a thousand of them cost little.</summary>
internal sealed class Watcher : IDisposable
{
    private static readonly byte[] NumberMark = "{\"sequence\":"u8.ToArray();
    private static readonly byte[] TimeMark = ",\"at\":"u8.ToArray();
    private static readonly byte[] Ping = Encoding.UTF8.GetBytes("{\"type\":6}\u001e");

    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[4 * 1024];
    private int _held;
    private long _last;

    /// <summary>Where this stretch of load is counted.</summary>
    public Tally Tally { get; set; } = new();

    public long Last => Interlocked.Read(ref _last);

    /// <param name="url">The hub's address.</param>
    /// <param name="token">Of the account; null where nobody asks.</param>
    /// <param name="invocation">First message after the handshake; null for none.</param>
    /// <param name="since">Position that is held.</param>
    public async Task ConnectAsync(Uri url, string? token, string? invocation, long since, CancellationToken cancellation)
    {
        _last = since;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (token is not null)
        {
            _socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        }

        await _socket.ConnectAsync(url, cancellation);
        await SendAsync("{\"protocol\":\"json\",\"version\":1}", cancellation);
        if (invocation is not null)
        {
            await SendAsync(invocation, cancellation);
        }
    }

    public async Task ListenAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                if (_held == _buffer.Length)
                {
                    Array.Resize(ref _buffer, _buffer.Length * 2);
                }

                var received = await _socket.ReceiveAsync(_buffer.AsMemory(_held), cancellation);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    Tally.Broken();
                    return;
                }

                _held += received.Count;
                Take(TimeProvider.System.GetUtcNow());
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
        catch (WebSocketException)
        {
            Tally.Broken();
        }
    }

    /// <summary>Tells the server that somebody is there; a broken connection is the listener's to count.</summary>
    public Task PingAsync(CancellationToken cancellation) =>
        _socket.State is WebSocketState.Open ? _socket.SendAsync(Ping, WebSocketMessageType.Text, endOfMessage: true, cancellation) : Task.CompletedTask;

    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string message, CancellationToken cancellation) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    /// <summary>Counts the changes in what has come; keeps a piece of one for the next time.</summary>
    private void Take(DateTimeOffset now)
    {
        var end = _buffer.AsSpan(0, _held).LastIndexOf((byte)0x1e) + 1;
        var rest = _buffer.AsSpan(0, end);
        while (rest.IndexOf(NumberMark) is >= 0 and var at)
        {
            rest = rest[(at + NumberMark.Length)..];
            if (!System.Buffers.Text.Utf8Parser.TryParse(rest, out long sequence, out var digits))
            {
                continue;
            }

            rest = rest[digits..];
            // A batch has a number too, but no time.
            if (rest.StartsWith(TimeMark))
            {
                var time = new Utf8JsonReader(rest.Slice(TimeMark.Length, rest[(TimeMark.Length + 1)..].IndexOf((byte)'"') + 2));
                time.Read();
                Tally.Count(sequence, _last, now - time.GetDateTimeOffset());
                Interlocked.Exchange(ref _last, Math.Max(_last, sequence));
            }
        }

        _buffer.AsSpan(end, _held - end).CopyTo(_buffer);
        _held -= end;
    }
}
