using GridMap.Contracts;
using GridMap.Contracts.Orthophotos;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Orthophotos;

internal static class OrthophotoEndpoints
{
    public static IServiceCollection AddOrthophotos(this IServiceCollection services)
    {
        services.AddSingleton<TileFiles>();
        services.AddScoped<OrthophotoRetry>();
        return services;
    }

    public static void MapOrthophotos(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Orthophotos).WithTags("Orthophotos").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListOrthophotos");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetOrthophoto");
        group.MapGet("/{id:guid}/file", DownloadAsync).WithName("DownloadOrthophoto")
            .Produces<Stream>(StatusCodes.Status200OK, "image/tiff").Produces(StatusCodes.Status206PartialContent);
        group.MapPost("/{id:guid}/retry", RetryAsync).WithName("RetryOrthophoto").RequireAuthorization(Policies.Upload);
        routes.MapGet(Routes.OrthophotoTiles + "/{id:guid}/{z:int}/{x:int}/{y:int}", TileAsync)
            .WithTags("Tiles").WithName("GetOrthophotoTile").RequireAuthorization()
            .Produces<Stream>(StatusCodes.Status200OK, "image/png", "image/jpeg", "image/webp");
    }

    /// <summary>Newest first.</summary>
    internal static async Task<Results<Ok<List<OrthophotoSummary>>, ProblemHttpResult>> ListAsync(
        string? area, OrthophotoState? state, GridMapDb db, AreaScope scope, CancellationToken cancellation)
    {
        if (scope.Narrow(area ?? "") is not { } narrowed)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var rows = await db.Orthophotos.AsNoTracking().Within(narrowed, row => row.AreaCode)
            .Where(row => state == null || row.State == state)
            .OrderByDescending(row => row.UploadedAt).ThenBy(row => row.Id)
            .ToListAsync(cancellation);
        return TypedResults.Ok(rows.Select(row => row.ToSummary()).ToList());
    }

    internal static async Task<Results<Ok<OrthophotoSummary>, NotFound>> GetAsync(
        Guid id, GridMapDb db, AreaScope scope, CancellationToken cancellation) =>
        await FindAsync(id, db, scope, cancellation) is { } row ? TypedResults.Ok(row.ToSummary()) : TypedResults.NotFound();

    internal static async Task<Results<FileStreamHttpResult, NotFound, ProblemHttpResult>> DownloadAsync(
        Guid id, GridMapDb db, AreaScope scope, IFileStore store, CancellationToken cancellation)
    {
        if (await FindAsync(id, db, scope, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        return await store.OpenReadAsync(row.Sha256, cancellation) is { } content
            ? TypedResults.Stream(
                content, "image/tiff", row.FileName, row.UploadedAt, new EntityTagHeaderValue($"\"{row.Sha256}\""), enableRangeProcessing: true)
            : Problems.Of(StatusCodes.Status500InternalServerError, "orthophotos.fileLost", ("fileName", row.FileName));
    }

    internal static async Task<Results<Ok<OrthophotoSummary>, NotFound, ProblemHttpResult>> RetryAsync(
        Guid id, AreaScope scope, OrthophotoRetry retry, CancellationToken cancellation) =>
        await retry.RetryAsync(id, scope, cancellation) switch
        {
            OrthophotoRetryOutcome.Queued queued => TypedResults.Ok(queued.Orthophoto),
            OrthophotoRetryOutcome.NotFailed => Problems.Conflict("orthophotos.notFailed"),
            _ => TypedResults.NotFound(),
        };

    internal static async Task<Results<FileContentHttpResult, NoContent, NotFound>> TileAsync(
        Guid id, int z, int x, int y, GridMapDb db, AreaScope scope, TileFiles tiles, HttpContext context, CancellationToken cancellation)
    {
        if (await FindAsync(id, db, scope, cancellation) is not { TilesSha256: { } sha256 })
        {
            return TypedResults.NotFound();
        }

        if (z is < 0 or > 30 || x < 0 || y < 0 || x >= 1L << z || y >= 1L << z)
        {
            return TypedResults.NotFound();
        }

        // A tile of one file never changes; it is for this account only, so no shared cache may keep it.
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return await tiles.FindAsync(sha256, z, x, y, cancellation) is { } tile
            ? TypedResults.Bytes(tile.Content, tile.ContentType, entityTag: new EntityTagHeaderValue($"\"{sha256[..16]}-{z}-{x}-{y}\""))
            : TypedResults.NoContent();
    }

    private static async Task<OrthophotoRow?> FindAsync(Guid id, GridMapDb db, AreaScope scope, CancellationToken cancellation) =>
        await db.Orthophotos.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode)
            ? row
            : null;
}
