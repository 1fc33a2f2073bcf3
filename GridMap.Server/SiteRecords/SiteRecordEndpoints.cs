using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.SiteRecords;

internal static class SiteRecordEndpoints
{
    private const int MostFileMegabytes = 20;

    public static IServiceCollection AddSiteRecords(this IServiceCollection services) =>
        services.AddScoped<SiteRecordReader>().AddScoped<SiteRecordTaker>().AddScoped<SiteRecordFiles>().AddScoped<SiteRecordCases>().AddScoped<SiteRecordFinisher>();

    public static void MapSiteRecords(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.SiteRecords).WithTags("SiteRecords").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListSiteRecords");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetSiteRecord");
        group.MapPost("/{id:guid}/operations", TakeAsync).WithName("TakeSiteOperations").RequireAuthorization(Policies.Visit);
        group.MapPost("/{id:guid}/files", PutFileAsync).WithName("PutSiteFile").RequireAuthorization(Policies.Visit).Accepts<byte[]>("*/*");
        group.MapGet("/{id:guid}/files/{sha256}", GetFileAsync).WithName("GetSiteFile").Produces(StatusCodes.Status200OK, contentType: "image/jpeg");
        group.MapPut("/{id:guid}/finish", FinishAsync).WithName("FinishSiteRecord").RequireAuthorization(Policies.Visit);
    }

    internal static async Task<Results<Ok<List<SiteRecordSummary>>, ProblemHttpResult>> ListAsync(
        string? area, bool? finished, Guid? caseId, AreaScope scope, SiteRecordReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, finished, caseId, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<SiteRecordDetail>, ProblemHttpResult>> GetAsync(Guid id, SiteRecordReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.NotFound("record.notFound");

    internal static async Task<Results<Ok<SiteOperationsAnswer>, ProblemHttpResult>> TakeAsync(
        Guid id, TakeSiteOperationsRequest request, SiteRecordTaker taker, SiteRecordReader reader, CancellationToken cancellation) =>
        await taker.TakeAsync(id, request, cancellation) is var outcome && outcome is SiteRecordOutcome.Done done
            // What was taken just now is there.
            ? TypedResults.Ok(new SiteOperationsAnswer((await reader.FindAsync(id, cancellation))!, done.Refused))
            : Problem(outcome);

    internal static async Task<Results<Ok<SiteFile>, ProblemHttpResult>> PutFileAsync(
        Guid id, HttpRequest request, SiteRecordFiles files, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, MostFileMegabytes * 1024 * 1024, cancellation) is not { } content)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostFileMegabytes}"));
        }

        return !await SiteRecordFiles.IsPictureAsync(content, cancellation) ? Problems.BadRequest("record.fileKind")
            : await files.PutAsync(id, content, cancellation) is { } file ? TypedResults.Ok(file)
            : Problems.NotFound("record.notFound");
    }

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> GetFileAsync(
        Guid id, string sha256, SiteRecordFiles files, CancellationToken cancellation) =>
        await files.OpenAsync(id, sha256, cancellation) is { } photo
            ? TypedResults.Stream(photo, await ChipFormat.OfAsync(photo, cancellation), entityTag: new EntityTagHeaderValue($"\"{sha256}\""))
            : Problems.NotFound("record.notFound");

    internal static async Task<Results<Ok<SiteRecordDetail>, ProblemHttpResult>> FinishAsync(
        Guid id, SiteRecordFinisher finisher, SiteRecordReader reader, CancellationToken cancellation) =>
        await finisher.FinishAsync(id, cancellation) is var outcome && outcome is SiteRecordOutcome.Done
            ? await GetAsync(id, reader, cancellation)
            : Problem(outcome);

    private static ProblemHttpResult Problem(SiteRecordOutcome outcome) => outcome switch
    {
        SiteRecordOutcome.NotFound { Message: var why } => Problems.Of(StatusCodes.Status404NotFound, why),
        SiteRecordOutcome.Unfit { Message: var why } => Problems.BadRequest(why),
        SiteRecordOutcome.Conflict { Message: var why } => Problems.Of(StatusCodes.Status409Conflict, why),
        SiteRecordOutcome.NotYours { Message: var why } => Problems.Of(StatusCodes.Status403Forbidden, why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
