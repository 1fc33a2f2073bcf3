namespace GridMap.Server.Live;

/// <summary>Shows every committed change to what this server holds in memory.</summary>
internal sealed class ChangeObservation(ChangeTail tail, IEnumerable<IChangeObserver> observers) : BackgroundService
{
    private const int BatchChanges = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var everyone = observers.ToList();
        var position = tail.Head;
        while (!stoppingToken.IsCancellationRequested)
        {
            var batch = tail.ReadAfter(position, BatchChanges, out var grown);
            if (batch is null)
            {
                position = tail.Head;
                everyone.ForEach(observer => observer.Forget());
                continue;
            }

            foreach (var change in batch)
            {
                position = change.Sequence;
                everyone.ForEach(observer => observer.Observe(change));
            }

            if (batch.Count == 0)
            {
                await grown.WaitAsync(stoppingToken);
            }
        }
    }
}
