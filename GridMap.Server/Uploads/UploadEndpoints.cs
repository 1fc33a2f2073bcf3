using System.Diagnostics;
using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Uploads;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GridMap.Server.Uploads;

internal static class UploadEndpoints
{
    public const string OffsetHeader = "Upload-Offset";

    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UploadParts>();
        services.AddScoped<UploadCompletion>();
        services.AddScoped<UploadReceiver>();
        services.AddHostedService<UploadCleaner>();
        return services;
    }

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Uploads).WithTags("Uploads").RequireAuthorization(Policies.Upload);
        group.MapGet("", ListAsync).WithName("ListUnfinishedUploads");
        group.MapPost("", CreateAsync).WithName("CreateUpload").ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetUpload");
        group.MapPatch("/{id:guid}", AppendAsync).WithName("AppendToUpload")
            .WithDescription("Appends the raw request body. Upload-Offset must equal the received length; a 409 names it in receivedBytes.")
            // Browsers send a file's own type along.
            .Accepts<Stream>("*/*")
            .WithMetadata(new RequestSizeLimitAttribute(UploadOptions.MaxChunkBytes))
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapDelete("/{id:guid}", AbandonAsync).WithName("AbandonUpload");
    }

    internal static async Task<Ok<List<UploadStatus>>> ListAsync(UploadReceiver receiver, Caller caller, CancellationToken cancellation) =>
        TypedResults.Ok(await receiver.ListUnfinishedAsync(caller.Account, cancellation));

    internal static async Task<Results<Created<UploadStatus>, Ok<UploadStatus>, ProblemHttpResult>> CreateAsync(
        CreateUploadRequest request, UploadReceiver receiver, Caller caller, CancellationToken cancellation) =>
        await receiver.CreateAsync(request, caller.Account, cancellation) switch
        {
            UploadOutcome.Created created => TypedResults.Created($"{Routes.Uploads}/{created.Status.Id}", created.Status),
            UploadOutcome.Current current => TypedResults.Ok(current.Status),
            UploadOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.AreaCode)),
            UploadOutcome.HeldElsewhere => Elsewhere(),
            UploadOutcome.Refused refused => Problems.BadRequest(refused.Message),
            _ => throw new UnreachableException(),
        };

    internal static async Task<Results<Ok<UploadStatus>, NotFound, ProblemHttpResult>> GetAsync(
        Guid id, UploadReceiver receiver, Caller caller, CancellationToken cancellation) =>
        await receiver.FindAsync(id, caller.Account, cancellation) switch
        {
            UploadOutcome.Current current => TypedResults.Ok(current.Status),
            UploadOutcome.HeldElsewhere => Elsewhere(),
            UploadOutcome.NotFound => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };

    internal static async Task<Results<Ok<UploadStatus>, NotFound, ProblemHttpResult>> AppendAsync(
        Guid id, [FromHeader(Name = OffsetHeader)] long offset, HttpRequest request, UploadReceiver receiver, Caller caller, CancellationToken cancellation) =>
        await receiver.AppendAsync(id, offset, request.Body, caller.Account, cancellation) switch
        {
            UploadOutcome.Current current => TypedResults.Ok(current.Status),
            UploadOutcome.WrongOffset wrong => Problems.Conflict(
                "uploads.wrongOffset", ("receivedBytes", wrong.ReceivedBytes.ToString(CultureInfo.InvariantCulture))),
            // Clients wait a little after a 503 and ask again.
            UploadOutcome.Busy => Problems.Of(StatusCodes.Status503ServiceUnavailable, "uploads.busyElsewhere"),
            UploadOutcome.HeldElsewhere => Elsewhere(),
            UploadOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.AreaCode)),
            UploadOutcome.Refused refused => Problems.BadRequest(refused.Message),
            UploadOutcome.NotFound => TypedResults.NotFound(),
            _ => throw new UnreachableException(),
        };

    internal static async Task<Results<NoContent, NotFound>> AbandonAsync(
        Guid id, UploadReceiver receiver, Caller caller, CancellationToken cancellation) =>
        await receiver.AbandonAsync(id, caller.Account, cancellation) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static ProblemHttpResult Elsewhere() => Problems.Of(StatusCodes.Status421MisdirectedRequest, "uploads.heldElsewhere");
}
