using GridMap.Contracts;
using GridMap.Contracts.Targets;
using GridMap.Domain.SiteRecords;
using GridMap.Domain.Targets;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;
using TargetStatus = GridMap.Contracts.Targets.TargetStatus;

namespace GridMap.Server.SiteRecords;

/// <summary>Finishes a visit with its record: the target first, then what the case needs. Broken off half way, it goes on where it was.</summary>
internal sealed class SiteRecordFinisher(GridMapDb db, MapWriter writer, SiteRecordReader reader, TargetMover targets, SiteRecordCases cases, Caller caller, TimeProvider clock)
{
    public async Task<SiteRecordOutcome> FinishAsync(Guid id, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, cancellation) is not { } row)
        {
            return new SiteRecordOutcome.NotFound(Message.Plain("record.notFound"));
        }

        if (row.FinishedAt is not null)
        {
            return new SiteRecordOutcome.Done([]);
        }

        var record = await reader.ReadAsync(id, cancellation);
        if (await FindLackAsync(record, id, cancellation) is { } lack)
        {
            return new SiteRecordOutcome.Conflict(lack);
        }

        if (await FinishTargetAsync(row, record, cancellation) is { } refused)
        {
            return refused;
        }

        if (await cases.FindAsync(row, cancellation) is { } known)
        {
            if (await cases.FollowAsync(known, id, record, cancellation) is { } why)
            {
                return new SiteRecordOutcome.Conflict(why);
            }

            row.CaseId = known.Id;
        }

        row.FinishedAt = clock.GetUtcNow();
        await writer.SaveAsync(cancellation);
        return new SiteRecordOutcome.Done([]);
    }

    private async Task<Message?> FindLackAsync(SiteRecord record, Guid id, CancellationToken cancellation)
    {
        if (SiteRules.LackingToFinish(record) is [var lacking, ..])
        {
            return new Message(lacking.Key, lacking.Arguments);
        }

        var stored = await reader.ListFilesAsync(id, cancellation);
        var missing = record.Photos.Count(photo => !stored.Contains(photo.Value.Sha256));
        return missing > 0 ? Problems.Say("record.lacksFiles", ("count", $"{missing}")) : null;
    }

    /// <summary>Why the target cannot be finished; null when it is.</summary>
    private async Task<SiteRecordOutcome?> FinishTargetAsync(SiteRecordRow row, SiteRecord record, CancellationToken cancellation)
    {
        if (row.TargetId is not { } targetId
            || await db.Targets.AsNoTracking().SingleOrDefaultAsync(known => known.Id == targetId, cancellation) is not { } target)
        {
            return null;
        }

        // A finding stands, or there were things lacking.
        var finding = (VisitFinding)record.Finding!.Value;
        if (target.Status is TargetStatus.Done && target.InspectorId == caller.Account.Id && target.Finding == finding)
        {
            return null;
        }

        var outcome = await targets.FinishAsync(
            targetId,
            new FinishTargetRequest(finding, record.Words?.Value, target.Version, (Contracts.Cases.ViolationKind?)record.Finding.Operation.Violation),
            cancellation);
        return outcome switch
        {
            TargetOutcome.Moved => null,
            null => new SiteRecordOutcome.NotFound(Message.Plain("target.notFound")),
            TargetOutcome.NotYours => new SiteRecordOutcome.NotYours(Message.Plain("target.notYours")),
            TargetOutcome.CaseForbids { Why: var why } => new SiteRecordOutcome.Conflict(new Message(why.Key, why.Arguments)),
            _ => new SiteRecordOutcome.Conflict(Message.Plain("record.notVisited")),
        };
    }
}
