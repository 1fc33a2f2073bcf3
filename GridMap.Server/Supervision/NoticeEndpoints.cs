using GridMap.Contracts.Supervision;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Supervision;

internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder group)
    {
        group.MapGet("/notices", ListAsync).WithName("ListNotices");
        group.MapGet("/notices/{id:guid}", GetAsync).WithName("GetNotice");
        group.MapPost("/notices", IssueAsync).WithName("IssueNotice").RequireAuthorization(Policies.Supervise);
        group.MapPut("/notices/{id:guid}/answer", AnswerAsync).WithName("AnswerNotice").RequireAuthorization(Policies.AnswerNotices);
        group.MapPut("/notices/{id:guid}/send-back", SendBackAsync).WithName("SendBackNotice").RequireAuthorization(Policies.Supervise);
        group.MapPut("/notices/{id:guid}/name", NameAsync).WithName("NameInNotice").RequireAuthorization(Policies.Supervise);
        group.MapPut("/notices/{id:guid}/close", CloseAsync).WithName("CloseNotice").RequireAuthorization(Policies.Supervise);
    }

    internal static async Task<Results<Ok<IReadOnlyList<NoticeSummary>>, ProblemHttpResult>> ListAsync(
        string? area, NoticeState? state, AreaScope scope, NoticeReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await reader.ListAsync(within, state, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> GetAsync(Guid id, NoticeReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.NotFound("supervision.noticeNotFound");

    internal static async Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> IssueAsync(IssueNoticeRequest request, NoticeDesk desk, NoticeReader reader, CancellationToken cancellation) =>
        await ReplyAsync(await desk.IssueAsync(request, cancellation), reader, cancellation);

    internal static Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> AnswerAsync(Guid id, NoticeStepRequest request, NoticeDesk desk, NoticeReader reader, CancellationToken cancellation) =>
        StepAsync(id, NoticeStepKind.Answer, request, desk, reader, cancellation);

    internal static Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> SendBackAsync(Guid id, NoticeStepRequest request, NoticeDesk desk, NoticeReader reader, CancellationToken cancellation) =>
        StepAsync(id, NoticeStepKind.SendBack, request, desk, reader, cancellation);

    internal static Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> NameAsync(Guid id, NoticeStepRequest request, NoticeDesk desk, NoticeReader reader, CancellationToken cancellation) =>
        StepAsync(id, NoticeStepKind.Name, request, desk, reader, cancellation);

    internal static Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> CloseAsync(Guid id, NoticeStepRequest request, NoticeDesk desk, NoticeReader reader, CancellationToken cancellation) =>
        StepAsync(id, NoticeStepKind.Close, request, desk, reader, cancellation);

    private static async Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> StepAsync(
        Guid id, NoticeStepKind kind, NoticeStepRequest request, NoticeDesk desk, NoticeReader reader, CancellationToken cancellation) =>
        await ReplyAsync(await desk.StepAsync(id, kind, request, cancellation), reader, cancellation);

    private static async Task<Results<Ok<NoticeDetail>, ProblemHttpResult>> ReplyAsync(StepOutcome outcome, NoticeReader reader, CancellationToken cancellation) =>
        outcome is StepOutcome.Done done && await reader.FindAsync(done.Id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.Of(outcome, "supervision.noticeNotFound");
}
