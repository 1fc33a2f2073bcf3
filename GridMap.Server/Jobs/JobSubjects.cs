using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Screening;
using GridMap.Server.Grounds;
using GridMap.Server.Orthophotos;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Jobs;

/// <summary>Writes at what a job is about how far the work is: its orthophoto, its table, its run, or its elevation model.</summary>
internal sealed class JobSubjects(GridMapDb db, MapWriter writer, TimeProvider clock)
{
    /// <summary>What people call it, for the log.</summary>
    public async Task<string> NameAsync(JobRow job, CancellationToken cancellation) => job.Kind switch
    {
        JobKind.Detection => (await OrthophotoAsync(job, cancellation)).FileName,
        JobKind.Preview => (await SourceAsync(job, cancellation)).FileName,
        JobKind.Terrain => (await GroundAsync(job, cancellation)).FileName,
        _ => (await RunAsync(job, cancellation)).AreaCode,
    };

    public async Task BeginAsync(JobRow job, CancellationToken cancellation)
    {
        if (job.Kind is JobKind.Screening)
        {
            var run = await RunAsync(job, cancellation);
            run.State = ScreeningRunState.Running;
        }
        else if (job.Kind is JobKind.Detection)
        {
            (await OrthophotoAsync(job, cancellation)).State = OrthophotoState.Processing;
        }

        await TellAsync(job, 0, "reading", secondsLeft: null, cancellation);
    }

    public async Task TellAsync(JobRow job, double progress, string? stage, double? secondsLeft, CancellationToken cancellation)
    {
        if (job.Kind is JobKind.Screening)
        {
            var run = await RunAsync(job, cancellation);
            (run.Progress, run.Stage, run.SecondsLeft) = (progress, stage, secondsLeft);
        }
        else if (job.Kind is JobKind.Detection)
        {
            var orthophoto = await OrthophotoAsync(job, cancellation);
            (orthophoto.Progress, orthophoto.Stage, orthophoto.SecondsLeft) = (progress, stage, secondsLeft);
            Announce(orthophoto);
        }
    }

    /// <summary>It waits for another worker.</summary>
    public async Task WaitAsync(JobRow job, CancellationToken cancellation)
    {
        if (job.Kind is JobKind.Screening)
        {
            (await RunAsync(job, cancellation)).State = ScreeningRunState.Queued;
        }
        else if (job.Kind is JobKind.Detection)
        {
            (await OrthophotoAsync(job, cancellation)).State = OrthophotoState.Queued;
        }

        await TellAsync(job, 0, stage: null, secondsLeft: null, cancellation);
    }

    /// <summary>It is given up.</summary>
    public async Task FailAsync(JobRow job, Message failure, CancellationToken cancellation)
    {
        var why = JsonSerializer.Serialize(failure, JsonSerializerOptions.Web);
        switch (job.Kind)
        {
            case JobKind.Screening:
                var run = await RunAsync(job, cancellation);
                (run.State, run.Failure, run.FinishedAt) = (ScreeningRunState.Failed, why, clock.GetUtcNow());
                break;
            case JobKind.Preview:
                var source = await SourceAsync(job, cancellation);
                (source.State, source.Failure) = (ScreeningSourceState.Unreadable, why);
                source.Version++;
                break;
            case JobKind.Terrain:
                var ground = await GroundAsync(job, cancellation);
                (ground.State, ground.Failure) = (GroundState.Unusable, why);
                break;
            default:
                var orthophoto = await OrthophotoAsync(job, cancellation);
                (orthophoto.State, orthophoto.Failure) = (OrthophotoState.Failed, why);
                break;
        }

        await TellAsync(job, 0, stage: null, secondsLeft: null, cancellation);
    }

    private Task<OrthophotoRow> OrthophotoAsync(JobRow job, CancellationToken cancellation) => db.Orthophotos.SingleAsync(row => row.Id == job.OrthophotoId, cancellation);

    private Task<Screening.ScreeningRunRow> RunAsync(JobRow job, CancellationToken cancellation) => db.ScreeningRuns.SingleAsync(row => row.Id == job.ScreeningId, cancellation);

    private Task<Screening.ScreeningSourceRow> SourceAsync(JobRow job, CancellationToken cancellation) =>
        db.ScreeningSources.SingleAsync(row => row.Id == job.ScreeningId, cancellation);

    private Task<GroundRow> GroundAsync(JobRow job, CancellationToken cancellation) => db.Grounds.SingleAsync(row => row.Id == job.GroundId, cancellation);

    private void Announce(OrthophotoRow orthophoto) =>
        writer.Announce(MapChangeKind.Orthophoto, orthophoto.AreaCode, orthophoto.Id, change => change with { Orthophoto = orthophoto.ToSummary() });
}
