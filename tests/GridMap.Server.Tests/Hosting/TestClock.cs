using Microsoft.Extensions.Time.Testing;

namespace GridMap.Server.Tests.Hosting;

/// <summary>A clock that stands still until a test moves it. However far that is, a periodic timer ticks once, as on a machine that slept.</summary>
/// <remarks>The library's own ticks for every period gone by: in a test that moves it by a month, cleaners would clean a million times.</remarks>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        period > TimeSpan.Zero ? new Periodic(this, callback, state, dueTime, period) : base.CreateTimer(callback, state, dueTime, period);

    private ITimer CreateIdle(TimerCallback callback) => base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class Periodic : ITimer
    {
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _next;
        private TimeSpan _period;

        public Periodic(TestClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, _state) = (callback, state);
            _next = clock.CreateIdle(_ => Tick());
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            return _next.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _next.Dispose();

        public ValueTask DisposeAsync() => _next.DisposeAsync();

        private void Tick()
        {
            if (_period > TimeSpan.Zero)
            {
                _next.Change(_period, Timeout.InfiniteTimeSpan);
            }

            _callback(_state);
        }
    }
}
