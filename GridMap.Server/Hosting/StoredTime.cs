namespace GridMap.Server.Hosting;

/// <summary>The machine's clock in whole microseconds, as PostgreSQL keeps time: what the feed tells is what a later query answers.</summary>
internal sealed class StoredTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
