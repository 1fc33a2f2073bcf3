using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Screening;

/// <summary>The visits of a day.</summary>
internal static class VisitListEndpoints
{
    public static void MapVisitLists(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.VisitLists).WithTags("VisitLists").RequireAuthorization(Policies.SeeSheets);
        group.MapGet("", ListAsync).WithName("ListVisitLists");
        group.MapPost("", MakeAsync).WithName("MakeVisitList").RequireAuthorization(Policies.PlanVisits);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetVisitList");
        group.MapPost("/{id:guid}/hand-out", HandOutAsync).WithName("HandOutVisitList").RequireAuthorization(Policies.PlanVisits);
        group.MapPut("/{id:guid}/stops/{placeId:guid}", RecordAsync).WithName("RecordVisitStop").RequireAuthorization(Policies.RecordVisits);
    }

    internal static async Task<Results<Ok<List<VisitListSummary>>, ProblemHttpResult>> ListAsync(
        string? area, AreaScope scope, VisitBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<VisitListDetail>, ProblemHttpResult>> MakeAsync(
        MakeVisitListRequest request, AreaScope scope, VisitDesk desk, VisitBook book, Caller caller, CancellationToken cancellation) =>
        AreaChoice.FindRefusal(request.AreaCode, scope, out var areaCode) is { } refusal ? refusal
        : await AnswerAsync(await desk.MakeAsync(request, areaCode, caller.Account, cancellation), request.Id, book, cancellation);

    internal static async Task<Results<Ok<VisitListDetail>, ProblemHttpResult>> GetAsync(Guid id, VisitBook book, CancellationToken cancellation) =>
        await book.FindAsync(id, cancellation) is { } list ? TypedResults.Ok(list) : Problems.NotFound("screened.listNotFound");

    internal static async Task<Results<Ok<VisitListDetail>, ProblemHttpResult>> HandOutAsync(
        Guid id, VisitDesk desk, VisitBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.HandOutAsync(id, caller.Account, cancellation), id, book, cancellation);

    internal static async Task<Results<Ok<VisitListDetail>, ProblemHttpResult>> RecordAsync(
        Guid id, Guid placeId, RecordStopRequest request, VisitDesk desk, VisitBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.RecordAsync(id, placeId, request, caller.Account, cancellation), id, book, cancellation);

    private static async Task<Results<Ok<VisitListDetail>, ProblemHttpResult>> AnswerAsync(StepOutcome outcome, Guid id, VisitBook book, CancellationToken cancellation) =>
        outcome is StepOutcome.Done ? await GetAsync(id, book, cancellation) : Problems.Of(outcome, "screened.listNotFound");
}
