using GridMap.Contracts.Live;
using GridMap.Server.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Alerts;

/// <summary>Has the rules applied whenever a suspect changed, and at the stated pace.</summary>
internal sealed class AlertWatch(
    IServiceScopeFactory scopes, AlertWake wake, IOptions<AlertOptions> options, TimeProvider clock, ILogger<AlertWatch> log) : BackgroundService, IChangeObserver
{
    private readonly TimeSpan _pace = TimeSpan.FromSeconds(options.Value.EverySeconds);
    private readonly TimeSpan _gather = TimeSpan.FromMilliseconds(options.Value.GatherMilliseconds);
    private long _seen;

    public void Observe(MapChange change)
    {
        if (change.Kind is MapChangeKind.Suspect)
        {
            wake.Rules.Raise();
        }
        else if (change.Kind is MapChangeKind.Alert)
        {
            wake.Messages.Raise();
        }
    }

    public void Forget()
    {
        wake.Rules.Raise();
        wake.Messages.Raise();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Evaluate)
        {
            return;
        }

        var lookedAt = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var before = _seen;
            try
            {
                while (await ReadOnAsync(stoppingToken))
                {
                }

                if (wake.TakeNewRules() || clock.GetUtcNow() - lookedAt >= _pace)
                {
                    lookedAt = clock.GetUtcNow();
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<AlertEvaluator>().LookAsync(stoppingToken);
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody had a word on one of the alerts in this moment. Nothing was written: look again.
                lookedAt = DateTimeOffset.MinValue;
                continue;
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(error, "Cannot apply the alert rules after change {Sequence}; trying again.", _seen);
            }

            if (_seen > before)
            {
                // Judging takes a dozen rounds to the database: not for each of forty commits a second.
                await Task.Delay(_gather, clock, stoppingToken);
            }

            var rest = lookedAt + _pace - clock.GetUtcNow();
            await wake.Rules.WaitAsync(rest > TimeSpan.Zero ? rest : _pace, clock, stoppingToken);
        }
    }

    private async Task<bool> ReadOnAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        (_seen, var hasMore) = await scope.ServiceProvider.GetRequiredService<AlertEvaluator>().ReadFeedAsync(_seen, cancellation);
        return hasMore;
    }
}
