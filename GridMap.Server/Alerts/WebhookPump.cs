using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Alerts;

/// <summary>Has messages delivered when alerts change, and when their next try is due.</summary>
internal sealed class WebhookPump(
    WebhookDispatcher dispatcher, AlertWake wake, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookPump> log) : BackgroundService
{
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Deliver)
        {
            return;
        }

        var cleanedAt = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.DeliverDueAsync(stoppingToken);
                if (clock.GetUtcNow() - cleanedAt > CleanEvery)
                {
                    cleanedAt = clock.GetUtcNow();
                    await dispatcher.CleanAsync(stoppingToken);
                }
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(error, "Cannot read or record messages to other systems; trying again.");
            }

            await wake.Messages.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), clock, stoppingToken);
        }
    }
}
