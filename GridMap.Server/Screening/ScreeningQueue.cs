using GridMap.Contracts.Screening;
using GridMap.Domain.Cases;
using GridMap.Server.Jobs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Screening;

/// <summary>Lends tables to workers. Previews come first: somebody waits for them before the page.</summary>
internal sealed class ScreeningQueue(GridMapDb db, JobQueue queue, IFileStore store, IOptions<JobOptions> options, TimeProvider clock)
{
    public async Task<ScreeningLease?> LeaseAsync(string workerName, CancellationToken cancellation) =>
        await queue.LeaseAsync(JobKind.Preview, workerName, PreviewAsync, cancellation)
        ?? await queue.LeaseAsync(JobKind.Screening, workerName, ScreenAsync, cancellation);

    /// <summary>Whether a file is one of a job's.</summary>
    public async Task<bool> IsInputAsync(Guid jobId, string sha256, CancellationToken cancellation) =>
        await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellation) switch
        {
            { Kind: JobKind.Preview } job => await db.ScreeningSources.AnyAsync(row => row.Id == job.ScreeningId && row.Sha256 == sha256, cancellation),
            { Kind: JobKind.Screening } job => ScreeningRows.Read<List<ScreeningInput>>(
                await db.ScreeningRuns.Where(row => row.Id == job.ScreeningId).Select(row => row.Files).SingleAsync(cancellation)).Exists(file => file.Sha256 == sha256),
            _ => false,
        };

    private async Task<ScreeningLease> PreviewAsync(JobRow job, Guid leaseId, CancellationToken cancellation)
    {
        var source = await db.ScreeningSources.SingleAsync(row => row.Id == job.ScreeningId, cancellation);
        var input = new ScreeningInput(
            source.Table, source.FileName, source.LengthBytes, source.Sha256, LocalPath: null, ScreeningRows.Read<Dictionary<string, string>>(source.Mapping));
        return Lease(job, leaseId, ScreeningTask.Preview, [input], []);
    }

    private async Task<ScreeningLease> ScreenAsync(JobRow job, Guid leaseId, CancellationToken cancellation)
    {
        var run = await db.ScreeningRuns.SingleAsync(row => row.Id == job.ScreeningId, cancellation);
        var words = await db.ScreeningWords.AsNoTracking().Where(row => row.AreaCode == run.AreaCode).OrderBy(row => row.At).ToListAsync(cancellation);
        // The newest word holds.
        var overrides = words.GroupBy(row => (row.PlaceKey, row.Kind, row.Key)).Select(group => group.Last())
            .Select(row => new ScreeningOverride(row.PlaceKey, row.Kind, row.Key, row.IsLinked));
        return Lease(job, leaseId, ScreeningTask.Screen, ScreeningRows.Read<List<ScreeningInput>>(run.Files), [.. overrides]);
    }

    private ScreeningLease Lease(JobRow job, Guid leaseId, ScreeningTask task, List<ScreeningInput> files, IReadOnlyList<ScreeningOverride> overrides) => new(
        job.Id, leaseId, task, files.ConvertAll(file => file with { LocalPath = store.FindLocalPath(file.Sha256) }), overrides, options.Value.LeaseSeconds, job.Attempt,
        CaseRules.DayOf(clock.GetUtcNow()));
}
