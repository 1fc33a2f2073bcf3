using GridMap.Contracts;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GridMap.Server.TipOffs;

/// <summary>What anybody may do without an account. Codes go in bodies and headers, never in addresses: those end up in logs and histories.</summary>
internal static class TipPublicEndpoints
{
    public const string CodeHeader = "X-Tip-Code";

    /// <summary>The longest report, in bytes of JSON, is a tenth of this.</summary>
    private const long MostBytes = 128 * 1024;

    public static void MapPublicTips(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Tip).WithTags("Tips").AllowAnonymous().AddEndpointFilter(TipProblems.NameMissingKeysAsync);
        group.MapPost("/photos", AddPhotoAsync).WithName("AddTipPhoto").AddEndpointFilter(LimitAsksAsync);
        var small = group.MapGroup("").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        small.MapPost("", FileAsync).WithName("FileTip");
        small.MapPost("/form", FormAsync).WithName("OpenTipForm").AddEndpointFilter(LimitAsksAsync);
        small.MapPost("/places", PlacesAsync).WithName("FindTipPlaces").AddEndpointFilter(LimitAsksAsync);
        small.MapPost("/follow", FollowAsync).WithName("FollowTip").AddEndpointFilter(LimitAsksAsync);
        small.MapPost("/messages", WriteAsync).WithName("WriteToOffice").AddEndpointFilter(LimitAsksAsync);
        small.MapPost("/claim", ClaimAsync).WithName("ClaimReward").AddEndpointFilter(LimitAsksAsync);
    }

    internal static async Task<Ok<TipForm>> FormAsync(TipTickets tickets, TipPlaces places, IOptions<TipOptions> options, CancellationToken cancellation) =>
        TypedResults.Ok(new TipForm(
            await tickets.MakeAsync(cancellation), options.Value.HotlinePhone, options.Value.MostPhotos, options.Value.MostPhotoMegabytes, options.Value.AcceptWorkingDays,
            options.Value.AnswerWorkingDays, await places.OutlinesAsync(cancellation)));

    internal static async Task<Ok<IReadOnlyList<TipArea>>> PlacesAsync(TipPlaceRequest request, TipPlaces places, CancellationToken cancellation) =>
        TypedResults.Ok(await places.LookForAsync(request.Text, cancellation));

    internal static async Task<Results<Ok<TipReceipt>, ProblemHttpResult>> FileAsync(
        FileTipRequest request, TipFiler filer, TipGate gate, HttpContext context, CancellationToken cancellation) =>
        gate.Report(context.Connection.RemoteIpAddress) is { } wait
            ? TipProblems.TooMany(wait, context.Response)
            : TipProblems.Answer(await filer.FileAsync(request, clerk: null, cancellation));

    internal static async Task<Results<Ok<TipProgress>, ProblemHttpResult>> FollowAsync(TipCodeRequest request, TipTalk talk, CancellationToken cancellation) =>
        await talk.FollowAsync(request.Code, cancellation) is { } progress ? TypedResults.Ok(progress) : CodeUnknown();

    internal static async Task<Results<Ok<TipProgress>, ProblemHttpResult>> WriteAsync(TipWriteRequest request, TipTalk talk, CancellationToken cancellation) =>
        await talk.TellAsync(request, cancellation) is var outcome and not StepOutcome.Done
            ? Problems.Of(outcome, "tip.codeUnknown")
            : await FollowAsync(new TipCodeRequest(request.Code), talk, cancellation);

    internal static async Task<Results<NoContent, ProblemHttpResult>> AddPhotoAsync(
        [FromHeader(Name = CodeHeader)] string code, HttpRequest request, TipPhotos photos, IOptions<TipOptions> options, CancellationToken cancellation)
    {
        var most = options.Value.MostPhotoMegabytes;
        return await LimitedBody.ReadAsync(request, most * 1024 * 1024, cancellation) is not { } bytes ? Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{most}"))
            : await photos.AddAsync(code, bytes, cancellation) is var outcome and not StepOutcome.Done ? Problems.Of(outcome, "tip.codeUnknown")
            : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<TipPayout>, ProblemHttpResult>> ClaimAsync(TipClaimRequest request, TipRewards rewards, CancellationToken cancellation) =>
        await rewards.ClaimAsync(request, cancellation) switch
        {
            ({ } payout, _) => TypedResults.Ok(payout),
            (_, var outcome) => Problems.Of(outcome, "tip.secretUnknown"),
        };

    private static ProblemHttpResult CodeUnknown() => Problems.NotFound("tip.codeUnknown");

    private static async ValueTask<object?> LimitAsksAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<TipGate>().Ask(context.HttpContext.Connection.RemoteIpAddress) is { } wait
            ? TipProblems.TooMany(wait, context.HttpContext.Response)
            : await next(context);
}
