using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Jobs;

/// <summary>Looks for silent workers even when no other worker asks for work.</summary>
internal sealed class JobExpiry(
    IServiceScopeFactory scopes, IOptions<JobOptions> options, TimeProvider clock, ILogger<JobExpiry> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LeaseSeconds / 2), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<JobQueue>().ExpireAsync(stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(error, "Cannot look for silent workers; trying again.");
            }
        }
    }
}
