using GridMap.Contracts;
using GridMap.Contracts.Supervision;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Supervision;

internal static class SupervisionEndpoints
{
    public static IServiceCollection AddSupervision(this IServiceCollection services) => services
        .AddSingleton<CaseArchive>().AddScoped<CoverageBook>().AddScoped<SupervisionBook>().AddScoped<DoubtBook>().AddScoped<NoticeReader>().AddScoped<NoticeDesk>()
        .AddScoped<DrawBook>().AddScoped<DrawDesk>();

    public static void MapSupervision(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Supervision).WithTags("Supervision").RequireAuthorization();
        group.MapGet("", ReportAsync).WithName("ReportSupervision");
        group.MapGet("/cases", CasesAsync).WithName("ListSupervisedCases");
        group.MapGet("/doubts", DoubtsAsync).WithName("ListDoubts").RequireAuthorization(Policies.SeeDoubts);
        group.MapPut("/doubts/{key}", JudgeAsync).WithName("JudgeDoubt").RequireAuthorization(Policies.Supervise);
        group.MapNotices();
        group.MapDraws();
    }

    internal static async Task<Results<Ok<SupervisionReport>, ProblemHttpResult>> ReportAsync(
        string? area, DateOnly? on, SupervisionMeasure? by, AreaScope scope, SupervisionBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is not { } within ? Problems.OutsideScope(area ?? "")
        : on > book.Today ? Problems.BadRequest("supervision.dayToCome")
        : TypedResults.Ok(await book.ReportAsync(within, area ?? "", on ?? book.Today, by ?? SupervisionMeasure.InTime, cancellation));

    internal static async Task<Results<Ok<IReadOnlyList<SupervisedCase>>, ProblemHttpResult>> CasesAsync(
        string? area, DateOnly? on, SupervisionList? list, AreaScope scope, SupervisionBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is not { } within ? Problems.OutsideScope(area ?? "")
        : on > book.Today ? Problems.BadRequest("supervision.dayToCome")
        : TypedResults.Ok(await book.ListAsync(within, area ?? "", on ?? book.Today, list ?? SupervisionList.Confirmed, cancellation));

    internal static async Task<Results<Ok<IReadOnlyList<DoubtSummary>>, ProblemHttpResult>> DoubtsAsync(string? area, AreaScope scope, DoubtBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<DoubtSummary>, ProblemHttpResult>> JudgeAsync(string key, JudgeDoubtRequest request, DoubtBook book, CancellationToken cancellation) =>
        await book.JudgeAsync(key, request, cancellation) is var outcome && outcome is StepOutcome.Done && await book.FindAsync(key, cancellation) is { } doubt
            ? TypedResults.Ok(doubt)
            : Problems.Of(outcome, "supervision.doubtNotFound");
}
