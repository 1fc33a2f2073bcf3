using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Jobs;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GridMap.Server.Grounds;

/// <summary>Elevation models as workers see them. Input, heartbeats and failures go the way of every job.</summary>
internal static class WorkerGroundEndpoints
{
    public static void MapWorkerGrounds(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.WorkerJobs).WithTags("Worker").RequireAuthorization(Policies.Work);
        group.MapPost("/terrain/lease", LeaseAsync).WithName("LeaseTerrain");
        group.MapPut("/{id:guid}/heights", WorkerJobEndpoints.StoreAsync).WithName("PutTerrainHeights")
            .Accepts<Stream>("*/*").WithMetadata(new DisableRequestSizeLimitAttribute()).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapPut("/{id:guid}/terrain", ResultAsync).WithName("PutTerrainResult");
    }

    internal static async Task<Results<Ok<TerrainLease>, NoContent>> LeaseAsync(LeaseRequest request, GroundQueue queue, CancellationToken cancellation) =>
        await queue.LeaseAsync(request.WorkerName, cancellation) is { } lease ? TypedResults.Ok(lease) : TypedResults.NoContent();

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ResultAsync(
        Guid id, TerrainResult request, GroundIntake intake, CancellationToken cancellation) =>
        WorkerJobEndpoints.Answer(await intake.TakeAsync(id, request, cancellation));
}
