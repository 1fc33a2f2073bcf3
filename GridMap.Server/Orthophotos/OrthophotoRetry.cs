using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Orthophotos;

/// <summary>Processes a failed orthophoto again, after a full disk or with a newer model.</summary>
internal sealed class OrthophotoRetry(GridMapDb db, MapWriter writer, TimeProvider clock)
{
    public Task<OrthophotoRetryOutcome> RetryAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        writer.SaveAsync<OrthophotoRetryOutcome>(
            async transaction =>
            {
                // One after the other: two requests at once make one job.
                await writer.HoldFeedAsync(transaction);
                if (await db.Orthophotos.SingleOrDefaultAsync(row => row.Id == id, transaction) is not { } orthophoto
                    || !scope.Covers(orthophoto.AreaCode))
                {
                    return new OrthophotoRetryOutcome.NotFound();
                }

                if (orthophoto.State is not OrthophotoState.Failed)
                {
                    return new OrthophotoRetryOutcome.NotFailed();
                }

                orthophoto.State = OrthophotoState.Queued;
                orthophoto.Failure = null;
                var now = clock.GetUtcNow();
                db.Jobs.Add(new JobRow { Id = Guid.CreateVersion7(now), OrthophotoId = id, State = JobState.Queued, QueuedAt = now });
                writer.Announce(
                    MapChangeKind.Orthophoto, orthophoto.AreaCode, id, change => change with { Orthophoto = orthophoto.ToSummary() });
                return new OrthophotoRetryOutcome.Queued(orthophoto.ToSummary());
            },
            cancellation);
}
