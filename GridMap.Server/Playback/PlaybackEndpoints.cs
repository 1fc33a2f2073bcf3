using System.ComponentModel.DataAnnotations;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Playback;
using GridMap.Server.Hosting;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Playback;

internal static class PlaybackEndpoints
{
    public static IServiceCollection AddPlayback(this IServiceCollection services)
    {
        services.AddOptions<PlaybackOptions>().BindConfiguration(PlaybackOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<PlaybackReader>();
        services.AddScoped<FollowReader>();
        services.AddSingleton<FollowLog>();
        services.AddHostedService(provider => provider.GetRequiredService<FollowLog>());
        return services;
    }

    public static void MapPlayback(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Playback).WithTags("Playback").RequireAuthorization();
        group.MapGet("/state", StateAsync).WithName("GetPastState");
        group.MapGet("/state/packed", PackedStateAsync).WithName("GetPackedPastState").Produces(StatusCodes.Status200OK, contentType: PackedSnapshot.MediaType);
        group.MapGet("/changes", ChangesAsync).WithName("ListPastChanges");
        group.MapGet("/activity", ActivityAsync).WithName("CountPastChanges");
        group.MapGet("/suspects/{id:guid}", SuspectAsync).WithName("GetPastOfSuspect");
        group.MapGet("/cases/{id:guid}", CaseAsync).WithName("GetPastOfCase");
        group.MapGet("/watchers", WatchersAsync).WithName("ListPastWatchers").RequireAuthorization(Policies.SeeWatchers);
    }

    internal static async Task<Results<Ok<MapSnapshot>, ProblemHttpResult>> StateAsync(
        string? area, DateTimeOffset at, AreaScope scope, PlaybackReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? TypedResults.Ok(await reader.TakeStateAsync(narrowed, area ?? "", at, cancellation))
            : Outside(area);

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PackedStateAsync(
        string? area, DateTimeOffset at, AreaScope scope, PlaybackReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? PackedSnapshotEndpoints.Pack(await reader.TakeStateAsync(narrowed, area ?? "", at, cancellation))
            : Outside(area);

    internal static async Task<Results<Ok<PastChanges>, ProblemHttpResult>> ChangesAsync(
        string? area, long? after, DateTimeOffset until, [Range(1, 5000)] int? rows, AreaScope scope, PlaybackReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? TypedResults.Ok(await reader.ReadAsync(narrowed, after ?? 0, until, rows ?? 1000, cancellation))
            : Outside(area);

    internal static async Task<Results<Ok<PlaybackActivity>, ProblemHttpResult>> ActivityAsync(
        string? area, DateTimeOffset from, DateTimeOffset to, [Range(1, 1440)] int? parts, AreaScope scope, PlaybackReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is not { } narrowed ? Outside(area)
            : to <= from ? Problems.BadRequest("request.spanEndsBeforeItBegins")
            : TypedResults.Ok(await reader.CountAsync(narrowed, from, to, parts ?? 144, cancellation));

    internal static async Task<Results<Ok<IReadOnlyList<MapChange>>, ProblemHttpResult>> SuspectAsync(
        Guid id, DateTimeOffset? until, AreaScope scope, PlaybackReader reader, CancellationToken cancellation) =>
        await reader.TellOfAsync(id, scope, until ?? DateTimeOffset.MaxValue, cancellation) is { Count: > 0 } past
            ? TypedResults.Ok(past)
            : Problems.NotFound("suspect.notFound");

    internal static async Task<Results<Ok<IReadOnlyList<MapChange>>, ProblemHttpResult>> CaseAsync(
        Guid id, DateTimeOffset? until, AreaScope scope, PlaybackReader reader, CancellationToken cancellation) =>
        await reader.TellOfCaseAsync(id, scope, until ?? DateTimeOffset.MaxValue, cancellation) is { Count: > 0 } past
            ? TypedResults.Ok(past)
            : Problems.NotFound("case.notFound");

    internal static async Task<Results<Ok<IReadOnlyList<FollowRecord>>, ProblemHttpResult>> WatchersAsync(
        string? area, DateTimeOffset from, DateTimeOffset? to, AreaScope scope, FollowReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? TypedResults.Ok(await reader.ListAsync(narrowed, from, to ?? from, cancellation))
            : Outside(area);

    private static ProblemHttpResult Outside(string? area) => Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
}
