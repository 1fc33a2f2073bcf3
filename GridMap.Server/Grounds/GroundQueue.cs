using GridMap.Contracts.Grounds;
using GridMap.Server.Jobs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Grounds;

/// <summary>Lends elevation models to workers.</summary>
internal sealed class GroundQueue(GridMapDb db, JobQueue queue, IFileStore store, IOptions<JobOptions> options)
{
    public Task<TerrainLease?> LeaseAsync(string workerName, CancellationToken cancellation) => queue.LeaseAsync(
        JobKind.Terrain, workerName,
        async (job, leaseId, transaction) =>
        {
            var row = await db.Grounds.SingleAsync(ground => ground.Id == job.GroundId, transaction);
            return new TerrainLease(job.Id, leaseId, row.FileName, row.LengthBytes, row.Sha256, store.FindLocalPath(row.Sha256), options.Value.LeaseSeconds, job.Attempt);
        },
        cancellation);
}
