using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;
using GridMap.Domain.SiteRecords;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.SiteRecords;

/// <summary>Takes operations of records, whatever their order and however often they come.</summary>
internal sealed class SiteRecordTaker(GridMapDb db, MapWriter writer, SiteRecordReader reader, Caller caller, AreaScope scope, TimeProvider clock)
{
    public Task<SiteRecordOutcome> TakeAsync(Guid id, TakeSiteOperationsRequest request, CancellationToken cancellation) => writer.SaveAsync(async saving =>
    {
        // Two phones that begin the same record, or add to it, meet here one after the other.
        if (!await HoldAsync(id, saving))
        {
            await writer.HoldFeedAsync(saving);
            // Somebody may have begun it meanwhile, and others found it and add to it already.
            await HoldAsync(id, saving);
        }

        var row = await db.SiteRecords.SingleOrDefaultAsync(known => known.Id == id, saving);
        if (row is null)
        {
            var (begun, refused) = await BeginAsync(id, request, saving);
            if (begun is null)
            {
                // Either a row or a refusal comes back.
                return refused!;
            }

            row = db.SiteRecords.Add(begun).Entity;
        }

        return scope.Covers(row.AreaCode)
            ? await AddAsync(row, request.Operations, saving)
            : new SiteRecordOutcome.NotFound(Message.Plain("record.notFound"));
    }, cancellation);

    /// <returns>False when there is no such record yet.</returns>
    private async Task<bool> HoldAsync(Guid id, CancellationToken cancellation) =>
        await db.SiteRecords.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, row => row.LastNumber), cancellation) > 0;

    private async Task<SiteRecordOutcome> AddAsync(SiteRecordRow row, IReadOnlyList<SiteOperationRecord> sent, CancellationToken cancellation)
    {
        var operations = (await reader.ListOperationsAsync(row.Id, cancellation)).ConvertAll(operation => operation.ToDomain());
        var known = operations.ToDictionary(operation => operation.Id);
        var refused = new List<SiteOperationRefusal>();
        var now = clock.GetUtcNow();
        foreach (var record in sent)
        {
            var operation = record.ToDomain();
            if (known.TryGetValue(operation.Id, out var same))
            {
                if (SiteText.Sha256Of([same]) != SiteText.Sha256Of([operation]))
                {
                    refused.Add(new SiteOperationRefusal(operation.Id, Problems.Say("record.idTaken", ("id", $"{operation.Id}"))));
                }

                continue;
            }

            if (FindFault(operation) is { } fault)
            {
                refused.Add(new SiteOperationRefusal(operation.Id, fault));
                continue;
            }

            known.Add(operation.Id, operation);
            operations.Add(operation);
            row.LastNumber++;
            row.ChangedAt = now;
            db.SiteOperations.Add(new SiteOperationRow
            {
                RecordId = row.Id,
                Id = operation.Id,
                Number = row.LastNumber,
                ByName = caller.Account.DisplayName,
                ReceivedAt = now,
                Body = SiteRecordRows.Write(record),
            });
        }

        row.Show(SiteRecord.Read(operations));
        return new SiteRecordOutcome.Done(refused);
    }

    private Message? FindFault(SiteOperation operation) =>
        operation.By != caller.Account.Id ? Message.Plain("record.notYours")
        : SiteRules.FindFault(operation) is { } fault ? new Message(fault.Key, fault.Arguments)
        : null;

    private async Task<(SiteRecordRow? Row, SiteRecordOutcome? Refused)> BeginAsync(Guid id, TakeSiteOperationsRequest request, CancellationToken cancellation)
    {
        if (request.TargetId != id && request.TargetId is not null || request.TargetId is null == request.CaseId is null)
        {
            return (null, new SiteRecordOutcome.Unfit(Message.Plain("record.subject")));
        }

        if (await FindSubjectAsync(request, cancellation) is not { } subject || !scope.Covers(subject.AreaCode))
        {
            return (null, new SiteRecordOutcome.NotFound(Message.Plain("record.noSubject")));
        }

        var now = clock.GetUtcNow();
        return (new SiteRecordRow
        {
            Id = id,
            TargetId = request.TargetId,
            CaseId = subject.CaseId,
            Name = subject.Name,
            AreaCode = subject.AreaCode,
            Longitude = subject.Longitude,
            Latitude = subject.Latitude,
            StartedBy = caller.Account.DisplayName,
            StartedAt = now,
            ChangedAt = now,
        }, null);
    }

    /// <summary>The place: of a target with the case of its suspect, or of a case.</summary>
    private async Task<(Guid? CaseId, string Name, string AreaCode, double Longitude, double Latitude)?> FindSubjectAsync(
        TakeSiteOperationsRequest request, CancellationToken cancellation)
    {
        if (request.CaseId is { } caseId)
        {
            return await db.Cases.AsNoTracking().SingleOrDefaultAsync(known => known.Id == caseId, cancellation) is { } known
                ? (known.Id, known.Name, known.AreaCode, known.Longitude, known.Latitude)
                : null;
        }

        return await db.Targets.AsNoTracking().SingleOrDefaultAsync(known => known.Id == request.TargetId, cancellation) is { } target
            ? (await db.Cases.Where(known => known.SuspectId == target.SuspectId).Select(known => (Guid?)known.Id).SingleOrDefaultAsync(cancellation),
                target.SuspectNumber, target.AreaCode, target.Longitude, target.Latitude)
            : null;
    }
}
