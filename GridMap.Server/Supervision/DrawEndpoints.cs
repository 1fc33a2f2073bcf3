using GridMap.Contracts.Supervision;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Supervision;

internal static class DrawEndpoints
{
    public static void MapDraws(this IEndpointRouteBuilder group)
    {
        group.MapGet("/draws", ListAsync).WithName("ListSpotDraws");
        group.MapGet("/draws/{id:guid}", GetAsync).WithName("GetSpotDraw");
        group.MapPost("/draws", PublishAsync).WithName("PublishSeed").RequireAuthorization(Policies.Supervise);
        group.MapPut("/draws/{id:guid}/draw", DrawAsync).WithName("DrawSpotChecks").RequireAuthorization(Policies.Supervise);
        group.MapPut("/draws/{id:guid}/checks/{caseId:guid}", CheckAsync).WithName("RecordSpotCheck").RequireAuthorization(Policies.RecordSpotChecks);
    }

    internal static async Task<Results<Ok<IReadOnlyList<SpotDrawSummary>>, ProblemHttpResult>> ListAsync(string? area, AreaScope scope, DrawBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<SpotDrawDetail>, ProblemHttpResult>> GetAsync(Guid id, DrawBook book, CancellationToken cancellation) =>
        await book.FindAsync(id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.NotFound("supervision.drawNotFound");

    internal static async Task<Results<Ok<SpotDrawDetail>, ProblemHttpResult>> PublishAsync(PublishSeedRequest request, DrawDesk desk, DrawBook book, CancellationToken cancellation) =>
        await ReplyAsync(await desk.PublishAsync(request, cancellation), book, cancellation);

    internal static async Task<Results<Ok<SpotDrawDetail>, ProblemHttpResult>> DrawAsync(Guid id, DrawDesk desk, DrawBook book, CancellationToken cancellation) =>
        await ReplyAsync(await desk.DrawAsync(id, cancellation), book, cancellation);

    internal static async Task<Results<Ok<SpotDrawDetail>, ProblemHttpResult>> CheckAsync(
        Guid id, Guid caseId, SpotCheckRequest request, DrawDesk desk, DrawBook book, CancellationToken cancellation) =>
        await ReplyAsync(await desk.CheckAsync(id, caseId, request, cancellation), book, cancellation);

    private static async Task<Results<Ok<SpotDrawDetail>, ProblemHttpResult>> ReplyAsync(StepOutcome outcome, DrawBook book, CancellationToken cancellation) =>
        outcome is StepOutcome.Done done && await book.FindAsync(done.Id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.Of(outcome, "supervision.drawNotFound");
}
