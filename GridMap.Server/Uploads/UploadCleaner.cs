using GridMap.Contracts.Uploads;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Uploads;

/// <summary>Drops uploads that nobody went on with, and the records of those that ended without a stored file.</summary>
internal sealed class UploadCleaner(
    IServiceScopeFactory scopes, UploadParts parts, IOptions<UploadOptions> options, TimeProvider clock, ILogger<UploadCleaner> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                log.LogError(error, "Cannot clean up abandoned uploads; trying again in {Delay}.", Every);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task CleanAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var oldest = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.AbandonAfterDays);
        var here = parts.FolderName;
        // What lies in another server's folder is that server's to judge.
        var old = await db.Uploads
            .Where(row => row.State != UploadState.Complete && row.StartedAt < oldest && (row.HeldIn == null || row.HeldIn == here))
            .ToListAsync(cancellation);
        foreach (var row in old.Where(row => !(parts.Get(row.Id).LastWrittenAt > oldest)))
        {
            log.LogInformation("Dropping upload {Upload} ({FileName}), untouched since before {Oldest}.", row.Id, row.FileName, oldest);
            db.Uploads.Remove(row);
            await db.SaveChangesAsync(cancellation);
            parts.Drop(row.Id);
        }

        foreach (var id in parts.List().ToList())
        {
            if (!await db.Uploads.AnyAsync(row => row.Id == id && row.State == UploadState.Receiving, cancellation))
            {
                parts.Drop(id);
            }
        }
    }
}
