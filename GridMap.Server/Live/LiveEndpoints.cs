using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Live;

internal static class LiveEndpoints
{
    private const string Zip = "gzip";

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddOptions<LiveOptions>().BindConfiguration(LiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton(provider => new ChangeTail(
            provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<LiveOptions>>().Value.TailChanges));
        services.AddSingleton<PreparedBatches>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<LiveMetrics>();
        services.AddScoped<MapSnapshots>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SharedSnapshots>(
            provider, new Random(RandomNumberGenerator.GetInt32(int.MaxValue))));
        services.AddSingleton<ChangeTailReader>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeTailReader>());
        services.AddHostedService<PostgresChangeListener>();
        services.AddHostedService<ChangeObservation>();
        services.AddSignalR().AddMessagePackProtocol(options => options.SerializerOptions = options.SerializerOptions.WithResolver(
            CompositeResolver.Create([new PreparedBatchMessagePack()], [options.SerializerOptions.Resolver])));
        services.AddPackedSnapshots();
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<MapHub>(Routes.MapHub);
        routes.MapGet(Routes.MapSnapshot, SnapshotAsync).WithTags("Live").WithName("TakeMapSnapshot")
            .Produces<MapSnapshot>().RequireAuthorization();
        routes.MapPackedSnapshots();
    }

    internal static Task<Results<FileContentHttpResult, FileStreamHttpResult, ProblemHttpResult>> SnapshotAsync(
        string? area, AreaScope scope, SharedSnapshots snapshots, HttpContext context, CancellationToken cancellation) =>
        GiveAsync(SnapshotForm.Json, MediaTypeNames.Application.Json, area ?? "", scope, snapshots, context, cancellation);

    /// <summary>The snapshot, compressed once for everybody; asks the caller to come again when too many want one.</summary>
    internal static async Task<Results<FileContentHttpResult, FileStreamHttpResult, ProblemHttpResult>> GiveAsync(
        SnapshotForm form, string mediaType, string areaCode, AreaScope scope, SharedSnapshots snapshots, HttpContext context, CancellationToken cancellation)
    {
        if (scope.Narrow(areaCode) is not { } narrowed)
        {
            return Problems.Forbidden("area.outsideScope", ("area", areaCode));
        }

        if (snapshots.Find(narrowed, areaCode, form, out var retrySeconds) is not { } taking)
        {
            var seconds = retrySeconds.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers.RetryAfter = seconds;
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "request.busy", ("seconds", seconds));
        }

        var snapshot = await taking.WaitAsync(cancellation);
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.GetTypedHeaders().AcceptEncoding.All(encoding => encoding.Value != Zip || encoding.Quality is 0))
        {
            return TypedResults.Stream(snapshot.Unzip(), mediaType);
        }

        context.Response.Headers.ContentEncoding = Zip;
        return TypedResults.Bytes(snapshot.Zipped, mediaType);
    }
}
