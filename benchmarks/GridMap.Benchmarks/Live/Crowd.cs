using System.Diagnostics;

namespace GridMap.Benchmarks.Live;

/// <summary>All watchers of one server, and the stretches of load they sit through.</summary>
internal sealed class Crowd(LoadedServer server, int count) : IAsyncDisposable
{
    private const int ConnectedTogether = 20;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private readonly List<Watcher> _watchers = [];
    private readonly List<Watcher> _stalled = [];
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _listening = [];

    /// <summary>What one connection costs the server while nothing happens.</summary>
    public double MegabytesPerConnection { get; private set; }

    public async Task ConnectAsync(string path, string? token, Func<long, string>? invocation)
    {
        var before = await server.TellAsync("stand");
        var url = new UriBuilder(server.Url) { Scheme = "ws", Path = path }.Uri;
        _watchers.AddRange(Enumerable.Range(0, count).Select(_ => new Watcher()));
        foreach (var some in _watchers.Chunk(ConnectedTogether))
        {
            await Task.WhenAll(some.Select(watcher => watcher.ConnectAsync(url, token, invocation?.Invoke(before.Last), before.Last, _end.Token)));
            _listening.AddRange(some.Select(watcher => Task.Run(() => watcher.ListenAsync(_end.Token))));
        }

        _listening.Add(PingAsync());
        var after = await server.TellAsync("stand");
        MegabytesPerConnection = (after.ResidentMegabytes - before.ResidentMegabytes) / count;
    }

    /// <summary>Connections that follow and never read a word.</summary>
    public async Task StallAsync(string path, string? token, Func<long, string>? invocation, int stalled)
    {
        var stand = await server.TellAsync("stand");
        var url = new UriBuilder(server.Url) { Scheme = "ws", Path = path }.Uri;
        for (var index = 0; index < stalled; index++)
        {
            var watcher = new Watcher();
            _stalled.Add(watcher);
            await watcher.ConnectAsync(url, token, invocation?.Invoke(stand.Last), stand.Last, _end.Token);
        }
    }

    public async Task<Phase> SitThroughAsync(string name, string command)
    {
        var tally = new Tally();
        _watchers.ForEach(watcher => watcher.Tally = tally);
        var before = await server.TellAsync("stand");
        var own = OwnSeconds();
        var watch = Stopwatch.StartNew();
        var done = await server.TellAsync(command);
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < Patience && _watchers.Exists(watcher => watcher.Last < done.Last))
        {
            await Task.Delay(Look);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var after = await server.TellAsync("stand");
        return new Phase(
            name, done.Sent, seconds, tally, _watchers.Sum(watcher => Math.Max(0, done.Last - watcher.Last)),
            after.ProcessorSeconds - before.ProcessorSeconds, OwnSeconds() - own, after.ResidentMegabytes);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_listening);
        foreach (var watcher in _watchers.Concat(_stalled))
        {
            watcher.Dispose();
        }

        _end.Dispose();
    }

    private static double OwnSeconds()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                await Task.WhenAll(_watchers.Concat(_stalled).Select(watcher => watcher.PingAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            // It broke in this moment; its listener counts it.
        }
    }
}
