using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace GridMap.Benchmarks.Live;

/// <summary>Makes load inside a server's process, as its standard input says.</summary>
/// <remarks>
/// <c>pace RATE SECONDS</c> sends at that rate, one at a time as long as that keeps up; <c>flood COUNT TOGETHER</c> as fast as it goes; <c>stand</c> only tells.
/// Each is answered by one line: the marker, the last number sent, how many, processor seconds so far, resident megabytes.
/// </remarks>
internal abstract class LoadCommands(IHostApplicationLifetime lifetime) : BackgroundService
{
    public const string Marker = "LOAD";

    private const int MostTogether = 10;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isListening = new TaskCompletionSource();
        await using var started = lifetime.ApplicationStarted.Register(isListening.SetResult);
        await isListening.Task.WaitAsync(stoppingToken);
        await PrepareAsync(stoppingToken);
        await AnswerAsync(0);
        while (await Console.In.ReadLineAsync(stoppingToken) is { } line)
        {
            var words = line.Split(' ');
            await AnswerAsync(words switch
            {
                ["pace", var rate, var seconds] => await PaceAsync(Number(rate), Number(seconds), stoppingToken),
                ["flood", var count, var together] => await FloodAsync((int)Number(count), (int)Number(together), stoppingToken),
                _ => 0,
            });
        }
    }

    protected abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Sends so many changes as one commit, or one message.</summary>
    protected abstract Task SendAsync(int together, CancellationToken cancellation);

    /// <summary>The number of the last change sent.</summary>
    protected abstract Task<long> LastAsync(CancellationToken cancellation);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private async Task<int> PaceAsync(double rate, double seconds, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var sent = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var due = (int)(watch.Elapsed.TotalSeconds * rate) - sent;
            if (due <= 0)
            {
                await Task.Delay(Tick, cancellation);
                continue;
            }

            // Where one commit takes longer than its share of a second, the next one catches up.
            due = Math.Min(due, MostTogether);
            await SendAsync(due, cancellation);
            sent += due;
        }

        return sent;
    }

    private async Task<int> FloodAsync(int count, int together, CancellationToken cancellation)
    {
        for (var sent = 0; sent < count; sent += together)
        {
            await SendAsync(together, cancellation);
        }

        return count;
    }

    private async Task AnswerAsync(int sent)
    {
        var last = await LastAsync(CancellationToken.None);
        using var self = Process.GetCurrentProcess();
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Marker} {last} {sent} {self.TotalProcessorTime.TotalSeconds:0.000} {self.WorkingSet64 / 1e6:0.0}"));
    }
}
