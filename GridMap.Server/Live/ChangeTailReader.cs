using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Live;

/// <summary>Moves committed changes from the database into the tail, in commit order.</summary>
internal sealed class ChangeTailReader(
    IServiceScopeFactory scopes, ChangeTail tail, ChangeSignal signal, IOptions<LiveOptions> options, TimeProvider clock, LiveMetrics metrics,
    ILogger<ChangeTailReader> log) : BackgroundService
{
    private const int BatchRows = 1000;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Begins where the database stands, with its newest changes, so that whoever followed before a restart goes on without a snapshot.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var head = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var rows = await db.Changes.AsNoTracking()
            .Where(row => row.Sequence > head - tail.Capacity && row.Sequence <= head).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        tail.Start(head, [.. rows.Select(TailChange.From)]);
    }

    /// <summary>Takes over what was committed since; true when there may be more.</summary>
    public async Task<bool> ReadBatchAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var after = tail.Head;
        var rows = await db.Changes.AsNoTracking()
            .Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(BatchRows).ToListAsync(cancellation);
        if (rows.Count > 0)
        {
            tail.Append([.. rows.Select(TailChange.From)]);
            metrics.RecordLag(clock.GetUtcNow() - rows[0].At);
        }

        return rows.Count == BatchRows;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var gather = TimeSpan.FromMilliseconds(options.Value.GatherMilliseconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await ReadBatchAsync(stoppingToken))
                {
                }
            }
            catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
            {
                log.LogError(error, "Cannot read the change feed after {Sequence}; trying again.", tail.Head);
            }

            await Task.Delay(gather, stoppingToken);
            await signal.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), stoppingToken);
        }
    }
}
