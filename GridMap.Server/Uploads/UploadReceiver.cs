using GridMap.Contracts;
using GridMap.Contracts.Uploads;
using GridMap.Domain.Areas;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Uploads;

/// <summary>Takes files in, piece by piece, for one account.</summary>
internal sealed class UploadReceiver(GridMapDb db, UploadParts parts, UploadCompletion completion, IFileStore store, TimeProvider clock)
{
    /// <summary>Announces a file; one already begun by the same account goes on, one already stored needs no bytes.</summary>
    public async Task<UploadOutcome> CreateAsync(CreateUploadRequest request, KnownAccount account, CancellationToken cancellation)
    {
        if (AreaCode.Find(request.AreaCode) is not { } area)
        {
            return new UploadOutcome.Refused(Say("area.malformedCode", "code", request.AreaCode));
        }

        if (!account.Scope.Covers(area.Text))
        {
            return new UploadOutcome.OutsideScope(area.Text);
        }

        if (CleanName(request.FileName) is not { Length: > 0 } fileName)
        {
            return new UploadOutcome.Refused(Say("uploads.unusableName", "fileName", request.FileName));
        }

        // A table that came in whole is its sender's still; whoever else announces the same bytes has to show that he has them.
        var begun = await db.Uploads.FirstOrDefaultAsync(
            row => row.AccountId == account.Id && row.Sha256 == request.Sha256 && row.LengthBytes == request.LengthBytes
                && row.AreaCode == area.Text && row.Purpose == request.Purpose
                && (row.State == UploadState.Receiving || (row.State == UploadState.Complete && row.Purpose == UploadPurpose.Table)),
            cancellation);
        if (begun is not null)
        {
            return IsElsewhere(begun) ? new UploadOutcome.HeldElsewhere() : new UploadOutcome.Current(await SettleAsync(begun, account, cancellation));
        }

        var stored = request.Purpose is UploadPurpose.Table ? null : await db.Orthophotos.AsNoTracking().SingleOrDefaultAsync(row => row.Sha256 == request.Sha256, cancellation);
        if (stored is null)
        {
            store.EnsureRoom(request.LengthBytes);
        }

        var upload = new UploadRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AccountId = account.Id,
            By = account.DisplayName,
            FileName = fileName,
            LengthBytes = request.LengthBytes,
            Sha256 = request.Sha256,
            AreaCode = area.Text,
            Purpose = request.Purpose,
            CapturedAt = request.CapturedAt,
            StartedAt = clock.GetUtcNow(),
            State = stored is null ? UploadState.Receiving : UploadState.AlreadyStored,
            OrthophotoId = stored is not null && account.Scope.Covers(stored.AreaCode) ? stored.Id : null,
        };
        db.Uploads.Add(upload);
        await db.SaveChangesAsync(cancellation);
        return new UploadOutcome.Created(StatusOf(upload));
    }

    /// <summary>Appends bytes; the last one completes the upload.</summary>
    public async Task<UploadOutcome> AppendAsync(Guid id, long offset, Stream body, KnownAccount account, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, account, cancellation) is not { } row)
        {
            return new UploadOutcome.NotFound();
        }

        if (!account.Scope.Covers(row.AreaCode))
        {
            return new UploadOutcome.OutsideScope(row.AreaCode);
        }

        if (row.State is not UploadState.Receiving)
        {
            return new UploadOutcome.Current(StatusOf(row));
        }

        if (!await ClaimAsync(row, cancellation))
        {
            return new UploadOutcome.HeldElsewhere();
        }

        var part = parts.Get(id);
        try
        {
            return await part.TakeTurnAsync<UploadOutcome>(
                async turn =>
                {
                    using var hold = part.FindHold();
                    if (hold is null)
                    {
                        return new UploadOutcome.Busy();
                    }

                    await db.Entry(row).ReloadAsync(turn);
                    if (row.State is not UploadState.Receiving)
                    {
                        return new UploadOutcome.Current(StatusOf(row));
                    }

                    if (part.ReceivedBytes != offset && !part.IsWhole)
                    {
                        return new UploadOutcome.WrongOffset(part.ReceivedBytes);
                    }

                    if (!part.IsWhole)
                    {
                        store.EnsureRoom(0);
                        if (!await part.AppendAsync(body, row.LengthBytes, turn))
                        {
                            return new UploadOutcome.Refused(Say("uploads.tooLong", "lengthBytes", $"{row.LengthBytes}"));
                        }
                    }

                    await completion.CompleteIfWholeAsync(row, part, account.Scope, turn);
                    return new UploadOutcome.Current(StatusOf(row));
                },
                cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A newer request of the same upload took over.
            return new UploadOutcome.WrongOffset(part.ReceivedBytes);
        }
    }

    public async Task<UploadOutcome> FindAsync(Guid id, KnownAccount account, CancellationToken cancellation) =>
        await FindRowAsync(id, account, cancellation) is not { } row ? new UploadOutcome.NotFound()
        : IsElsewhere(row) ? new UploadOutcome.HeldElsewhere()
        : new UploadOutcome.Current(await SettleAsync(row, account, cancellation));

    /// <summary>Flights that the account has begun and not finished, oldest first.</summary>
    public async Task<List<UploadStatus>> ListUnfinishedAsync(KnownAccount account, CancellationToken cancellation)
    {
        var rows = await db.Uploads.AsNoTracking()
            .Where(row => row.AccountId == account.Id && row.State == UploadState.Receiving && row.Purpose == UploadPurpose.Orthophoto)
            .OrderBy(row => row.StartedAt)
            .ToListAsync(cancellation);
        return [.. rows.Select(StatusOf)];
    }

    /// <summary>Gives an unfinished upload up; false when there is none.</summary>
    public async Task<bool> AbandonAsync(Guid id, KnownAccount account, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, account, cancellation) is not { } row)
        {
            return false;
        }

        await parts.Get(id).TakeTurnAsync(
            async turn =>
            {
                db.Uploads.Remove(row);
                return await db.SaveChangesAsync(turn);
            },
            cancellation);
        parts.Drop(id);
        return true;
    }

    /// <summary>Finishes what a stopped server left between the last byte and the database.</summary>
    private async Task<UploadStatus> SettleAsync(UploadRow row, KnownAccount account, CancellationToken cancellation)
    {
        if (row.State is UploadState.Receiving && parts.Get(row.Id) is var part && (part.IsWhole || part.ReceivedBytes == row.LengthBytes)
            && account.Scope.Covers(row.AreaCode))
        {
            await part.RunIfIdleAsync(
                async turn =>
                {
                    using var hold = part.FindHold();
                    if (hold is null)
                    {
                        return;
                    }

                    await db.Entry(row).ReloadAsync(turn);
                    await completion.CompleteIfWholeAsync(row, part, account.Scope, turn);
                },
                cancellation);
        }

        return StatusOf(row);
    }

    /// <summary>An unfinished upload whose bytes lie where this server cannot see them.</summary>
    private bool IsElsewhere(UploadRow row) => row is { State: UploadState.Receiving, HeldIn: { } folder } && folder != parts.FolderName;

    /// <summary>The folder that gets the first byte gets them all; false when that is another one.</summary>
    private async Task<bool> ClaimAsync(UploadRow row, CancellationToken cancellation)
    {
        if (row.HeldIn is null)
        {
            var here = parts.FolderName;
            await db.Uploads.Where(other => other.Id == row.Id && other.HeldIn == null)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.HeldIn, here), cancellation);
            await db.Entry(row).ReloadAsync(cancellation);
        }

        return !IsElsewhere(row);
    }

    private Task<UploadRow?> FindRowAsync(Guid id, KnownAccount account, CancellationToken cancellation) =>
        db.Uploads.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == account.Id, cancellation);

    private UploadStatus StatusOf(UploadRow row) => row.ToStatus(row.State switch
    {
        UploadState.Receiving => parts.Get(row.Id).ReceivedBytes,
        UploadState.HashMismatch => 0,
        _ => row.LengthBytes,
    });

    /// <summary>The last part of a path without control characters; the name is only ever shown.</summary>
    private static string CleanName(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Concat(name.Where(character => !char.IsControl(character))).Trim();
    }

    private static Message Say(string key, string name, string value) => new(key, new Dictionary<string, string> { [name] = value });
}
