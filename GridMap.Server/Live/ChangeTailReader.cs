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
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        tail.StartAt(await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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

            await signal.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), stoppingToken);
        }
    }

    private async Task<bool> ReadBatchAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var after = tail.Head;
        var rows = await db.Changes.AsNoTracking()
            .Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(BatchRows).ToListAsync(cancellation);
        if (rows.Count > 0)
        {
            tail.Append([.. rows.Select(row => row.ToChange())]);
            metrics.RecordLag(clock.GetUtcNow() - rows[0].At);
        }

        return rows.Count == BatchRows;
    }
}
