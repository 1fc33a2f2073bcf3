using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GridMap.Domain.Drones;
using GridMap.Server.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Drones;

/// <summary>Hears MAVLink 1 and 2 over UDP. It answers nothing and commands nothing.</summary>
internal sealed class MavlinkListener(DroneBook book, IOptions<MavlinkOptions> options, ILogger<MavlinkListener> log) : BackgroundService
{
    private readonly MavlinkOptions _options = options.Value;
    private readonly Dictionary<byte, MavlinkSystem> _systems = [];
    private UdpClient? _socket;

    /// <summary>Where it listens, once it does.</summary>
    public IPEndPoint? Address => _socket?.Client.LocalEndPoint as IPEndPoint;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.Port > 0)
        {
            _socket = new UdpClient(new IPEndPoint(IPAddress.Parse(_options.Address), _options.Port));
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _socket?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_socket is not { } socket)
        {
            return;
        }

        log.LogInformation("Hearing MAVLink on {Address}.", Address);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var datagram = await socket.ReceiveAsync(stoppingToken);
                await TakeAsync(datagram.Buffer, stoppingToken);
            }
            catch (Exception error) when (error is SocketException or System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                // One datagram less; the next comes within a second.
                log.LogWarning("A MAVLink datagram was not taken: {Cause}.", error.Message);
            }
        }
    }

    private async Task TakeAsync(byte[] datagram, CancellationToken cancellation)
    {
        foreach (var frame in MavlinkReader.Read(datagram))
        {
            var (system, fix) = _systems.GetValueOrDefault(frame.SystemId, new MavlinkSystem()).Hear(NameOf(frame.SystemId), frame);
            _systems[frame.SystemId] = system;
            if (fix is not null)
            {
                await book.TakeAsync(fix, sortieId: null, at: null, AreaScope.OfEverywhere, cancellation);
            }
        }
    }

    private string NameOf(byte system)
    {
        var id = system.ToString(CultureInfo.InvariantCulture);
        return _options.Names.GetValueOrDefault(id, $"mavlink-{id}");
    }
}
