using System.Security.Cryptography;
using System.Text;
using GridMap.Contracts;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;

namespace GridMap.Server.Tiles;

internal static class TileEndpoints
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    // Versions count from the start of this process; another process must not answer "not modified" for them.
    private static readonly string Instance = Guid.NewGuid().ToString("N")[..8];

    public static IServiceCollection AddTiles(this IServiceCollection services)
    {
        services.AddSingleton<CellTiles>();
        services.AddSingleton<DetectionTiles>();
        services.AddSingleton<SiteDirectory>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<SiteDirectory>());
        services.AddResponseCompression(options =>
        {
            // Tiles hold nothing that the caller chose, so compressing them over TLS gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [MediaType];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Fastest);
        return services;
    }

    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Routes.CellTiles}/{{z:int}}/{{x:int}}/{{y:int}}", CellsAsync)
            .WithTags("Tiles").WithName("GetCellTile").Produces(StatusCodes.Status200OK, contentType: MediaType).RequireAuthorization();
        routes.MapGet($"{Routes.DetectionTiles}/{{z:int}}/{{x:int}}/{{y:int}}", DetectionsAsync)
            .WithTags("Tiles").WithName("GetDetectionTile").Produces(StatusCodes.Status200OK, contentType: MediaType).RequireAuthorization();
    }

    internal static async Task<Results<FileContentHttpResult, NoContent, StatusCodeHttpResult, NotFound>> CellsAsync(
        int z, int x, int y, CellTiles tiles, AreaScope scope, HttpContext context, CancellationToken cancellation)
    {
        var tile = new TileAddress(z, x, y);
        return !tile.IsValid ? TypedResults.NotFound()
            : IsKnown(context, await tiles.VersionAsync(cancellation), scope) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await tiles.DrawAsync(tile, scope, cancellation) is { Length: > 0 } bytes ? TypedResults.Bytes(bytes, MediaType)
            : TypedResults.NoContent();
    }

    internal static async Task<Results<FileContentHttpResult, NoContent, StatusCodeHttpResult, NotFound>> DetectionsAsync(
        int z, int x, int y, DetectionTiles tiles, AreaScope scope, HttpContext context, CancellationToken cancellation)
    {
        var tile = new TileAddress(z, x, y);
        return !tile.IsValid ? TypedResults.NotFound()
            : IsKnown(context, await tiles.VersionAsync(cancellation), scope) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await tiles.DrawAsync(tile, scope, cancellation) is { Length: > 0 } bytes ? TypedResults.Bytes(bytes, MediaType)
            : TypedResults.NoContent();
    }

    /// <summary>Names the version on the answer and tells whether the browser holds it already.</summary>
    private static bool IsKnown(HttpContext context, string version, AreaScope scope)
    {
        var areas = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', scope.AreaCodes))))[..12];
        var tag = $"W/\"{Instance}-{version}-{areas}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) == true);
    }
}
