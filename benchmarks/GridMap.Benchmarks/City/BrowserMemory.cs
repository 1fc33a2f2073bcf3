using System.Diagnostics;
using System.Globalization;

namespace GridMap.Benchmarks.City;

/// <summary>What the desk of a city holds after hours of panning and changes: a line every few minutes.</summary>
internal static class BrowserMemory
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int suspects, int minutes)
    {
        Console.WriteLine($"{Machine.Describe()}; {CityPlan.Columns * CityPlan.Rows} cells, {suspects} suspects, {BrowserDesk.ChangesPerSecond} changes a second, {minutes} min");
        await using var desk = await BrowserDesk.OpenAsync(suspects);
        await desk.Page.GotoAsync("/command");
        await desk.WaitForAllAsync();
        using var stop = new CancellationTokenSource();
        var changing = desk.KeepChangingAsync(withNew: false, stop.Token);
        Console.WriteLine("| minute | line | JavaScript heap MB | WebAssembly MB | tab resident MB | server resident MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var (watch, next) = (Stopwatch.StartNew(), TimeSpan.Zero);
        for (var step = 0; watch.Elapsed <= TimeSpan.FromMinutes(minutes); step++)
        {
            if (watch.Elapsed >= next)
            {
                next += Pause;
                var (line, heap, assembly) = (await desk.LineAsync(), await desk.HeapMegabytesAsync(), await desk.WebAssemblyMegabytesAsync());
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {watch.Elapsed.TotalMinutes:0} | {line} | {heap:0} | {assembly:0} | {TabMegabytes():0} | {desk.Server.ResidentMegabytes:0} |"));
            }

            await desk.MoveAsync(step);
        }

        await stop.CancelAsync();
        await changing;
        await desk.WaitForAllAsync();
        Console.WriteLine("the counters agree with the database");
        return 0;
    }

    /// <summary>The page's renderer is the largest of the processes that this run's Chromium draws pages with.</summary>
    private static double TabMegabytes() => Process.GetProcessesByName("chromium")
        .Where(process => File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("--type=renderer", StringComparison.Ordinal) && IsOurs(process.Id))
        .Max(process => process.WorkingSet64) / 1e6;

    private static bool IsOurs(int process)
    {
        while (process > 1 && process != Environment.ProcessId)
        {
            // Behind the name in parentheses: state, parent.
            process = int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ')[2], CultureInfo.InvariantCulture);
        }

        return process == Environment.ProcessId;
    }
}
