using GridMap.Contracts;
using GridMap.Contracts.Targets;
using GridMap.Domain.Targets;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TargetStatus = GridMap.Contracts.Targets.TargetStatus;

namespace GridMap.Server.Targets;

internal static class TargetEndpoints
{
    public static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddScoped<InspectorRoster>()
        .AddScoped<TargetDispatcher>()
        .AddScoped<TargetMover>();

    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Targets).WithTags("Targets").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListTargets");
        group.MapGet("/mine", MineAsync).WithName("ListMyTargets").RequireAuthorization(Policies.Visit);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetTarget");
        group.MapPut("/{id:guid}/inspector", AssignAsync).WithName("AssignTarget").RequireAuthorization(Policies.Dispatch);
        group.MapPut("/{id:guid}/accept", AcceptAsync).WithName("AcceptTarget").RequireAuthorization(Policies.Visit);
        group.MapPut("/{id:guid}/hand-back", HandBackAsync).WithName("HandBackTarget").RequireAuthorization(Policies.Visit);
        group.MapPut("/{id:guid}/finish", FinishAsync).WithName("FinishTarget").RequireAuthorization(Policies.Visit);
    }

    internal static async Task<Results<Ok<List<TargetSummary>>, ProblemHttpResult>> ListAsync(
        string? area, TargetStatus? status, AreaScope scope, GridMapDb db, CancellationToken cancellation)
    {
        if (scope.Narrow(area ?? "") is not { } within)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var rows = db.Targets.AsNoTracking().Within(within, row => row.AreaCode);
        rows = status is { } wanted ? rows.Where(row => row.Status == wanted) : rows;
        var list = await rows.OrderByDescending(row => row.ChangedAt).ToListAsync(cancellation);
        return TypedResults.Ok(list.Select(row => row.ToSummary()).ToList());
    }

    internal static async Task<Ok<List<TargetSummary>>> MineAsync(Caller caller, AreaScope scope, GridMapDb db, CancellationToken cancellation)
    {
        var me = caller.Account.Id;
        var list = await db.Targets.AsNoTracking().Where(row => row.InspectorId == me && row.Status != TargetStatus.Withdrawn)
            .Within(scope, row => row.AreaCode).OrderByDescending(row => row.AssignedAt).ToListAsync(cancellation);
        return TypedResults.Ok(list.Select(row => row.ToSummary()).ToList());
    }

    internal static async Task<Results<Ok<TargetSummary>, ProblemHttpResult>> GetAsync(
        Guid id, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await db.Targets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode)
            ? TypedResults.Ok(row.ToSummary())
            : Problems.NotFound("target.notFound");

    internal static async Task<Results<Ok<TargetSummary>, ProblemHttpResult>> AssignAsync(
        Guid id, AssignTargetRequest request, TargetMover mover, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await AnswerAsync(await mover.AssignAsync(id, request, cancellation), id, scope, db, cancellation);

    internal static async Task<Results<Ok<TargetSummary>, ProblemHttpResult>> AcceptAsync(
        Guid id, AcceptTargetRequest request, TargetMover mover, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await AnswerAsync(await mover.AcceptAsync(id, request, cancellation), id, scope, db, cancellation);

    internal static async Task<Results<Ok<TargetSummary>, ProblemHttpResult>> HandBackAsync(
        Guid id, HandBackTargetRequest request, TargetMover mover, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        await AnswerAsync(await mover.HandBackAsync(id, request, cancellation), id, scope, db, cancellation);

    internal static async Task<Results<Ok<TargetSummary>, ProblemHttpResult>> FinishAsync(
        Guid id, FinishTargetRequest request, TargetMover mover, AreaScope scope, GridMapDb db, CancellationToken cancellation) =>
        request is { Finding: VisitFinding.ViolationFound, Violation: null }
            ? Problems.BadRequest("target.violationMissing")
            : await AnswerAsync(await mover.FinishAsync(id, request, cancellation), id, scope, db, cancellation);

    private static async Task<Results<Ok<TargetSummary>, ProblemHttpResult>> AnswerAsync(
        TargetOutcome? outcome, Guid id, AreaScope scope, GridMapDb db, CancellationToken cancellation) => outcome switch
        {
            null => Problems.NotFound("target.notFound"),
            TargetOutcome.Moved => await GetAsync(id, scope, db, cancellation),
            TargetOutcome.Stale => Problems.Conflict("target.stale"),
            TargetOutcome.NotYours => Problems.Forbidden("target.notYours"),
            TargetOutcome.WrongState => Problems.Conflict("target.wrongState"),
            TargetOutcome.CaseForbids forbids => Problems.Of(StatusCodes.Status409Conflict, new Message(forbids.Why.Key, forbids.Why.Arguments)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
