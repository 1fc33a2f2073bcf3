using System.Diagnostics;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Jobs;

/// <summary>Jobs as workers see them; a worker shows its key, not an account.</summary>
internal static class WorkerJobEndpoints
{
    /// <summary>Raw bytes, whatever the sender calls them.</summary>
    private const string AnyType = "*/*";

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<JobProgress>();
        services.AddScoped<JobQueue>();
        services.AddScoped<JobSubjects>();
        services.AddScoped<ResultIntake>();
        services.AddScoped<JobCells>();
        services.AddScoped<SceneRecorder>();
        services.AddScoped<SightingRecorder>();
        services.AddScoped<SweepRecorder>();
        services.AddHostedService<JobExpiry>();
        services.AddHostedService<JobMetrics>();
        return services;
    }

    public static void MapWorkerJobs(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.WorkerJobs).WithTags("Worker").RequireAuthorization(Policies.Work);
        group.MapPost("/lease", LeaseAsync).WithName("LeaseJob");
        group.MapGet("/{id:guid}/input", InputAsync).WithName("GetJobInput")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").Produces(StatusCodes.Status206PartialContent);
        group.MapPost("/{id:guid}/heartbeat", HeartbeatAsync).WithName("SendHeartbeat");
        group.MapPost("/{id:guid}/cells", CellsAsync).WithName("FindJobCells").WithMetadata(new RequestSizeLimitAttribute(64L * 1024 * 1024));
        group.MapPut("/{id:guid}/chips", StoreAsync).WithName("PutJobChip")
            .Accepts<Stream>(AnyType).WithMetadata(new RequestSizeLimitAttribute(64L * 1024 * 1024))
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapPut("/{id:guid}/tiles", StoreAsync).WithName("PutJobTiles")
            .Accepts<Stream>(AnyType).WithMetadata(new DisableRequestSizeLimitAttribute())
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapPut("/{id:guid}/result", ResultAsync).WithName("PutJobResult").WithMetadata(new RequestSizeLimitAttribute(512L * 1024 * 1024));
        group.MapPost("/{id:guid}/failure", FailureAsync).WithName("ReportJobFailure");
    }

    internal static async Task<Results<Ok<JobLease>, NoContent>> LeaseAsync(LeaseRequest request, JobQueue queue, CancellationToken cancellation) =>
        await queue.LeaseAsync(request.WorkerName, cancellation) is { } lease ? TypedResults.Ok(lease) : TypedResults.NoContent();

    internal static async Task<Results<FileStreamHttpResult, NotFound>> InputAsync(
        Guid id, GridMapDb db, IFileStore store, CancellationToken cancellation)
    {
        var sha256 = await db.Jobs.Where(job => job.Id == id)
            .Join(db.Orthophotos, job => job.OrthophotoId, row => (Guid?)row.Id, (_, row) => row.Sha256)
            .SingleOrDefaultAsync(cancellation)
            ?? await db.Jobs.Where(job => job.Id == id).Join(db.Grounds, job => job.GroundId, row => (Guid?)row.Id, (_, row) => row.Sha256).SingleOrDefaultAsync(cancellation);
        return sha256 is not null && await store.OpenReadAsync(sha256, cancellation) is { } content
            ? TypedResults.Stream(
                content, "application/octet-stream", entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true)
            : TypedResults.NotFound();
    }

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> HeartbeatAsync(
        Guid id, HeartbeatRequest request, JobQueue queue, CancellationToken cancellation) =>
        Answer(await queue.HeartbeatAsync(id, request, cancellation));

    internal static async Task<Results<Ok<IReadOnlyList<JobCell>>, NotFound, ProblemHttpResult>> CellsAsync(
        Guid id, JobCellsRequest request, JobCells cells, CancellationToken cancellation) =>
        await cells.FindAsync(id, request, cancellation) switch
        {
            ({ } found, _) => TypedResults.Ok(found),
            (_, JobOutcome.NotFound) => TypedResults.NotFound(),
            (_, JobOutcome.Refused refused) => Problems.BadRequest(refused.Message),
            _ => Problems.Conflict("jobs.leaseLost"),
        };

    /// <summary>Chips and tiles go into the store by their content; what no result names is never shown.</summary>
    internal static async Task<Results<Ok<StoredFile>, NotFound>> StoreAsync(
        Guid id, HttpRequest request, GridMapDb db, IFileStore store, CancellationToken cancellation)
    {
        if (!await db.Jobs.AnyAsync(job => job.Id == id, cancellation))
        {
            return TypedResults.NotFound();
        }

        store.EnsureRoom(request.ContentLength ?? 0);
        var stored = await store.PutAsync(request.Body, cancellation);
        return TypedResults.Ok(new StoredFile(stored.Sha256, stored.LengthBytes));
    }

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ResultAsync(
        Guid id, JobResult request, ResultIntake results, CancellationToken cancellation) =>
        Answer(await results.TakeAsync(id, request, cancellation));

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> FailureAsync(
        Guid id, JobFailure request, JobQueue queue, CancellationToken cancellation) =>
        Answer(await queue.FailAsync(id, request, cancellation));

    internal static Results<NoContent, NotFound, ProblemHttpResult> Answer(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Accepted => TypedResults.NoContent(),
        JobOutcome.NotFound => TypedResults.NotFound(),
        JobOutcome.LeaseLost => Problems.Conflict("jobs.leaseLost"),
        JobOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => throw new UnreachableException(),
    };
}
