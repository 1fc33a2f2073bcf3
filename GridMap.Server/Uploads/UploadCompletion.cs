using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Uploads;
using GridMap.Server.Jobs;
using GridMap.Server.Orthophotos;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Uploads;

/// <summary>Turns received bytes into a stored orthophoto with a job, once; tables are stored and wait for whoever takes them.</summary>
internal sealed class UploadCompletion(
    GridMapDb db, MapWriter writer, UploadParts parts, IFileStore store, TimeProvider clock, ILogger<UploadCompletion> log)
{
    public async Task CompleteIfWholeAsync(UploadRow upload, UploadPart part, AreaScope scope, CancellationToken cancellation)
    {
        if (upload.State is not UploadState.Receiving || (!part.IsWhole && part.ReceivedBytes != upload.LengthBytes))
        {
            return;
        }

        if (!part.IsWhole && await part.HashAsync(cancellation) != upload.Sha256)
        {
            log.LogWarning("Upload {Upload} ({FileName}) came in whole, but its hash is not the announced one.", upload.Id, upload.FileName);
            upload.State = UploadState.HashMismatch;
            await db.SaveChangesAsync(cancellation);
            parts.Drop(upload.Id);
            return;
        }

        // From here on it is finished even when the client goes away.
        await part.MoveToAsync(store, upload.Sha256, CancellationToken.None);
        if (upload.Purpose is UploadPurpose.Table)
        {
            upload.State = UploadState.Complete;
            await db.SaveChangesAsync(CancellationToken.None);
        }
        else if (!await PointToStoredAsync(upload, scope))
        {
            await StoreAsync(upload, scope);
        }

        parts.Drop(upload.Id);
    }

    private async Task StoreAsync(UploadRow upload, AreaScope scope)
    {
        var now = clock.GetUtcNow();
        var orthophoto = new OrthophotoRow
        {
            Id = Guid.CreateVersion7(now),
            FileName = upload.FileName,
            AreaCode = upload.AreaCode,
            Sha256 = upload.Sha256,
            LengthBytes = upload.LengthBytes,
            CapturedAt = upload.CapturedAt,
            UploadedAt = now,
            UploadedBy = upload.By,
            State = OrthophotoState.Queued,
        };
        var job = new JobRow { Id = Guid.CreateVersion7(now), OrthophotoId = orthophoto.Id, State = JobState.Queued, QueuedAt = now };
        db.Orthophotos.Add(orthophoto);
        db.Jobs.Add(job);
        upload.State = UploadState.Complete;
        upload.OrthophotoId = orthophoto.Id;
        writer.Announce(
            MapChangeKind.Orthophoto, orthophoto.AreaCode, orthophoto.Id, change => change with { Orthophoto = orthophoto.ToSummary() });
        try
        {
            await writer.SaveAsync(CancellationToken.None);
            log.LogInformation("Orthophoto {Orthophoto} ({FileName}) is stored and waits for a worker.", orthophoto.Id, orthophoto.FileName);
        }
        catch (DbUpdateException)
        {
            // The same bytes may have been completed by somebody else in this moment.
            db.Entry(orthophoto).State = EntityState.Detached;
            db.Entry(job).State = EntityState.Detached;
            if (!await PointToStoredAsync(upload, scope))
            {
                throw;
            }
        }
    }

    private async Task<bool> PointToStoredAsync(UploadRow upload, AreaScope scope)
    {
        if (await db.Orthophotos.AsNoTracking().SingleOrDefaultAsync(row => row.Sha256 == upload.Sha256, CancellationToken.None) is not { } stored)
        {
            return false;
        }

        upload.State = UploadState.AlreadyStored;
        upload.OrthophotoId = scope.Covers(stored.AreaCode) ? stored.Id : null;
        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }
}
