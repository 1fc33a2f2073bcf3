using System.Diagnostics.Metrics;

namespace GridMap.Server.Live;

/// <summary>What the telemetry says of the feed.</summary>
internal sealed class LiveMetrics
{
    public const string MeterName = "GridMap.Live";

    private readonly UpDownCounter<int> _watchers;
    private readonly Histogram<double> _lag;

    public LiveMetrics(IMeterFactory meters, ChangeTail tail)
    {
        var meter = meters.Create(MeterName);
        _watchers = meter.CreateUpDownCounter<int>("gridmap.feed.watchers", description: "Followers of the change feed.");
        _lag = meter.CreateHistogram<double>("gridmap.feed.lag", unit: "s", description: "Time from a change to its being ready for followers.");
        meter.CreateObservableGauge("gridmap.feed.head", () => tail.Head, description: "Newest sequence that followers can have.");
    }

    public void RecordLag(TimeSpan lag) =>
        // Another server may have committed it, by a clock that is ahead.
        _lag.Record(Math.Max(0, lag.TotalSeconds));

    public IDisposable Watch()
    {
        _watchers.Add(1);
        return new Watcher(_watchers);
    }

    private sealed class Watcher(UpDownCounter<int> watchers) : IDisposable
    {
        public void Dispose() => watchers.Add(-1);
    }
}
