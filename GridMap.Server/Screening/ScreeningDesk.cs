using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Contracts.Uploads;
using GridMap.Server.Hosting;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>What the office does: sends tables, says which column is which, starts runs, corrects matches.</summary>
internal sealed class ScreeningDesk(GridMapDb db, IFileStore store, TimeProvider clock)
{
    private const int MostName = 200;

    /// <summary>Takes the file of a table; another of the same area and kind takes its place and keeps its mapping. A worker looks at it next.</summary>
    public async Task<ScreeningSource> SendAsync(string areaCode, ScreeningTable table, string fileName, Stream body, KnownAccount by, CancellationToken cancellation)
    {
        var stored = await store.PutAsync(body, cancellation);
        return await KeepAsync(areaCode, table, fileName, stored.Sha256, stored.LengthBytes, by, cancellation);
    }

    /// <summary>Takes a file that came in pieces; asked again, it answers the same.</summary>
    public async Task<(ScreeningSource? Source, StepOutcome Outcome)> TakeAsync(TakeTableRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var upload = await db.Uploads.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.UploadId && row.AccountId == by.Id && row.Purpose == UploadPurpose.Table, cancellation);
        if (upload is null || !by.Scope.Covers(upload.AreaCode))
        {
            return (null, new StepOutcome.NotFound());
        }

        if (upload.State is not UploadState.Complete)
        {
            return (null, new StepOutcome.Conflict(Message.Plain("screened.uploadNotWhole")));
        }

        var known = await db.ScreeningSources.AsNoTracking().SingleOrDefaultAsync(row => row.AreaCode == upload.AreaCode && row.Table == request.Table, cancellation);
        var source = known is { State: ScreeningSourceState.Waiting } && known.Sha256 == upload.Sha256
            ? known.ToSource()
            : await KeepAsync(upload.AreaCode, request.Table, upload.FileName, upload.Sha256, upload.LengthBytes, by, cancellation);
        return (source, new StepOutcome.Done(source.Id));
    }

    private async Task<ScreeningSource> KeepAsync(string areaCode, ScreeningTable table, string fileName, string sha256, long lengthBytes, KnownAccount by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var row = await db.ScreeningSources.SingleOrDefaultAsync(known => known.AreaCode == areaCode && known.Table == table, cancellation)
            ?? db.ScreeningSources.Add(new ScreeningSourceRow
            {
                Id = ScreeningRows.IdOf("source", areaCode, table.ToString()), AreaCode = areaCode, Table = table, FileName = "", Sha256 = "", SentBy = "",
            }).Entity;
        (row.FileName, row.Sha256, row.LengthBytes) = (Clean(fileName), sha256, lengthBytes);
        (row.SentAt, row.SentBy, row.IsUsed) = (now, by.DisplayName, true);
        (row.State, row.Preview, row.Failure) = (ScreeningSourceState.Waiting, null, null);
        row.Version++;
        // A look at the file before this one is of no use any more.
        await db.Jobs.Where(job => job.Kind == JobKind.Preview && job.ScreeningId == row.Id && (job.State == JobState.Queued || job.State == JobState.Leased))
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Failed).SetProperty(job => job.LeaseId, (Guid?)null), cancellation);
        db.Jobs.Add(new JobRow { Id = Guid.CreateVersion7(now), Kind = JobKind.Preview, ScreeningId = row.Id, State = JobState.Queued, QueuedAt = now });
        await db.SaveChangesAsync(cancellation);
        return row.ToSource();
    }

    /// <summary>Keeps the columns for this file and the ones to come.</summary>
    public async Task<StepOutcome> MapAsync(Guid id, SaveMappingRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.ScreeningSources.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !by.Scope.Covers(row.AreaCode))
        {
            return new StepOutcome.NotFound();
        }

        if (row.Version != request.ExpectedVersion)
        {
            return new StepOutcome.Stale();
        }

        var preview = row.Preview is null ? null : ScreeningRows.Read<ScreeningPreview>(row.Preview);
        if (FindFault(request, preview) is { } fault)
        {
            return new StepOutcome.Refused(fault);
        }

        (row.Mapping, row.MappedBy, row.IsUsed) = (ScreeningRows.Write(request.Mapping), request.Mapping.Count == 0 ? null : by.DisplayName, request.IsUsed);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(id);
    }

    /// <summary>Queues a run over the area's tables as they are now.</summary>
    public async Task<StepOutcome> StartAsync(StartScreeningRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.ScreeningRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == request.Id, cancellation) is { } known)
        {
            return by.Scope.Covers(known.AreaCode) ? new StepOutcome.Done(known.Id) : new StepOutcome.NotFound();
        }

        var sources = await db.ScreeningSources.AsNoTracking().Where(row => row.AreaCode == request.AreaCode && row.IsUsed && row.State != ScreeningSourceState.Unreadable)
            .OrderBy(row => row.Table).ToListAsync(cancellation);
        if (!sources.Exists(row => row.Table is ScreeningTable.Places))
        {
            return new StepOutcome.Conflict(Message.Plain("screened.noPlaces"));
        }

        if (await db.ScreeningRuns.AnyAsync(run => run.AreaCode == request.AreaCode && (run.State == ScreeningRunState.Queued || run.State == ScreeningRunState.Running), cancellation))
        {
            return new StepOutcome.Conflict(Message.Plain("screened.underWay"));
        }

        var now = clock.GetUtcNow();
        db.ScreeningRuns.Add(new ScreeningRunRow
        {
            Id = request.Id,
            AreaCode = request.AreaCode,
            State = ScreeningRunState.Queued,
            AskedAt = now,
            AskedBy = by.DisplayName,
            Files = ScreeningRows.Write(sources.ConvertAll(row => new ScreeningInput(
                row.Table, row.FileName, row.LengthBytes, row.Sha256, LocalPath: null, ScreeningRows.Read<Dictionary<string, string>>(row.Mapping)))),
        });
        db.Jobs.Add(new JobRow { Id = Guid.CreateVersion7(now), Kind = JobKind.Screening, ScreeningId = request.Id, State = JobState.Queued, QueuedAt = now });
        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(request.Id);
    }

    /// <summary>Says whether a firm or meter is a place's; the next run goes by it.</summary>
    public async Task<StepOutcome> LinkAsync(ScreenedPlaceRow place, string runArea, LinkPlaceRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.ScreeningWords.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellation) is { } known)
        {
            return known.PlaceId == place.PlaceId ? new StepOutcome.Done(place.PlaceId) : new StepOutcome.Conflict(Message.Plain("screened.idTaken"));
        }

        if (string.IsNullOrWhiteSpace(request.Key) || string.IsNullOrWhiteSpace(request.Note))
        {
            return new StepOutcome.Refused(Message.Plain("screened.wordsMissing"));
        }

        db.ScreeningWords.Add(new PlaceWordRow
        {
            Id = request.Id,
            PlaceId = place.PlaceId,
            PlaceKey = place.Key,
            AreaCode = runArea,
            Kind = request.Kind,
            Key = request.Key.Trim(),
            IsLinked = request.IsLinked,
            Note = request.Note.Trim(),
            At = clock.GetUtcNow(),
            ById = by.Id,
            By = by.DisplayName,
        });
        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(place.PlaceId);
    }

    private static Message? FindFault(SaveMappingRequest request, ScreeningPreview? preview)
    {
        var mapping = request.Mapping;
        if (preview is null)
        {
            return Message.Plain("screened.notLookedAt");
        }

        foreach (var (field, column) in mapping)
        {
            if (!preview.Fields.Any(known => known.Name == field))
            {
                return Problems.Say("screened.unknownField", ("field", field));
            }

            if (column.Length > 0 && !preview.Columns.Contains(column))
            {
                return Problems.Say("screened.unknownColumn", ("column", column));
            }
        }

        // A table that lacks a column can at least be left out.
        return !request.IsUsed ? null : preview.Fields.Where(field => field.IsNeeded).GroupBy(field => field.Choice ?? field.Name).FirstOrDefault(choice => !choice.Any(IsMapped)) is { } missing
            ? Problems.Say("screened.fieldMissing", ("field", string.Join(" / ", missing.Select(field => field.Name))))
            : null;

        bool IsMapped(ScreeningField field) => (mapping.TryGetValue(field.Name, out var column) ? column : field.Column) is { Length: > 0 };
    }

    /// <summary>The last part of a path without control characters; the name is only ever shown, and its ending tells the reader the format.</summary>
    private static string Clean(string given)
    {
        var name = string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(character => !char.IsControl(character))).Trim();
        return name.Length > MostName ? name[^MostName..] : name;
    }
}
