using System.Diagnostics;

namespace GridMap.Benchmarks;

/// <summary>What a piece of work took: by the clock, and of the processors.</summary>
internal readonly record struct Cost(double Seconds, double ProcessorSeconds)
{
    public static async Task<Cost> OfAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await work();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new Cost(seconds, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
