using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GridMap.Server.Hosting;

/// <summary>Ready means: the database answers at the newest version, and data folder and file store can be written.</summary>
internal sealed class ReadyCheck(GridMapDb db, DataFolder folder, IFileStore files) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return HealthCheckResult.Unhealthy("The database is not at the newest version.");
        }

        var probe = Path.Combine(folder.Root, $".probe-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(probe, "", cancellationToken);
        File.Delete(probe);
        await files.ProbeAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
