using System.Net.Mime;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Sweeps;

internal static class CertificateEndpoints
{
    private const int MostFileMegabytes = 64;

    public static void MapCertificates(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Certificates).WithTags("Sweeps").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListCertificates");
        group.MapPost("", TakeAsync).WithName("HandInCertificate").RequireAuthorization(Policies.HandInCertificates).Accepts<byte[]>("*/*");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetCertificate");
        group.MapGet("/{id:guid}/file", FileAsync).WithName("GetCertificateFile").Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json);
        var keys = routes.MapGroup(Routes.SweepKeys).WithTags("Sweeps").RequireAuthorization();
        keys.MapGet("", ListKeysAsync).WithName("ListSweepKeys");
        keys.MapPost("", AddKeyAsync).WithName("TrustSweepKey").RequireAuthorization(Policies.ManageFleet);
        keys.MapPut("/{id:guid}/withdraw", WithdrawKeyAsync).WithName("WithdrawSweepKey").RequireAuthorization(Policies.ManageFleet);
    }

    internal static async Task<Results<Ok<IReadOnlyList<CertificateSummary>>, ProblemHttpResult>> ListAsync(
        string? area, AreaScope scope, CertificateBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : SweepEndpoints.Outside(area ?? "");

    internal static async Task<Results<Ok<CertificateSummary>, ProblemHttpResult>> TakeAsync(
        HttpRequest request, CertificateDesk desk, CertificateBook book, Caller caller, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, MostFileMegabytes * 1024 * 1024, cancellation) is not { } file)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostFileMegabytes}"));
        }

        var outcome = await desk.TakeAsync(file, caller.Account, cancellation);
        return outcome is SweepStepOutcome.Done done && await book.FindAsync(done.Id, caller.Account.Scope, cancellation) is { } summary
            ? TypedResults.Ok(summary)
            : SweepEndpoints.Refuse(outcome);
    }

    internal static async Task<Results<Ok<CertificateSummary>, ProblemHttpResult>> GetAsync(
        Guid id, CertificateBook book, AreaScope scope, CancellationToken cancellation) =>
        await book.FindAsync(id, scope, cancellation) is { } summary ? TypedResults.Ok(summary) : NoCertificate();

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> FileAsync(
        Guid id, CertificateBook book, IFileStore store, AreaScope scope, CancellationToken cancellation) =>
        await book.FindAsync(id, scope, cancellation) is { } summary && await store.OpenReadAsync(summary.Sha256, cancellation) is { } file
            ? TypedResults.Stream(file, MediaTypeNames.Application.Json, $"{summary.AreaName}.json")
            : NoCertificate();

    internal static async Task<Results<Ok<IReadOnlyList<SweepKeySummary>>, ProblemHttpResult>> ListKeysAsync(
        string? area, AreaScope scope, SweepKeyBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : SweepEndpoints.Outside(area ?? "");

    internal static async Task<Results<Ok<SweepKeySummary>, ProblemHttpResult>> AddKeyAsync(
        AddSweepKeyRequest request, SweepKeyBook book, Caller caller, CancellationToken cancellation)
    {
        var (key, refused) = await book.AddAsync(request, caller.Account, cancellation);
        return key is not null ? TypedResults.Ok(key) : SweepEndpoints.Refuse(refused ?? new SweepStepOutcome.NotFound());
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> WithdrawKeyAsync(Guid id, SweepKeyBook book, Caller caller, CancellationToken cancellation) =>
        await book.WithdrawAsync(id, caller.Account, cancellation) is SweepStepOutcome.Done ? TypedResults.NoContent() : Problems.NotFound("sweep.noKey");

    private static ProblemHttpResult NoCertificate() => Problems.NotFound("sweep.noCertificate");
}
