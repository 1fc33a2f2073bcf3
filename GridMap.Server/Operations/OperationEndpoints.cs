using GridMap.Contracts;
using GridMap.Contracts.Operations;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Operations;

internal static class OperationEndpoints
{
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddScoped<OperationLedger>().AddScoped<OperationPlanner>().AddScoped<OperationDesk>().AddScoped<OperationEvidenceDesk>().AddScoped<OperationReader>();

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Operations).WithTags("Operations").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListOperations");
        group.MapPost("", PlanAsync).WithName("PlanOperation").RequireAuthorization(Policies.PlanOperations);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetOperation");
        group.MapPut("/{id:guid}/plan", ChangeAsync).WithName("ChangeOperation").RequireAuthorization(Policies.PlanOperations);
        group.MapPut("/{id:guid}/teams/{departmentId:guid}", ReportAsync).WithName("ReportTeam").RequireAuthorization(Policies.DoDuties);
        group.MapPut("/{id:guid}/go", GoAsync).WithName("GoOperation").RequireAuthorization(Policies.SayGo);
        group.MapPost("/{id:guid}/messages", SayAsync).WithName("SayInOperation").RequireAuthorization(Policies.WorkInIncidents);
        group.MapPost("/{id:guid}/evidence", AddEvidenceAsync).WithName("AddOperationEvidence").RequireAuthorization(Policies.WorkInIncidents);
        group.MapPost("/{id:guid}/minutes", WriteMinutesAsync).WithName("WriteMinutes").RequireAuthorization(Policies.DoDuties);
        group.MapPut("/{id:guid}/minutes/sign", SignAsync).WithName("SignMinutes").RequireAuthorization(Policies.DoDuties);
        group.MapPut("/{id:guid}/end", EndAsync).WithName("EndOperation").RequireAuthorization(Policies.PlanOperations);
        group.MapPut("/{id:guid}/call-off", CallOffAsync).WithName("CallOffOperation").RequireAuthorization(Policies.PlanOperations);
    }

    internal static async Task<Results<Ok<IReadOnlyList<OperationSummary>>, ProblemHttpResult>> ListAsync(
        string? area, OperationState? state, AreaScope scope, OperationReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await reader.ListAsync(within, state, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> GetAsync(Guid id, OperationReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.NotFound("operation.notFound");

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> PlanAsync(SaveOperationRequest request, OperationPlanner planner, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await planner.SaveAsync(id: null, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> ChangeAsync(Guid id, SaveOperationRequest request, OperationPlanner planner, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await planner.SaveAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> ReportAsync(
        Guid id, Guid departmentId, TeamReportRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.ReportAsync(id, departmentId, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> GoAsync(Guid id, OperationWordRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.GoAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> SayAsync(Guid id, OperationWordRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.SayAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> AddEvidenceAsync(
        Guid id, OperationEvidenceRequest request, OperationEvidenceDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.AddAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> WriteMinutesAsync(
        Guid id, WriteMinutesRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.WriteMinutesAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> SignAsync(Guid id, SignMinutesRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.SignAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> EndAsync(Guid id, OperationWordRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.EndAsync(id, request, cancellation), reader, cancellation);

    internal static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> CallOffAsync(Guid id, OperationWordRequest request, OperationDesk desk, OperationReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.CallOffAsync(id, request, cancellation), reader, cancellation);

    private static async Task<Results<Ok<OperationDetail>, ProblemHttpResult>> AnswerAsync(StepOutcome outcome, OperationReader reader, CancellationToken cancellation) =>
        outcome is StepOutcome.Done done && await reader.FindAsync(done.Id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.Of(outcome, "operation.notFound");
}
