using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Screening;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Screening;

/// <summary>Tables as workers see them. Heartbeats and failures go the way of every job; workers that do not know tables never ask for them.</summary>
internal static class WorkerScreeningEndpoints
{
    public static void MapWorkerScreening(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.WorkerJobs).WithTags("Worker").RequireAuthorization(Policies.Work);
        group.MapPost("/screening/lease", LeaseAsync).WithName("LeaseScreening");
        group.MapGet("/{id:guid}/tables/{sha256}", InputAsync).WithName("GetScreeningInput")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").Produces(StatusCodes.Status206PartialContent);
        group.MapPut("/{id:guid}/report", WorkerJobEndpoints.StoreAsync).WithName("PutScreeningReport")
            .Accepts<Stream>("*/*").WithMetadata(new DisableRequestSizeLimitAttribute()).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapPut("/{id:guid}/preview", PreviewAsync).WithName("PutScreeningPreview");
        group.MapPut("/{id:guid}/screening", ResultAsync).WithName("PutScreeningResult").WithMetadata(new RequestSizeLimitAttribute(512L * 1024 * 1024));
    }

    internal static async Task<Results<Ok<ScreeningLease>, NoContent>> LeaseAsync(LeaseRequest request, ScreeningQueue queue, CancellationToken cancellation) =>
        await queue.LeaseAsync(request.WorkerName, cancellation) is { } lease ? TypedResults.Ok(lease) : TypedResults.NoContent();

    internal static async Task<Results<FileStreamHttpResult, NotFound>> InputAsync(
        Guid id, string sha256, ScreeningQueue queue, IFileStore store, CancellationToken cancellation) =>
        await queue.IsInputAsync(id, sha256, cancellation) && await store.OpenReadAsync(sha256, cancellation) is { } content
            ? TypedResults.Stream(content, "application/octet-stream", entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true)
            : TypedResults.NotFound();

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> PreviewAsync(
        Guid id, PreviewResult request, ScreeningIntake intake, CancellationToken cancellation) =>
        WorkerJobEndpoints.Answer(await intake.TakePreviewAsync(id, request, cancellation));

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ResultAsync(
        Guid id, ScreeningResult request, ScreeningIntake intake, CancellationToken cancellation) =>
        WorkerJobEndpoints.Answer(await intake.TakeAsync(id, request, cancellation));
}
