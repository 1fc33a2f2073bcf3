using System.Security.Cryptography;
using System.Text;
using GridMap.Contracts;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Tiles;

internal static class TileEndpoints
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    // Versions count from the start of this process; another process must not answer "not modified" for them.
    private static readonly string Instance = Guid.NewGuid().ToString("N")[..8];

    public static IServiceCollection AddTiles(this IServiceCollection services)
    {
        services.AddOptions<TileOptions>().BindConfiguration(TileOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TileCache>();
        services.AddSingleton<CellTiles>();
        services.AddSingleton<DetectionTiles>();
        services.AddSingleton<PointTiles<SuspectPoint>>();
        services.AddSingleton<PointTiles<TargetPoint>>();
        services.AddObserver<SiteDirectory>();
        services.AddObserver<SuspectDirectory>();
        services.AddObserver<TargetDirectory>();
        services.AddSingleton<PointDirectory<SuspectPoint>>(provider => provider.GetRequiredService<SuspectDirectory>());
        services.AddSingleton<PointDirectory<TargetPoint>>(provider => provider.GetRequiredService<TargetDirectory>());
        services.AddHostedService<TileWarmUp>();
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
        routes.MapSource<CellTiles>(Routes.CellTiles, "GetCellTile");
        routes.MapSource<DetectionTiles>(Routes.DetectionTiles, "GetDetectionTile");
        routes.MapSource<PointTiles<SuspectPoint>>(Routes.SuspectTiles, "GetSuspectTile");
        routes.MapSource<PointTiles<TargetPoint>>(Routes.TargetTiles, "GetTargetTile");
    }

    internal static async Task<Results<FileContentHttpResult, NoContent, StatusCodeHttpResult, NotFound>> GetAsync<TSource>(
        int z, int x, int y, TSource source, TileCache cache, AreaScope scope, HttpContext context, CancellationToken cancellation)
        where TSource : ITileSource
    {
        var address = new TileAddress(z, x, y);
        if (!address.IsValid)
        {
            return TypedResults.NotFound();
        }

        var version = await source.VersionAsync(address, cancellation);
        if (IsKnown(context, version, scope))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var tile = await cache.GetAsync(source, address, scope, version).WaitAsync(cancellation);
        if (tile.IsEmpty)
        {
            return TypedResults.NoContent();
        }

        if (tile.Packed is not { } packed || !Accepts(context.Request, "br"))
        {
            return TypedResults.Bytes(tile.Plain, MediaType);
        }

        context.Response.Headers.ContentEncoding = "br";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        return TypedResults.Bytes(packed, MediaType);
    }

    private static void AddObserver<T>(this IServiceCollection services)
        where T : class, IChangeObserver
    {
        services.AddSingleton<T>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<T>());
    }

    private static void MapSource<TSource>(this IEndpointRouteBuilder routes, string path, string name)
        where TSource : ITileSource =>
#pragma warning disable RDG011 // A generic handler is made at start, not at build: these four may.
        routes.MapGet($"{path}/{{z:int}}/{{x:int}}/{{y:int}}", GetAsync<TSource>)
#pragma warning restore RDG011
            .WithTags("Tiles").WithName(name).Produces(StatusCodes.Status200OK, contentType: MediaType).RequireAuthorization();

    /// <summary>Names the version on the answer and tells whether the browser holds it already.</summary>
    private static bool IsKnown(HttpContext context, string version, AreaScope scope)
    {
        var areas = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', scope.AreaCodes))))[..12];
        var tag = $"W/\"{Instance}-{version}-{areas}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) == true);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Quality != 0 && accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
}
