using GridMap.Contracts.TipOffs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.TipOffs;

internal static class VaultEndpoints
{
    public static void MapVault(this IEndpointRouteBuilder group)
    {
        group.MapPost("/{id:guid}/vault", OpenAsync).WithName("OpenVault").RequireAuthorization(Policies.OpenVault);
        group.MapPost("/{id:guid}/photos/{photoId:guid}/original", OpenPhotoAsync).WithName("OpenTipPhoto").RequireAuthorization(Policies.OpenVault);
        group.MapGet("/vault/openings", ListAsync).WithName("ListVaultOpenings").RequireAuthorization(Policies.SeeVaultLog);
        group.MapGet("/vault/check", CheckAsync).WithName("CheckVaultLog").RequireAuthorization(Policies.SeeVaultLog);
    }

    internal static async Task<Results<Ok<VaultContent>, ProblemHttpResult>> OpenAsync(
        Guid id, VaultRequest request, Caller caller, TipVault vault, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        return await vault.OpenAsync(id, request.Reason, caller.Account, cancellation) switch
        {
            ({ } content, _) => TypedResults.Ok(content),
            (_, var outcome) => Problems.Of(outcome, TipProblems.NotFoundKey),
        };
    }

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OpenPhotoAsync(
        Guid id, Guid photoId, VaultRequest request, Caller caller, TipVault vault, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        return await vault.OpenPhotoAsync(id, photoId, request.Reason, caller.Account, cancellation) switch
        {
            ({ } photo, var mediaType, _) => TypedResults.File(photo, mediaType),
            (_, _, var outcome) => Problems.Of(outcome, TipProblems.NotFoundKey),
        };
    }

    internal static async Task<Results<Ok<IReadOnlyList<VaultOpening>>, ProblemHttpResult>> ListAsync(string? area, AreaScope scope, TipVault vault, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await vault.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Ok<ChainCheck>> CheckAsync(TipVault vault, CancellationToken cancellation) => TypedResults.Ok(await vault.CheckOpeningsAsync(cancellation));
}
