using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Server.Jobs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grounds;

/// <summary>Takes what a worker read of an elevation model, once.</summary>
internal sealed class GroundIntake(GridMapDb db, MapWriter writer, GroundDesk desk, IFileStore store, JobProgress progress, TimeProvider clock, ILogger<GroundIntake> log)
{
    private const int MostPixels = 200_000;
    private const int MostText = 20_000;
    private const double LargestHeightMetres = 10_000;

    public async Task<JobOutcome> TakeAsync(Guid jobId, TerrainResult result, CancellationToken cancellation)
    {
        if (await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId && row.Kind == JobKind.Terrain, cancellation) is not { } asked)
        {
            return new JobOutcome.NotFound();
        }

        if (FindFault(result) is { } fault)
        {
            return new JobOutcome.Refused(fault.ToMessage());
        }

        if (GroundRows.FindModel(result) is null)
        {
            return new JobOutcome.Refused(new FieldFault("epsg", Message.Plain("jobs.fieldMissing")).ToMessage());
        }

        if (!await HasHeightsAsync(result, cancellation))
        {
            return new JobOutcome.Refused(new Message("jobs.fileMissing", new Dictionary<string, string> { ["sha256"] = result.HeightsSha256 }));
        }

        var area = await db.Grounds.AsNoTracking().Where(row => row.Id == asked.GroundId).Select(row => row.AreaCode).SingleAsync(cancellation);
        var misplaced = await desk.FindMisplacementAsync(area, result.Bounds, cancellation);
        try
        {
            return await writer.SaveAsync<JobOutcome>(saving => StoreAsync(jobId, result, misplaced, saving), CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The job was taken back in this moment.
            return new JobOutcome.LeaseLost();
        }
    }

    private async Task<JobOutcome> StoreAsync(Guid jobId, TerrainResult result, Message? misplaced, CancellationToken saving)
    {
        var job = await db.Jobs.SingleAsync(row => row.Id == jobId, saving);
        if (job.LeaseId != result.LeaseId || job.State is not (JobState.Leased or JobState.Done))
        {
            return new JobOutcome.LeaseLost();
        }

        if (job.State is JobState.Leased)
        {
            var row = await db.Grounds.SingleAsync(ground => ground.Id == job.GroundId, saving);
            (row.State, row.Failure) = misplaced is null ? (GroundState.Ready, null) : (GroundState.Unusable, GroundRows.Write(misplaced));
            (row.Reading, row.West, row.South, row.East, row.North) = (GroundRows.Write(result), result.Bounds[0], result.Bounds[1], result.Bounds[2], result.Bounds[3]);
            (job.State, job.FinishedAt) = (JobState.Done, clock.GetUtcNow());
            progress.Forget(jobId);
            log.LogInformation("Elevation model {Ground} ({FileName}) of {Area} is read: {State}.", row.Id, row.FileName, row.AreaCode, row.State);
        }

        return new JobOutcome.Accepted();
    }

    private async Task<bool> HasHeightsAsync(TerrainResult result, CancellationToken cancellation)
    {
        await using var content = await store.OpenReadAsync(result.HeightsSha256, cancellation);
        return content?.Length == HeightShelf.LengthBytes(result.Width, result.Height);
    }

    private static FieldFault? FindFault(TerrainResult result) =>
        FieldFault.Missing("heightsSha256", result.HeightsSha256) ?? FieldFault.NotHash("heightsSha256", result.HeightsSha256)
        ?? FieldFault.Outside<int>("width", result.Width, 2, MostPixels) ?? FieldFault.Outside<int>("height", result.Height, 2, MostPixels)
        ?? FieldFault.Missing("transform", result.Transform is [var a, var b, var c, var d, var e, var f] && double.IsFinite(a + d + (b * f - c * e)) && b * f != c * e ? result.Transform : null)
        ?? FieldFault.NotText("wkt", result.Wkt?.ReplaceLineEndings(" "), MostText) ?? FieldFault.Missing("crs", result.Crs) ?? FieldFault.NotText("crs", result.Crs, MostText)
        ?? FieldFault.Outside<double>("gsdMetres", result.GsdMetres, 0.001, 100_000)
        ?? FieldFault.Outside<double>("lowestMetres", result.LowestMetres, -LargestHeightMetres, LargestHeightMetres)
        ?? FieldFault.Outside<double>("highestMetres", result.HighestMetres, -LargestHeightMetres, LargestHeightMetres)
        ?? FieldFault.Outside<double>("knownFraction", result.KnownFraction, 0, 1)
        ?? FieldFault.Missing("bounds", result.Bounds is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] ? result.Bounds : null);
}
