using GridMap.Contracts.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Cases;

/// <summary>What goes into a case as a file, and what comes out of it as one.</summary>
internal static class CaseFileEndpoints
{
    private const int MostFileMegabytes = 20;

    public static void MapCaseFiles(this IEndpointRouteBuilder group)
    {
        group.MapPost("/{id:guid}/files", PutAsync).WithName("PutCaseFile").RequireAuthorization(Policies.StepCases).Accepts<byte[]>("*/*");
        group.MapGet("/{id:guid}/files/{sha256}", GetAsync).WithName("GetCaseFile").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        group.MapGet("/{id:guid}/handover", HandOverAsync).WithName("ExportCaseHandover").RequireAuthorization(Policies.ExportCases)
            .Produces(StatusCodes.Status200OK, contentType: CaseHandover.MediaType);
        group.MapGet("/joint-punishment", JointPunishmentAsync).WithName("ExportJointPunishment").RequireAuthorization(Policies.ExportCases)
            .Produces(StatusCodes.Status200OK, contentType: CsvText.MediaType);
        group.MapGet("/results", ResultsAsync).WithName("ExportCaseResults").RequireAuthorization(Policies.ExportCases)
            .Produces(StatusCodes.Status200OK, contentType: CsvText.MediaType);
    }

    internal static async Task<Results<Ok<CaseFile>, ProblemHttpResult>> PutAsync(
        Guid id, HttpRequest request, Caller caller, CaseReader reader, CaseFiles files, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is null)
        {
            return CaseEndpoints.NotFound();
        }

        if (await LimitedBody.ReadAsync(request, MostFileMegabytes * 1024 * 1024, cancellation) is not { } bytes)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostFileMegabytes}"));
        }

        return await files.PutAsync(id, bytes, caller.Account, cancellation) is { } file ? TypedResults.Ok(file) : Problems.BadRequest("case.fileKind");
    }

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> GetAsync(
        Guid id, string sha256, AreaScope scope, CaseReader reader, CaseFiles files, HttpResponse response, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, scope, cancellation) is null || await files.OpenAsync(id, sha256, cancellation) is not { } file)
        {
            return CaseEndpoints.NotFound();
        }

        // The kind was told by the first bytes; no browser shall make another of it.
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(file.Content, file.MediaType);
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandOverAsync(
        Guid id, Caller caller, CaseReader reader, CaseHandover handover, CancellationToken cancellation) =>
        await reader.FindRowAsync(id, caller.Account.Scope, cancellation) is { } row && await reader.ReadAsync(id, caller.Account, cancellation) is { } detail
            ? TypedResults.File(await handover.WriteAsync(detail, row, caller.Account, cancellation), CaseHandover.MediaType, $"{row.Number}.zip")
            : CaseEndpoints.NotFound();

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> JointPunishmentAsync(
        string? area, Caller caller, CaseExports exports, CancellationToken cancellation) =>
        caller.Account.Scope.Narrow(area ?? "") is { } within
            ? TypedResults.File(await exports.JointPunishmentAsync(within, caller.Account, cancellation), CsvText.MediaType, "联合惩戒名单.csv")
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ResultsAsync(
        string? area, AreaScope scope, CaseExports exports, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.File(await exports.ResultsAsync(within, cancellation), CsvText.MediaType, "处置结果.csv")
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
}
