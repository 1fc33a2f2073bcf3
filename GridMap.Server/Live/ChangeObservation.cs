namespace GridMap.Server.Live;

/// <summary>Shows every committed change to what this server holds in memory.</summary>
internal sealed class ChangeObservation(ChangeTail tail, IEnumerable<IChangeObserver> observers) : BackgroundService
{
    private const int BatchChanges = 500;

    private long _position;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request is served: what it loads must hear of every change that follows.
        _position = tail.Head;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var everyone = observers.ToList();
        while (!stoppingToken.IsCancellationRequested)
        {
            var grown = tail.Grown;
            var head = tail.Head;
            if (tail.ReadAfter(_position, BatchChanges) is not { } batch)
            {
                // What is read from now on is at least as new as the head was.
                _position = head;
                everyone.ForEach(observer => observer.Forget());
                continue;
            }

            foreach (var change in batch)
            {
                _position = change.Change.Sequence;
                everyone.ForEach(observer => observer.Observe(change.Change));
            }

            if (batch.Count == 0)
            {
                await grown.WaitAsync(stoppingToken);
            }
        }
    }
}
