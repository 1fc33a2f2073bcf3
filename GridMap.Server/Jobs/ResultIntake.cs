using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Domain.Sweeps;
using GridMap.Server.Orthophotos;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Jobs;

/// <summary>Takes what a worker found, once: sites, suspects, swept cells and the orthophoto's own figures, in one transaction.</summary>
internal sealed class ResultIntake(
    GridMapDb db, MapWriter writer, SightingRecorder sightings, SweepRecorder sweeps, SceneRecorder scenes, IFileStore store, JobProgress progress, TimeProvider clock,
    ILogger<ResultIntake> log)
{
    public async Task<JobOutcome> TakeAsync(Guid jobId, JobResult result, CancellationToken cancellation)
    {
        if (await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellation) is not { Kind: JobKind.Detection } asked)
        {
            return new JobOutcome.NotFound();
        }

        if (Refusal(asked, result) is { } refusal)
        {
            return refusal;
        }

        if (FlightFootprint.Find(result.Footprint) is not { } footprint)
        {
            return new JobOutcome.Refused(FlightFootprint.Fault.ToMessage());
        }

        if (ResultRules.FindFault(result, footprint) is { } fault)
        {
            return new JobOutcome.Refused(fault.ToMessage());
        }

        if (await FindMissingAsync(result.Sites.Select(site => site.ChipSha256).Append(result.TilesSha256), cancellation) is { } missing)
        {
            return new JobOutcome.Refused(new Message("jobs.fileMissing", new Dictionary<string, string> { ["sha256"] = missing }));
        }

        var areaCode = await db.Orthophotos.Where(row => row.Id == asked.OrthophotoId).Select(row => row.AreaCode).SingleAsync(cancellation);
        var ground = await FlightGround.ReadAsync(db, areaCode, footprint, cancellation);
        try
        {
            // From here on it is stored whole or not at all, even when the worker goes away.
            return await writer.SaveAsync(transaction => StoreAsync(jobId, result, footprint, ground, transaction), CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The job was taken back in this moment.
            return new JobOutcome.LeaseLost();
        }
    }

    private async Task<JobOutcome> StoreAsync(
        Guid jobId, JobResult result, Geometry footprint, FlightGround ground, CancellationToken cancellation)
    {
        // One result after the other: two flights over one place must not both make the suspect.
        await writer.HoldFeedAsync(cancellation);
        var job = await db.Jobs.SingleAsync(row => row.Id == jobId, cancellation);
        if (Refusal(job, result) is { } refusal)
        {
            return refusal;
        }

        var orthophoto = await db.Orthophotos.SingleAsync(row => row.Id == job.OrthophotoId, cancellation);
        var now = clock.GetUtcNow();
        var flight = new Flight(new FlightId(orthophoto.Id), orthophoto.CapturedAt ?? orthophoto.UploadedAt, footprint);
        orthophoto.SuspectCount = await sightings.RecordAsync(orthophoto, flight, result, ground, cancellation);
        await sweeps.RecordAsync(flight, ground.Cells, cancellation);
        await scenes.RecordAsync(flight, result, ground.Cells, cancellation);
        (orthophoto.State, orthophoto.Progress, orthophoto.Stage, orthophoto.SecondsLeft) = (OrthophotoState.Ready, 1, null, null);
        orthophoto.Footprint = StoredGeometry.Write(footprint);
        (orthophoto.MinZoom, orthophoto.MaxZoom, orthophoto.TilesSha256) = (result.MinZoom, result.MaxZoom, result.TilesSha256);
        orthophoto.GsdMetres = result.GsdMetres;
        orthophoto.DetectionCount = result.Sites.Sum(site => site.Objects.Count);
        (orthophoto.Model, orthophoto.ModelSha256) = ($"{result.Model} {result.ModelVersion}", result.ModelSha256);
        (orthophoto.OperatingPoint, orthophoto.Thresholds) =
            (result.OperatingPoint, result.Thresholds is null ? null : JsonSerializer.Serialize(result.Thresholds, JsonSerializerOptions.Web));
        orthophoto.Warnings = result.Warnings.Count == 0 ? null : JsonSerializer.Serialize(result.Warnings, JsonSerializerOptions.Web);
        (job.State, job.FinishedAt) = (JobState.Done, now);
        progress.Forget(jobId);
        writer.Announce(
            MapChangeKind.Orthophoto, orthophoto.AreaCode, orthophoto.Id, change => change with { Orthophoto = orthophoto.ToSummary() });
        log.LogInformation(
            "Orthophoto {Orthophoto} ({FileName}) is ready: {Objects} objects at {Sites} sites, {Suspects} suspects; {Megapixels} MP in {Seconds} s by {Model}, {Waited} after the upload.",
            orthophoto.Id, orthophoto.FileName, orthophoto.DetectionCount, result.Sites.Count, orthophoto.SuspectCount, result.Megapixels, result.Seconds,
            orthophoto.Model, now - orthophoto.UploadedAt);
        return new JobOutcome.Accepted();
    }

    /// <summary>A result sent again is accepted without effect; one of an outdated lease is refused.</summary>
    private static JobOutcome? Refusal(JobRow job, JobResult result) =>
        job.LeaseId != result.LeaseId ? new JobOutcome.LeaseLost()
        : job.State is JobState.Done ? new JobOutcome.Accepted()
        : job.State is JobState.Leased ? null
        : new JobOutcome.LeaseLost();

    private async Task<string?> FindMissingAsync(IEnumerable<string?> hashes, CancellationToken cancellation)
    {
        // Some at a time: a store across the network answers each after milliseconds.
        foreach (var some in hashes.OfType<string>().Distinct().Chunk(16))
        {
            var isThere = await Task.WhenAll(some.Select(hash => store.ContainsAsync(hash, cancellation)));
            if (Array.IndexOf(isThere, false) is >= 0 and var missing)
            {
                return some[missing];
            }
        }

        return null;
    }
}
