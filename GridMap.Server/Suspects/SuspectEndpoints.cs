using GridMap.Contracts;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Suspects;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using SuspectStatus = GridMap.Contracts.Suspects.SuspectStatus;

namespace GridMap.Server.Suspects;

internal static class SuspectEndpoints
{
    public static IServiceCollection AddSuspects(this IServiceCollection services) => services
        .AddScoped<SuspectNumbers>()
        .AddScoped<SuspectReader>()
        .AddScoped<SuspectReviewer>();

    public static void MapSuspects(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Suspects).WithTags("Suspects").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListSuspects");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetSuspect");
        group.MapPut("/{id:guid}/review", ReviewAsync).WithName("ReviewSuspect").RequireAuthorization(Policies.Review);
        group.MapPut("/{id:guid}/undo-review", UndoAsync).WithName("UndoReview").RequireAuthorization(Policies.Review);
    }

    internal static async Task<Results<Ok<Page<SuspectSummary>>, ProblemHttpResult>> ListAsync(
        string? area, SuspectStatus? status, string? after, int? rows, AreaScope scope, SuspectReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, status, after, rows, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<SuspectDetail>, ProblemHttpResult>> GetAsync(
        Guid id, SuspectReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, cancellation) is { } detail ? TypedResults.Ok(detail) : NotFound();

    internal static async Task<Results<Ok<SuspectDetail>, ProblemHttpResult>> ReviewAsync(
        Guid id, ReviewRequest request, SuspectReviewer reviewer, SuspectReader reader, CancellationToken cancellation) =>
        request.Verdict is SuspectStatus.Suspected
            ? Problems.BadRequest("suspect.notAVerdict")
            : await AnswerAsync(await reviewer.ReviewAsync(id, request, cancellation), id, reader, cancellation);

    internal static async Task<Results<Ok<SuspectDetail>, ProblemHttpResult>> UndoAsync(
        Guid id, UndoReviewRequest request, SuspectReviewer reviewer, SuspectReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await reviewer.UndoAsync(id, request, cancellation), id, reader, cancellation);

    private static async Task<Results<Ok<SuspectDetail>, ProblemHttpResult>> AnswerAsync(
        ReviewOutcome? outcome, Guid id, SuspectReader reader, CancellationToken cancellation) => outcome switch
        {
            null => NotFound(),
            ReviewOutcome.Accepted => await GetAsync(id, reader, cancellation),
            ReviewOutcome.Stale => Problems.Conflict("suspect.stale"),
            ReviewOutcome.AlreadyReviewed => Problems.Conflict("suspect.alreadyReviewed"),
            ReviewOutcome.NotReviewed => Problems.Conflict("suspect.notReviewed"),
            ReviewOutcome.VisitUnderWay => Problems.Conflict("suspect.visitUnderWay"),
            ReviewOutcome.NotItsPicture => Problems.BadRequest("suspect.notItsPicture"),
            ReviewOutcome.CaseForbids forbids => Problems.Of(StatusCodes.Status409Conflict, new Message(forbids.Why.Key, forbids.Why.Arguments)),
            ReviewOutcome.ReasonMissing => Problems.BadRequest("suspect.reasonMissing"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static ProblemHttpResult NotFound() => Problems.NotFound("suspect.notFound");
}
