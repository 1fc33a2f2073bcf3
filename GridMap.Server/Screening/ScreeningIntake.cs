using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Domain.Cases;
using GridMap.Server.Jobs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Takes what a worker made of tables, once.</summary>
internal sealed class ScreeningIntake(
    GridMapDb db, MapWriter writer, RunScorer scorer, CaseTripwires tripwires, PlaceSuspects suspects, IFileStore store, JobProgress progress, TimeProvider clock, ILogger<ScreeningIntake> log)
{
    private const int RowsAtOnce = 1000;

    public async Task<JobOutcome> TakePreviewAsync(Guid jobId, PreviewResult result, CancellationToken cancellation)
    {
        if (await FindAsync(jobId, JobKind.Preview, cancellation) is not { } asked)
        {
            return new JobOutcome.NotFound();
        }

        if (Refusal(asked, result.LeaseId) is { } refusal)
        {
            return refusal;
        }

        if (ScreeningResultRules.FindFault(result.Preview)?.In("preview") is { } fault)
        {
            return new JobOutcome.Refused(fault.ToMessage());
        }

        return await EndAsync(jobId, result.LeaseId, async (job, saving) =>
        {
            var source = await db.ScreeningSources.SingleAsync(row => row.Id == job.ScreeningId, saving);
            (source.State, source.Preview, source.Failure) = (ScreeningSourceState.Ready, ScreeningRows.Write(result.Preview), null);
            source.Version++;
        });
    }

    public async Task<JobOutcome> TakeAsync(Guid jobId, ScreeningResult result, CancellationToken cancellation)
    {
        if (await FindAsync(jobId, JobKind.Screening, cancellation) is not { } asked)
        {
            return new JobOutcome.NotFound();
        }

        if (Refusal(asked, result.LeaseId) is { } refusal)
        {
            return refusal;
        }

        if (ScreeningResultRules.FindFault(result) is { } fault)
        {
            return new JobOutcome.Refused(fault.ToMessage());
        }

        if (result.ReportSha256 is { } report && !await store.ContainsAsync(report, cancellation))
        {
            return new JobOutcome.Refused(new Message("jobs.fileMissing", new Dictionary<string, string> { ["sha256"] = report }));
        }

        var run = await db.ScreeningRuns.AsNoTracking().SingleAsync(row => row.Id == asked.ScreeningId, cancellation);
        var (places, weightsVersion) = await scorer.ScoreAsync(run, result.Places, CaseRules.DayOf(clock.GetUtcNow()), cancellation);
        var signals = places.Sum(place => ScreeningRows.Read<List<PlaceSign>>(place.Signs).Count);
        try
        {
            await StoreAsync(run.Id, places);
        }
        catch (DbUpdateException)
        {
            // Another worker's result of the same run is being stored.
            return new JobOutcome.LeaseLost();
        }

        return await EndAsync(jobId, result.LeaseId, async (job, saving) =>
        {
            var row = await db.ScreeningRuns.SingleAsync(known => known.Id == job.ScreeningId, saving);
            (row.State, row.Progress, row.Stage, row.SecondsLeft, row.FinishedAt) = (ScreeningRunState.Done, 1, null, null, clock.GetUtcNow());
            (row.Places, row.Signals, row.RowsRead, row.RowsLeftOut) = (places.Count, signals, result.RowsRead, result.RowsLeftOut);
            (row.Seconds, row.WeightsVersion, row.ReportSha256, row.Issues) = (result.Seconds, weightsVersion, result.ReportSha256, ScreeningRows.Write(result.Issues));
            await tripwires.PullAsync(row.AreaCode, result.Places, saving);
            await suspects.RaiseAsync(row.Id, saving);
            log.LogInformation(
                "Run {Run} of {Area} is in: {Places} places, {Signals} signals, {Rows} rows of which {LeftOut} were left out, {Seconds} s, weights {Weights}.",
                row.Id, row.AreaCode, row.Places, row.Signals, row.RowsRead, row.RowsLeftOut, row.Seconds, row.WeightsVersion);
        });
    }

    /// <summary>In parts, so that others can write in between; nobody sees them before the run is done.</summary>
    private async Task StoreAsync(Guid runId, IReadOnlyList<ScreenedPlaceRow> places)
    {
        // What a try left behind that was broken off.
        await db.ScreenedPlaces.Where(row => row.RunId == runId).ExecuteDeleteAsync(CancellationToken.None);
        foreach (var some in places.Chunk(RowsAtOnce))
        {
            db.ScreenedPlaces.AddRange(some);
            await db.SaveChangesAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<JobOutcome> EndAsync(Guid jobId, Guid leaseId, Func<JobRow, CancellationToken, Task> write)
    {
        try
        {
            return await writer.SaveAsync<JobOutcome>(
                async saving =>
                {
                    await writer.HoldFeedAsync(saving);
                    var job = await db.Jobs.SingleAsync(row => row.Id == jobId, saving);
                    if (Refusal(job, leaseId) is { } refusal)
                    {
                        return refusal;
                    }

                    await write(job, saving);
                    (job.State, job.FinishedAt) = (JobState.Done, clock.GetUtcNow());
                    progress.Forget(jobId);
                    return new JobOutcome.Accepted();
                },
                CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The job was taken back in this moment.
            return new JobOutcome.LeaseLost();
        }
    }

    /// <summary>A result sent again is accepted without effect; one of an outdated lease is refused.</summary>
    private static JobOutcome? Refusal(JobRow job, Guid leaseId) =>
        job.LeaseId != leaseId ? new JobOutcome.LeaseLost()
        : job.State is JobState.Done ? new JobOutcome.Accepted()
        : job.State is JobState.Leased ? null
        : new JobOutcome.LeaseLost();

    private Task<JobRow?> FindAsync(Guid jobId, JobKind kind, CancellationToken cancellation) =>
        db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId && row.Kind == kind, cancellation);
}
