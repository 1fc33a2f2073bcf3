using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Server.Orthophotos;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Jobs;

/// <summary>Lends jobs to workers, listens to their heartbeats and takes jobs back from workers that fell silent.</summary>
internal sealed class JobQueue(
    GridMapDb db, MapWriter writer, IFileStore store, JobProgress progress, IOptions<JobOptions> options, TimeProvider clock, ILogger<JobQueue> log)
{
    private TimeSpan LeaseTime => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>The next job for a worker; null when there is none.</summary>
    public async Task<JobLease?> LeaseAsync(string workerName, CancellationToken cancellation)
    {
        await ExpireAsync(cancellation);
        var now = clock.GetUtcNow();
        if (!await db.Jobs.AnyAsync(job => job.State == JobState.Queued && job.QueuedAt <= now, cancellation))
        {
            return null;
        }

        return await writer.SaveAsync(
            async transaction =>
            {
                if (await db.FindNextJobAsync(now, transaction) is not { } job)
                {
                    return null;
                }

                var orthophoto = await db.Orthophotos.SingleAsync(row => row.Id == job.OrthophotoId, transaction);
                job.State = JobState.Leased;
                job.Attempt++;
                job.LeaseId = Guid.NewGuid();
                job.LeaseUntil = now + LeaseTime;
                job.WorkerName = workerName;
                orthophoto.State = OrthophotoState.Processing;
                (orthophoto.Progress, orthophoto.Stage, orthophoto.SecondsLeft) = (0, "reading", null);
                Announce(orthophoto);
                log.LogInformation("Job {Job} ({FileName}), try {Attempt}, goes to {Worker}.", job.Id, orthophoto.FileName, job.Attempt, workerName);
                return new JobLease(
                    job.Id, job.LeaseId.Value, orthophoto.Id, orthophoto.FileName, orthophoto.LengthBytes, orthophoto.Sha256,
                    store.FindLocalPath(orthophoto.Sha256), options.Value.LeaseSeconds, job.Attempt);
            },
            cancellation);
    }

    /// <summary>Keeps the lease and tells the map how far the work is.</summary>
    public Task<JobOutcome> HeartbeatAsync(Guid jobId, HeartbeatRequest beat, CancellationToken cancellation) =>
        writer.SaveAsync<JobOutcome>(
            async transaction =>
            {
                var until = clock.GetUtcNow() + LeaseTime;
                if (await db.Jobs.Where(job => job.Id == jobId && job.LeaseId == beat.LeaseId && job.State == JobState.Leased)
                    .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until), transaction) == 0)
                {
                    return await db.Jobs.AnyAsync(job => job.Id == jobId, transaction) ? new JobOutcome.LeaseLost() : new JobOutcome.NotFound();
                }

                if (progress.IsDue(jobId))
                {
                    var orthophoto = await OrthophotoOfAsync(jobId, transaction);
                    (orthophoto.Progress, orthophoto.Stage, orthophoto.SecondsLeft) = (beat.Progress, beat.Stage, beat.SecondsLeft);
                    Announce(orthophoto);
                }

                return new JobOutcome.Accepted();
            },
            cancellation);

    /// <summary>The worker could not do it: another try, or the end with a reason for the uploader.</summary>
    public Task<JobOutcome> FailAsync(Guid jobId, JobFailure failure, CancellationToken cancellation) =>
        writer.SaveAsync<JobOutcome>(
            async transaction =>
            {
                if (await db.Jobs.SingleOrDefaultAsync(row => row.Id == jobId, transaction) is not { } job)
                {
                    return new JobOutcome.NotFound();
                }

                if (job.LeaseId != failure.LeaseId || job.State is not (JobState.Leased or JobState.Failed))
                {
                    return new JobOutcome.LeaseLost();
                }

                if ((FieldFault.Missing("failure", failure.Failure) ?? FieldFault.OfMessage(failure.Failure)?.In("failure")) is { } fault)
                {
                    return new JobOutcome.Refused(fault.ToMessage());
                }

                if (job.State is JobState.Leased)
                {
                    var orthophoto = await OrthophotoOfAsync(jobId, transaction);
                    Release(job, orthophoto, failure.Failure, failure.MayRetry, TimeSpan.FromSeconds(options.Value.RetryDelaySeconds) * job.Attempt);
                }

                return new JobOutcome.Accepted();
            },
            cancellation);

    /// <summary>Takes back the jobs of workers that were not heard of in time.</summary>
    public async Task ExpireAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!await db.Jobs.AnyAsync(job => job.State == JobState.Leased && job.LeaseUntil < now, cancellation))
        {
            return;
        }

        try
        {
            await writer.SaveAsync(
                async transaction =>
                {
                    var silent = await db.Jobs.Where(job => job.State == JobState.Leased && job.LeaseUntil < now).ToListAsync(transaction);
                    foreach (var job in silent)
                    {
                        log.LogWarning("Worker {Worker} fell silent with job {Job} at try {Attempt}.", job.WorkerName, job.Id, job.Attempt);
                        var gaveUp = new Message(
                            "jobs.gaveUp", new Dictionary<string, string> { ["attempts"] = job.Attempt.ToString(CultureInfo.InvariantCulture) });
                        Release(job, await OrthophotoOfAsync(job.Id, transaction), gaveUp, mayRetry: true, TimeSpan.Zero);
                    }

                    return silent.Count;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another server took them back, or the worker came in with its result, in this moment.
            db.ChangeTracker.Clear();
        }
    }

    private void Release(JobRow job, OrthophotoRow orthophoto, Message failure, bool mayRetry, TimeSpan delay)
    {
        var now = clock.GetUtcNow();
        (orthophoto.Progress, orthophoto.Stage, orthophoto.SecondsLeft) = (0, null, null);
        if (mayRetry && job.Attempt < options.Value.MaxAttempts)
        {
            job.State = JobState.Queued;
            job.QueuedAt = now + delay;
            orthophoto.State = OrthophotoState.Queued;
        }
        else
        {
            job.State = JobState.Failed;
            job.FinishedAt = now;
            orthophoto.State = OrthophotoState.Failed;
            orthophoto.Failure = JsonSerializer.Serialize(failure, JsonSerializerOptions.Web);
            log.LogWarning("Orthophoto {Orthophoto} ({FileName}) failed: {Key}.", orthophoto.Id, orthophoto.FileName, failure.Key);
        }

        progress.Forget(job.Id);
        Announce(orthophoto);
    }

    private Task<OrthophotoRow> OrthophotoOfAsync(Guid jobId, CancellationToken cancellation) =>
        db.Jobs.Where(job => job.Id == jobId).Join(db.Orthophotos, job => job.OrthophotoId, row => row.Id, (_, row) => row).SingleAsync(cancellation);

    private void Announce(OrthophotoRow orthophoto) =>
        writer.Announce(
            MapChangeKind.Orthophoto, orthophoto.AreaCode, orthophoto.Id, change => change with { Orthophoto = orthophoto.ToSummary() });
}
