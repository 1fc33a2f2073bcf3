using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Cases;

internal static class CaseEndpoints
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddScoped<CaseClocks>().AddScoped<CaseNumbers>().AddScoped<CaseWriter>().AddScoped<CaseTargets>().AddScoped<CaseBridge>().AddScoped<CaseDesk>()
        .AddScoped<CaseReader>().AddScoped<CaseFiles>().AddScoped<CaseParties>().AddScoped<CaseSignals>().AddScoped<CaseExports>().AddScoped<CaseHandover>().AddScoped<CasePenalties>()
        .AddHostedService<CaseStandings>();

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Cases).WithTags("Cases").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListCases");
        group.MapPost("", OpenAsync).WithName("OpenCase").RequireAuthorization(Policies.OpenCases);
        group.MapGet("/mine", MineAsync).WithName("ListMyCases");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetCase");
        group.MapPost("/{id:guid}/steps", TakeAsync).WithName("TakeCaseSteps").RequireAuthorization(Policies.StepCases);
        group.MapPut("/{id:guid}/facts", SaveFactsAsync).WithName("SaveCaseFacts").RequireAuthorization(Policies.OpenCases);
        group.MapGet("/{id:guid}/facts/history", ReadFactsAsync).WithName("ListCaseFacts");
        group.MapPost("/{id:guid}/signals", TellAsync).WithName("TellCaseSignal").RequireAuthorization(Policies.StepCases);
        group.MapCaseFiles();
        group.MapCaseParties();
        group.MapCasePenalties();
    }

    internal static async Task<Results<Ok<Page<CaseSummary>>, ProblemHttpResult>> ListAsync(
        string? area, CaseState? state, ViolationKind? violation, bool? overdue, Guid? handler, string? text, string? after, int? rows, AreaScope scope, CaseReader reader,
        CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, new CaseFilter(state, violation, overdue, handler, text, after, rows), cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Ok<IReadOnlyList<CaseSummary>>> MineAsync(Caller caller, CaseReader reader, CancellationToken cancellation) =>
        TypedResults.Ok(await reader.MineAsync(caller.Account, cancellation));

    internal static async Task<Results<Ok<CaseDetail>, ProblemHttpResult>> OpenAsync(
        OpenCaseRequest request, Caller caller, CaseDesk desk, CaseReader reader, CancellationToken cancellation) =>
        !caller.Account.Scope.Covers(request.AreaCode) ? Problems.Forbidden("area.outsideScope", ("area", request.AreaCode))
        : string.IsNullOrWhiteSpace(request.Name) ? Problems.BadRequest("case.nameMissing")
        : await AnswerAsync(await desk.OpenAsync(request, caller.Account, at: null, cancellation), caller, reader, cancellation);

    internal static async Task<Results<Ok<CaseDetail>, ProblemHttpResult>> GetAsync(Guid id, Caller caller, CaseReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(id, caller.Account, cancellation) is { } detail ? TypedResults.Ok(detail) : NotFound();

    internal static async Task<Results<Ok<CaseStepsAnswer>, ProblemHttpResult>> TakeAsync(
        Guid id, TakeCaseStepsRequest request, Caller caller, CaseDesk desk, CaseReader reader, CancellationToken cancellation)
    {
        var outcome = await desk.TakeAsync(id, request.Steps, caller.Account, cancellation);
        return outcome is CaseDeskOutcome.Done done && await reader.ReadAsync(id, caller.Account, cancellation) is { } detail
            ? TypedResults.Ok(new CaseStepsAnswer(detail, done.Answers))
            : Refuse(outcome);
    }

    internal static async Task<Results<Ok<CaseDetail>, ProblemHttpResult>> SaveFactsAsync(
        Guid id, SaveCaseFactsRequest request, Caller caller, CaseDesk desk, CaseReader reader, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(request.Facts.Name)
            ? Problems.BadRequest("case.nameMissing")
            : await AnswerAsync(await desk.SaveFactsAsync(id, request, caller.Account, cancellation), caller, reader, cancellation);

    internal static async Task<Results<Ok<IReadOnlyList<CaseFactsVersion>>, ProblemHttpResult>> ReadFactsAsync(
        Guid id, AreaScope scope, CaseReader reader, CancellationToken cancellation) =>
        await reader.ReadFactsAsync(id, scope, cancellation) is { } versions ? TypedResults.Ok(versions) : NotFound();

    internal static async Task<Results<Ok<CaseDetail>, ProblemHttpResult>> TellAsync(
        Guid id, CaseSignalRequest request, Caller caller, CaseSignals signals, CaseReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await signals.TellAsync(id, request, caller.Account, cancellation), caller, reader, cancellation);

    internal static ProblemHttpResult Refuse(CaseDeskOutcome outcome) => outcome switch
    {
        CaseDeskOutcome.Conflict conflict => Problems.Of(StatusCodes.Status409Conflict, conflict.Message),
        CaseDeskOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => NotFound(),
    };

    internal static ProblemHttpResult NotFound() => Problems.NotFound("case.notFound");

    private static async Task<Results<Ok<CaseDetail>, ProblemHttpResult>> AnswerAsync(CaseDeskOutcome outcome, Caller caller, CaseReader reader, CancellationToken cancellation) =>
        outcome is CaseDeskOutcome.Done done && await reader.ReadAsync(done.Id, caller.Account, cancellation) is { } detail ? TypedResults.Ok(detail) : Refuse(outcome);
}
