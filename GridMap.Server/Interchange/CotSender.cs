using System.Net.Sockets;
using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Interchange;

/// <summary>Keeps another command system up to date: everything at first, then each change in commit order.</summary>
/// <remarks>Of several servers one sends, and another when that one stops or cannot reach the other system.</remarks>
internal sealed class CotSender(
    IServiceScopeFactory scopes, IOptions<CotOutOptions> options, TimeProvider clock, ILogger<CotSender> log) : BackgroundService, IChangeObserver
{
    /// <summary>The feed is looked at this often even without a wake-up.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private const long Turn = 4_741_001_123;

    private readonly WakeUp _changed = new();
    private readonly CotOutOptions _options = options.Value;

    private TimeSpan Lifetime => TimeSpan.FromHours(_options.LifetimeHours);

    public void Observe(MapChange change) => _changed.Raise();

    public void Forget() => _changed.Raise();

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
                if (!await SendInTurnAsync(stoppingToken))
                {
                    await Task.Delay(TimeSpan.FromSeconds(_options.RetrySeconds), clock, stoppingToken);
                }
            }
            catch (Exception error) when (error is SocketException or IOException or System.Data.Common.DbException or InvalidOperationException)
            {
                log.LogWarning("Cursor-on-Target to {Host}:{Port} broke off: {Cause}. Everything is sent again in {Seconds} s.",
                    _options.Host, _options.Port, error.Message, _options.RetrySeconds);
                await Task.Delay(TimeSpan.FromSeconds(_options.RetrySeconds), clock, stoppingToken);
            }
        }
    }

    /// <returns>False when another server sends.</returns>
    private async Task<bool> SendInTurnAsync(CancellationToken cancellation)
    {
        await using var services = scopes.CreateAsyncScope();
        await using var turn = await SoleTurn.TryTakeAsync(services.ServiceProvider.GetRequiredService<GridMapDb>(), Turn, cancellation);
        if (turn is null)
        {
            return false;
        }

        await SendAsync(turn, cancellation);
        return true;
    }

    /// <summary>One connection, from the snapshot until it is time for the next one.</summary>
    private async Task SendAsync(SoleTurn turn, CancellationToken cancellation)
    {
        using var socket = _options.IsUdp
            ? new Socket(SocketType.Dgram, ProtocolType.Udp)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_options.Host, _options.Port, cancellation);
        var scope = new AreaScope([_options.AreaCode]);
        var (position, events) = await UseAsync(contents => contents.TakeAsync(scope, Lifetime, cancellation));
        foreach (var one in events)
        {
            await PutAsync(socket, one, cancellation);
        }

        for (var again = clock.GetUtcNow() + (Lifetime / 2); clock.GetUtcNow() < again;)
        {
            await turn.RequireAsync(cancellation);
            var changes = await UseAsync(contents => contents.AfterAsync(position, cancellation));
            foreach (var change in changes)
            {
                position = change.Sequence;
                if (scope.Covers(change.AreaCode) && CotEvents.Of(change, clock.GetUtcNow(), Lifetime) is { } one)
                {
                    await PutAsync(socket, one, cancellation);
                }
            }

            if (changes.Count == 0)
            {
                await _changed.WaitAsync(Pace, clock, cancellation);
            }
        }
    }

    private async Task<T> UseAsync<T>(Func<CotContents, Task<T>> use)
    {
        await using var services = scopes.CreateAsyncScope();
        return await use(services.ServiceProvider.GetRequiredService<CotContents>());
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
