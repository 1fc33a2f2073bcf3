using GridMap.Contracts;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.TipOffs;

internal static class TipEndpoints
{
    public static IServiceCollection AddTipOffs(this IServiceCollection services)
    {
        services.AddOptions<TipOptions>().BindConfiguration(TipOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<TipKeys>().AddSingleton<TipTickets>().AddSingleton<TipGate>().AddSingleton<TipPlaces>().AddScoped<TipNumbers>().AddScoped<TipCodes>()
            .AddScoped<TipFiler>().AddScoped<TipTalk>().AddScoped<TipDesk>().AddScoped<TipReader>().AddScoped<TipRewards>().AddScoped<RewardRuleEditor>().AddScoped<TipVault>()
            .AddScoped<TipPhotos>().AddScoped<TipVerifiers>().AddScoped<TipLinks>().AddScoped<TipSignals>();
    }

    public static void MapTipOffs(this IEndpointRouteBuilder routes)
    {
        routes.MapPublicTips();
        var group = routes.MapGroup(Routes.Tips).WithTags("Tips").RequireAuthorization().AddEndpointFilter(TipProblems.NameMissingKeysAsync);
        group.MapGet("", ListAsync).WithName("ListTips");
        group.MapPost("", FileAsync).WithName("FileHotlineTip").RequireAuthorization(Policies.TakeTips);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetTip");
        group.MapGet("/verifiers", VerifiersAsync).WithName("ListTipVerifiers").RequireAuthorization(Policies.TakeTips);
        group.MapPost("/{id:guid}/steps", StepAsync).WithName("StepTip").RequireAuthorization(Policies.StepTips);
        group.MapPost("/{id:guid}/messages", WriteAsync).WithName("WriteToReporter").RequireAuthorization(Policies.TakeTips);
        group.MapPut("/{id:guid}/link", LinkAsync).WithName("LinkTip").RequireAuthorization(Policies.TakeTips);
        group.MapPost("/{id:guid}/reward", RewardAsync).WithName("StepReward").RequireAuthorization(Policies.TakeTips);
        group.MapGet("/{id:guid}/photos/{photoId:guid}", PhotoAsync).WithName("GetTipPhoto");
        group.MapGet("/reward-rules", RulesAsync).WithName("GetRewardRules");
        group.MapPut("/reward-rules", SaveRulesAsync).WithName("SaveRewardRules").RequireAuthorization(Policies.TakeTips);
        group.MapGet("/order/check", OrderAsync).WithName("CheckTipOrder").RequireAuthorization(Policies.CheckTipOrder);
        group.MapVault();
    }

    internal static async Task<Results<Ok<Page<TipSummary>>, ProblemHttpResult>> ListAsync(
        string? area, TipState? state, bool? overdue, string? text, string? after, Caller caller, TipReader reader, CancellationToken cancellation) =>
        caller.Account.Scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, caller.Account, new TipFilter(state, overdue, text, after), cancellation))
            : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<TipReceipt>, ProblemHttpResult>> FileAsync(FileTipRequest request, Caller caller, TipFiler filer, CancellationToken cancellation) =>
        TipProblems.Answer(await filer.FileAsync(request, caller.Account, cancellation));

    internal static async Task<Results<Ok<TipDetail>, ProblemHttpResult>> GetAsync(Guid id, Caller caller, TipReader reader, CancellationToken cancellation) =>
        await reader.ReadAsync(id, caller.Account, cancellation) is { } detail ? TypedResults.Ok(detail) : TipProblems.NotFound();

    internal static async Task<Results<Ok<TipDetail>, ProblemHttpResult>> StepAsync(
        Guid id, TipStepRequest request, Caller caller, TipDesk desk, TipReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await desk.TakeAsync(id, request, caller.Account, cancellation), caller, reader, cancellation);

    internal static async Task<Results<Ok<TipDetail>, ProblemHttpResult>> WriteAsync(
        Guid id, WriteToReporterRequest request, Caller caller, TipTalk talk, TipReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await talk.TellAsync(id, request.Text, caller.Account, cancellation), caller, reader, cancellation);

    internal static async Task<Results<Ok<TipDetail>, ProblemHttpResult>> LinkAsync(
        Guid id, LinkTipRequest request, Caller caller, TipLinks links, TipReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await links.LinkAsync(id, request, caller.Account, cancellation), caller, reader, cancellation);

    internal static async Task<Results<Ok<TipDetail>, ProblemHttpResult>> RewardAsync(
        Guid id, RewardStepRequest request, Caller caller, TipRewards rewards, TipReader reader, CancellationToken cancellation) =>
        await AnswerAsync(await rewards.TakeAsync(id, request, caller.Account, cancellation), caller, reader, cancellation);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> PhotoAsync(
        Guid id, Guid photoId, Caller caller, TipReader reader, TipPhotos photos, HttpResponse response, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, caller.Account, cancellation) is not { } row || await photos.OpenAsync(row, photoId, cancellation) is not { } photo)
        {
            return TipProblems.NotFound();
        }

        // The kind was told by the first bytes; no browser shall make another of it.
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(photo.Content, photo.MediaType);
    }

    internal static async Task<Results<Ok<IReadOnlyList<TipVerifier>>, ProblemHttpResult>> VerifiersAsync(string area, AreaScope scope, TipVerifiers verifiers, CancellationToken cancellation) =>
        scope.Covers(area) ? TypedResults.Ok(await verifiers.ListAsync(area, cancellation)) : Problems.OutsideScope(area);

    internal static async Task<Results<Ok<RewardRuleBook>, ProblemHttpResult>> RulesAsync(string area, Caller caller, RewardRuleEditor editor, CancellationToken cancellation) =>
        caller.Account.Scope.Covers(area) ? TypedResults.Ok(await editor.ReadAsync(area, caller.Account, cancellation)) : Problems.OutsideScope(area);

    internal static async Task<Results<Ok<RewardRuleBook>, ProblemHttpResult>> SaveRulesAsync(
        SaveRewardRulesRequest request, Caller caller, RewardRuleEditor editor, CancellationToken cancellation) =>
        await editor.SaveAsync(request, caller.Account, cancellation) is var outcome and not StepOutcome.Done
            ? Problems.Of(outcome, TipProblems.NotFoundKey)
            : TypedResults.Ok(await editor.ReadAsync(request.AreaCode, caller.Account, cancellation));

    internal static async Task<Ok<ChainCheck>> OrderAsync(TipVault vault, CancellationToken cancellation) => TypedResults.Ok(await vault.CheckOrderAsync(cancellation));

    private static async Task<Results<Ok<TipDetail>, ProblemHttpResult>> AnswerAsync(StepOutcome outcome, Caller caller, TipReader reader, CancellationToken cancellation) =>
        outcome is StepOutcome.Done done && await reader.ReadAsync(done.Id, caller.Account, cancellation) is { } detail ? TypedResults.Ok(detail)
        : outcome is StepOutcome.Done ? TipProblems.NotFound()
        : Problems.Of(outcome, TipProblems.NotFoundKey);
}
