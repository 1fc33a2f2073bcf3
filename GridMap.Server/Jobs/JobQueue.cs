using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Jobs;

/// <summary>Lends jobs to workers, listens to their heartbeats and takes jobs back from workers that fell silent.</summary>
internal sealed class JobQueue(
    GridMapDb db, MapWriter writer, IFileStore store, JobSubjects subjects, JobProgress progress, IOptions<JobOptions> options, TimeProvider clock, ILogger<JobQueue> log)
{
    private TimeSpan LeaseTime => TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    /// <summary>The next orthophoto for a worker; null when there is none.</summary>
    public Task<JobLease?> LeaseAsync(string workerName, CancellationToken cancellation) => LeaseAsync(
        JobKind.Detection, workerName,
        async (job, leaseId, transaction) =>
        {
            var orthophoto = await db.Orthophotos.SingleAsync(row => row.Id == job.OrthophotoId, transaction);
            return new JobLease(
                job.Id, leaseId, orthophoto.Id, orthophoto.FileName, orthophoto.LengthBytes, orthophoto.Sha256,
                store.FindLocalPath(orthophoto.Sha256), options.Value.LeaseSeconds, job.Attempt);
        },
        cancellation);

    /// <summary>The next job of a kind for a worker; null when there is none.</summary>
    /// <param name="kind">What the worker can do.</param>
    /// <param name="workerName">Host and process, for people.</param>
    /// <param name="describe">Puts into words what is to be done, inside the transaction.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<T?> LeaseAsync<T>(JobKind kind, string workerName, Func<JobRow, Guid, CancellationToken, Task<T>> describe, CancellationToken cancellation)
        where T : class
    {
        await ExpireAsync(cancellation);
        var now = clock.GetUtcNow();
        if (!await db.Jobs.AnyAsync(job => job.State == JobState.Queued && job.Kind == kind && job.QueuedAt <= now, cancellation))
        {
            return null;
        }

        return await writer.SaveAsync(
            async transaction =>
            {
                await writer.HoldFeedAsync(transaction);
                if (await db.FindNextJobAsync(kind, now, transaction) is not { } job)
                {
                    return null;
                }

                var leaseId = Guid.NewGuid();
                job.State = JobState.Leased;
                job.Attempt++;
                job.LeaseId = leaseId;
                job.LeaseUntil = now + LeaseTime;
                job.WorkerName = workerName;
                await subjects.BeginAsync(job, transaction);
                log.LogInformation(
                    "Job {Job} ({Name}), try {Attempt}, goes to {Worker}.", job.Id, await subjects.NameAsync(job, transaction), job.Attempt, workerName);
                return await describe(job, leaseId, transaction);
            },
            cancellation);
    }

    /// <summary>Keeps the lease and tells the map how far the work is.</summary>
    public Task<JobOutcome> HeartbeatAsync(Guid jobId, HeartbeatRequest beat, CancellationToken cancellation) =>
        writer.SaveAsync<JobOutcome>(
            async transaction =>
            {
                var isDue = progress.IsDue(jobId);
                if (isDue)
                {
                    await writer.HoldFeedAsync(transaction);
                }

                var until = clock.GetUtcNow() + LeaseTime;
                if (await db.Jobs.Where(job => job.Id == jobId && job.LeaseId == beat.LeaseId && job.State == JobState.Leased)
                    .ExecuteUpdateAsync(set => set.SetProperty(job => job.LeaseUntil, until), transaction) == 0)
                {
                    return await db.Jobs.AnyAsync(job => job.Id == jobId, transaction) ? new JobOutcome.LeaseLost() : new JobOutcome.NotFound();
                }

                if (isDue)
                {
                    var job = await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == jobId, transaction);
                    await subjects.TellAsync(job, beat.Progress, beat.Stage, beat.SecondsLeft, transaction);
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
                    var delay = TimeSpan.FromSeconds(options.Value.RetryDelaySeconds) * job.Attempt;
                    await ReleaseAsync(job, failure.Failure, failure.MayRetry, delay, transaction);
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
                        await ReleaseAsync(job, gaveUp, mayRetry: true, TimeSpan.Zero, transaction);
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

    private async Task ReleaseAsync(JobRow job, Message failure, bool mayRetry, TimeSpan delay, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (mayRetry && job.Attempt < options.Value.MaxAttempts)
        {
            job.State = JobState.Queued;
            job.QueuedAt = now + delay;
            await subjects.WaitAsync(job, cancellation);
        }
        else
        {
            job.State = JobState.Failed;
            job.FinishedAt = now;
            await subjects.FailAsync(job, failure, cancellation);
            log.LogWarning("Job {Job} ({Name}) failed: {Key}.", job.Id, await subjects.NameAsync(job, cancellation), failure.Key);
        }

        progress.Forget(job.Id);
    }
}
