using System.ComponentModel.DataAnnotations;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Sweeps;

internal static class CellSweepEndpoints
{
    private const int UsualRows = 50;
    private const int MostRows = 500;
    private const int UsualDays = 14;
    private const int MostDays = 400;

    public static void MapCellSweeps(this IEndpointRouteBuilder routes)
    {
        var cells = routes.MapGroup(Routes.Cells).WithTags("Sweeps").RequireAuthorization();
        cells.MapGet("/{code}/sweep", GetAsync).WithName("GetCellSweep");
        cells.MapPost("/{code}/ground-checks", CheckAsync).WithName("CheckCellOnFoot").RequireAuthorization(Policies.CheckGround);
        cells.MapPut("/{code}/put-first", PutFirstAsync).WithName("PutCellFirst").RequireAuthorization(Policies.PlanSweeps);
        cells.MapPut("/{code}/put-back", PutBackAsync).WithName("PutCellBack").RequireAuthorization(Policies.PlanSweeps);
        var ground = routes.MapGroup(Routes.Unflyable).WithTags("Sweeps").RequireAuthorization(Policies.PlanSweeps);
        ground.MapPost("", MarkAsync).WithName("MarkUnflyable");
        ground.MapPut("/{id:guid}/withdraw", WithdrawAsync).WithName("WithdrawUnflyable");
        routes.MapGet(Routes.SweepRanking, RankAsync).WithTags("Sweeps").WithName("GetSweepRanking").RequireAuthorization();
        routes.MapGet(Routes.SweepProgress, ReportAsync).WithTags("Sweeps").WithName("GetSweepProgress").RequireAuthorization();
        routes.MapGet(Routes.SweepExpiries, ExpireAsync).WithTags("Sweeps").WithName("ListSweepExpiries").RequireAuthorization();
    }

    internal static async Task<Results<Ok<CellSweepDetail>, ProblemHttpResult>> GetAsync(string code, CellSweepBook book, CancellationToken cancellation) =>
        await book.FindAsync(code, cancellation) is { } detail ? TypedResults.Ok(detail) : NoCell(code);

    internal static async Task<Results<Ok<CellSweepDetail>, ProblemHttpResult>> CheckAsync(
        string code, GroundCheckRequest request, CellDesk desk, CellSweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.CheckAsync(code, request, caller.Account, cancellation), code, book, cancellation);

    internal static async Task<Results<Ok<CellSweepDetail>, ProblemHttpResult>> PutFirstAsync(
        string code, SweepReasonRequest request, CellDesk desk, CellSweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.PutFirstAsync(code, request, caller.Account, cancellation), code, book, cancellation);

    internal static async Task<Results<Ok<CellSweepDetail>, ProblemHttpResult>> PutBackAsync(
        string code, SweepReasonRequest request, CellDesk desk, CellSweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.PutBackAsync(code, request, caller.Account, cancellation), code, book, cancellation);

    internal static async Task<Results<Ok<IReadOnlyList<UnflyableMark>>, ProblemHttpResult>> MarkAsync(
        UnflyableRequest request, CellDesk desk, Caller caller, CancellationToken cancellation)
    {
        var (marks, refused) = await desk.MarkAsync(request, caller.Account, cancellation);
        return refused is null ? TypedResults.Ok(marks) : SweepEndpoints.Refuse(refused);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        Guid id, SweepReasonRequest request, CellDesk desk, Caller caller, CancellationToken cancellation) =>
        await desk.WithdrawAsync(id, request, caller.Account, cancellation) switch
        {
            SweepStepOutcome.Done => TypedResults.NoContent(),
            SweepStepOutcome.NotFound => Problems.NotFound("sweep.noMark"),
            var refused => SweepEndpoints.Refuse(refused),
        };

    internal static async Task<Results<Ok<IReadOnlyList<RankedCell>>, ProblemHttpResult>> RankAsync(
        string? area, [Range(1, MostRows)] int? rows, AreaScope scope, RankingBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.RankAsync(within, rows ?? UsualRows, cancellation))
            : SweepEndpoints.Outside(area ?? "");

    internal static async Task<Results<Ok<SweepProgress>, ProblemHttpResult>> ReportAsync(
        string? area, bool? villages, AreaScope scope, ProgressBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.ReportAsync(within, area ?? "", villages ?? false, cancellation))
            : SweepEndpoints.Outside(area ?? "");

    internal static async Task<Results<Ok<IReadOnlyList<ExpiringCell>>, ProblemHttpResult>> ExpireAsync(
        string? area, [Range(0, MostDays)] int? days, [Range(1, MostRows)] int? rows, AreaScope scope, ExpiryBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.ListAsync(within, days ?? UsualDays, rows ?? UsualRows, cancellation))
            : SweepEndpoints.Outside(area ?? "");

    private static async Task<Results<Ok<CellSweepDetail>, ProblemHttpResult>> AnswerAsync(
        SweepStepOutcome outcome, string code, CellSweepBook book, CancellationToken cancellation) => outcome switch
    {
        SweepStepOutcome.Done when await book.FindAsync(code, cancellation) is { } detail => TypedResults.Ok(detail),
        SweepStepOutcome.Done or SweepStepOutcome.NotFound => NoCell(code),
        _ => SweepEndpoints.Refuse(outcome),
    };

    private static ProblemHttpResult NoCell(string code) => Problems.NotFound("sweep.noCell", ("code", code));
}
