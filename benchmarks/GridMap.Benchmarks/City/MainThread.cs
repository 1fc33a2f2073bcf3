using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace GridMap.Benchmarks.City;

/// <summary>Tasks of a page's main thread over a while, from Chromium's own trace: by the clock, and by processor time, which a busy machine does not stretch.</summary>
internal sealed record MainThread(int Tasks, double[] WallSeconds, double[] ProcessorSeconds, double Seconds)
{
    private const double LeastSeconds = 0.05;
    private const double LongSeconds = 0.1;

    /// <summary>Of the tasks over 50 ms, which are all that a person could feel; 0 when there is none.</summary>
    public double WallP95Seconds => Quantile(WallSeconds, 0.95);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tasks} tasks in {Seconds:0} s; over 50 ms by the clock: {Describe(WallSeconds)}; by processor time: {Describe(ProcessorSeconds)}; main thread busy {ProcessorTotal / Seconds:0%}");

    private double ProcessorTotal { get; init; }

    public static async Task<MainThread> WatchAsync(IPage page, TimeSpan time, Func<int, Task> step)
    {
        await using var session = new Detaching(await page.Context.NewCDPSessionAsync(page));
        var done = new TaskCompletionSource<string>();
        session.Cdp.Event("Tracing.tracingComplete").OnEvent += (_, payload) => done.TrySetResult(payload?.GetProperty("stream").GetString() ?? "");
        await session.Cdp.SendAsync("Tracing.start", new Dictionary<string, object>
        {
            ["transferMode"] = "ReturnAsStream",
            ["traceConfig"] = new Dictionary<string, object> { ["includedCategories"] = new[] { "toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline" }, ["recordMode"] = "recordAsMuchAsPossible" },
        });
        var watch = Stopwatch.StartNew();
        for (var number = 0; watch.Elapsed < time; number++)
        {
            await step(number);
            await page.WaitForTimeoutAsync(50);
        }

        await session.Cdp.SendAsync("Tracing.end");
        return Read(await ReadStreamAsync(session.Cdp, await done.Task), watch.Elapsed.TotalSeconds);
    }

    /// <summary>Processor time of the page's main thread so far.</summary>
    public static async Task<double> ProcessorSecondsAsync(ICDPSession session)
    {
        var metrics = await session.SendAsync("Performance.getMetrics") ?? throw new InvalidOperationException("Chromium tells no metrics.");
        return metrics.GetProperty("metrics").EnumerateArray().Single(metric => Name(metric) is "TaskDuration").GetProperty("value").GetDouble();
    }

    private static MainThread Read(string trace, double seconds)
    {
        using var document = JsonDocument.Parse(trace);
        var events = document.RootElement.GetProperty("traceEvents");
        // The page's renderer is the one whose main thread works most.
        var mains = events.EnumerateArray()
            .Where(one => Name(one) is "thread_name" && one.GetProperty("args").GetProperty("name").GetString() is "CrRendererMain")
            .Select(Thread).ToHashSet();
        var tasks = events.EnumerateArray()
            .Where(one => Name(one) is "RunTask" or "ThreadControllerImpl::RunTask" && one.TryGetProperty("dur", out _) && mains.Contains(Thread(one)))
            .GroupBy(Thread).MaxBy(thread => thread.Sum(one => one.GetProperty("dur").GetInt64()))?.ToList() ?? [];
        var wall = tasks.Select(one => one.GetProperty("dur").GetInt64() / 1e6).ToList();
        var processor = tasks.Select(one => one.TryGetProperty("tdur", out var time) ? time.GetInt64() / 1e6 : 0).ToList();
        return new MainThread(tasks.Count, [.. wall.Where(time => time >= LeastSeconds).Order()], [.. processor.Where(time => time >= LeastSeconds).Order()], seconds)
        {
            ProcessorTotal = processor.Sum(),
        };
    }

    private static string? Name(JsonElement one) => one.GetProperty("name").GetString();

    private static (int Process, int Thread) Thread(JsonElement one) => (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32());

    private static async Task<string> ReadStreamAsync(ICDPSession session, string handle)
    {
        var text = new StringBuilder();
        while (true)
        {
            var piece = await session.SendAsync("IO.read", new Dictionary<string, object> { ["handle"] = handle, ["size"] = 4_000_000 })
                ?? throw new InvalidOperationException("The trace ended without a word.");
            text.Append(piece.TryGetProperty("base64Encoded", out var encoded) && encoded.GetBoolean()
                ? Encoding.UTF8.GetString(Convert.FromBase64String(piece.GetProperty("data").GetString() ?? ""))
                : piece.GetProperty("data").GetString());
            if (piece.GetProperty("eof").GetBoolean())
            {
                return text.ToString();
            }
        }
    }

    private static string Describe(double[] times) => times.Length == 0
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{times.Length}, p50 {1000 * Quantile(times, 0.5):0} ms, p95 {1000 * Quantile(times, 0.95):0} ms, most {1000 * times[^1]:0} ms, {times.Count(time => time > LongSeconds)} over 100 ms");

    private static double Quantile(double[] ordered, double share) => ordered.Length == 0 ? 0 : ordered[Math.Min(ordered.Length - 1, (int)(share * ordered.Length))];

    private sealed class Detaching(ICDPSession cdp) : IAsyncDisposable
    {
        public ICDPSession Cdp { get; } = cdp;

        public async ValueTask DisposeAsync() => await Cdp.DetachAsync();
    }
}
