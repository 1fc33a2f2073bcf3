using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Live;

internal static class LiveEndpoints
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddOptions<LiveOptions>().BindConfiguration(LiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton(provider => new ChangeTail(
            provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<LiveOptions>>().Value.TailChanges));
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<LiveMetrics>();
        services.AddScoped<MapSnapshots>();
        services.AddHostedService<ChangeTailReader>();
        services.AddHostedService<PostgresChangeListener>();
        services.AddHostedService<ChangeObservation>();
        services.AddSignalR().AddMessagePackProtocol();
        services.AddPackedSnapshots();
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<MapHub>(Routes.MapHub);
        routes.MapGet(Routes.MapSnapshot, SnapshotAsync).WithTags("Live").WithName("TakeMapSnapshot").RequireAuthorization();
        routes.MapPackedSnapshots();
    }

    internal static async Task<Results<Ok<MapSnapshot>, ProblemHttpResult>> SnapshotAsync(
        string? area, AreaScope scope, MapSnapshots snapshots, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? TypedResults.Ok(await snapshots.TakeAsync(narrowed, area ?? "", cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
}
