using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Suspects;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Detections;

internal static class DetectionEndpoints
{
    private const int MaxRows = 2000;

    public static IServiceCollection AddDetections(this IServiceCollection services) => services.AddScoped<SitePromoter>();

    public static void MapDetections(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Detections).WithTags("Detections").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListDetections");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetDetection");
        group.MapGet("/{id:guid}/chip", ChipAsync).WithName("GetChip").Produces(StatusCodes.Status200OK, contentType: "image/jpeg");
        group.MapGet("/{id:guid}/outlines", OutlinesAsync).WithName("GetDetectionOutlines");
        group.MapPost("/{id:guid}/promote", PromoteAsync).WithName("PromoteDetection").RequireAuthorization(Policies.Review);
    }

    internal static async Task<Results<Ok<List<DetectionSummary>>, ProblemHttpResult>> ListAsync(
        string? area, Guid? orthophoto, AreaScope scope, GridMapDb db, CancellationToken cancellation)
    {
        if (scope.Narrow(area ?? "") is not { } within)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var rows = db.Sites.AsNoTracking().Within(within, row => row.AreaCode);
        rows = orthophoto is { } id ? rows.Where(row => row.OrthophotoId == id) : rows;
        var list = await rows.OrderByDescending(row => row.Score).ThenBy(row => row.Id).Take(MaxRows).ToListAsync(cancellation);
        return TypedResults.Ok(list.Select(row => row.ToSummary()).ToList());
    }

    internal static async Task<Results<Ok<DetectionSummary>, ProblemHttpResult>> GetAsync(
        Guid id, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await FindAsync(id, scope, db, cancellation) is { } row ? TypedResults.Ok(row.ToSummary()) : NotFound();

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ChipAsync(
        Guid id, AreaScope scope, GridMapDb db, IFileStore files, CancellationToken cancellation) =>
        await FindAsync(id, scope, db, cancellation) is { ChipSha256: { } hash } && await files.OpenReadAsync(hash, cancellation) is { } chip
            ? TypedResults.Stream(chip, await ChipFormat.OfAsync(chip, cancellation), entityTag: new EntityTagHeaderValue($"\"{hash}\""))
            : NotFound();

    internal static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> OutlinesAsync(
        Guid id, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await FindAsync(id, scope, db, cancellation) is { } row ? TypedResults.Ok(SiteOutlines.Draw(row)) : NotFound();

    internal static async Task<Results<Ok<SuspectSummary>, ProblemHttpResult>> PromoteAsync(
        Guid id, PromoteDetectionRequest request, SitePromoter promoter, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await FindAsync(id, scope, db, cancellation) is null ? NotFound()
        : await promoter.PromoteAsync(id, request.Note, cancellation) is { } suspect ? TypedResults.Ok(suspect.ToSummary())
        : Problems.Conflict("detection.alreadySuspect");

    private static async Task<SiteRow?> FindAsync(Guid id, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await db.Sites.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    private static ProblemHttpResult NotFound() => Problems.NotFound("detection.notFound");
}
