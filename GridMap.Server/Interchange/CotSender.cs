using System.Net.Sockets;
using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Interchange;

/// <summary>Keeps another command system up to date: everything at first, then each change in commit order.</summary>
internal sealed class CotSender(
    IServiceScopeFactory scopes, ChangeFeed feed, IOptions<CotOutOptions> options, TimeProvider clock, ILogger<CotSender> log) : BackgroundService
{
    private readonly CotOutOptions _options = options.Value;

    private TimeSpan Lifetime => TimeSpan.FromHours(_options.LifetimeHours);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_options.Host.Length == 0)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception error) when (error is SocketException or IOException or System.Data.Common.DbException or InvalidOperationException)
            {
                log.LogWarning("Cursor-on-Target to {Host}:{Port} broke off: {Cause}. Everything is sent again in {Seconds} s.",
                    _options.Host, _options.Port, error.Message, _options.RetrySeconds);
                await Task.Delay(TimeSpan.FromSeconds(_options.RetrySeconds), clock, stoppingToken);
            }
        }
    }

    /// <summary>One connection, from the snapshot until it is time for the next one.</summary>
    private async Task SendAsync(CancellationToken cancellation)
    {
        using var socket = _options.IsUdp
            ? new Socket(SocketType.Dgram, ProtocolType.Udp)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_options.Host, _options.Port, cancellation);
        var scope = new AreaScope([_options.AreaCode]);
        var snapshot = await TakeAsync(scope, cancellation);
        foreach (var one in CotEvents.Of(snapshot, clock.GetUtcNow(), Lifetime))
        {
            await PutAsync(socket, one, cancellation);
        }

        var again = clock.GetUtcNow() + (Lifetime / 2);
        await foreach (var change in feed.FollowAsync(() => scope, snapshot.Sequence, cancellation))
        {
            if (change.Kind is MapChangeKind.SnapshotNeeded || clock.GetUtcNow() >= again)
            {
                return;
            }

            if (CotEvents.Of(change, clock.GetUtcNow(), Lifetime) is { } one)
            {
                await PutAsync(socket, one, cancellation);
            }
        }
    }

    private async Task<MapSnapshot> TakeAsync(AreaScope scope, CancellationToken cancellation)
    {
        await using var services = scopes.CreateAsyncScope();
        return await services.ServiceProvider.GetRequiredService<MapSnapshots>().TakeAsync(scope, _options.AreaCode, cancellation);
    }

    private static async Task PutAsync(Socket socket, CotEvent one, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> bytes = CotWriter.ToBytes(one);
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, cancellation)..];
        }
    }
}
