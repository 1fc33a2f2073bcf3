using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Interchange;

/// <summary>Hears what other command systems say is somewhere. It answers nothing, and nothing it hears changes anything but markers.</summary>
internal sealed class CotListener(MarkerBook book, IOptions<CotInOptions> options, ILogger<CotListener> log) : BackgroundService
{
    private static readonly byte[] End = "</event>"u8.ToArray();

    private readonly CotInOptions _options = options.Value;
    private TcpListener? _listener;

    /// <summary>Where it listens, once it does.</summary>
    public IPEndPoint? Address => _listener?.LocalEndpoint as IPEndPoint;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.Port > 0)
        {
            _listener = new TcpListener(IPAddress.Parse(_options.Address), _options.Port);
            _listener.Start();
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _listener?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_listener is not { } listener)
        {
            return;
        }

        log.LogInformation("Hearing Cursor-on-Target on {Address}.", Address);
        using var places = new SemaphoreSlim(_options.MostConnections);
        var open = new HashSet<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            await places.WaitAsync(stoppingToken);
            open.RemoveWhere(task => task.IsCompleted);
            try
            {
                open.Add(HearAsync(await listener.AcceptTcpClientAsync(stoppingToken), places, stoppingToken));
            }
            catch (SocketException error)
            {
                // Somebody who hung up before we answered takes nobody else's line down.
                log.LogWarning("A Cursor-on-Target connection was not made: {Cause}.", error.Message);
                places.Release();
            }
        }

        await Task.WhenAll(open);
    }

    private async Task HearAsync(TcpClient client, SemaphoreSlim places, CancellationToken cancellation)
    {
        var from = client.Client.RemoteEndPoint;
        try
        {
            using (client)
            {
                await ReadAsync(client.GetStream(), from, cancellation);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogWarning("Cursor-on-Target from {From} broke off: {Cause}.", from, error.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            places.Release();
        }
    }

    private async Task ReadAsync(NetworkStream stream, EndPoint? from, CancellationToken cancellation)
    {
        var buffer = new byte[_options.MostEventBytes];
        var held = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(held), cancellation)) > 0)
        {
            held += read;
            int end;
            while ((end = buffer.AsSpan(0, held).IndexOf(End)) >= 0)
            {
                end += End.Length;
                await TakeAsync(Trimmed(buffer.AsMemory(0, end)), from, cancellation);
                buffer.AsSpan(end, held - end).CopyTo(buffer);
                held -= end;
            }

            if (held == buffer.Length)
            {
                log.LogWarning("Cursor-on-Target from {From}: an event longer than {Bytes} bytes; the connection is closed.", from, buffer.Length);
                return;
            }
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> xml, EndPoint? from, CancellationToken cancellation)
    {
        switch (CotReader.Read(xml))
        {
            case CotReading.Understood understood:
                await book.PutAsync(understood.Event, cancellation);
                break;
            case CotReading.Faulty faulty:
                log.LogWarning("Cursor-on-Target from {From}: an event is passed over: {Why}.", from, faulty.Why);
                break;
        }
    }

    /// <summary>An XML declaration must stand at the very beginning.</summary>
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> xml) => xml.TrimStart(" \t\r\n\0"u8);
}
