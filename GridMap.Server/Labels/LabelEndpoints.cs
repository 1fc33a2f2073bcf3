using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Labels;

internal static class LabelEndpoints
{
    public static IServiceCollection AddLabels(this IServiceCollection services)
    {
        services.AddOptions<LabelOptions>().BindConfiguration(LabelOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<LabelRecorder>().AddScoped<FlightScoreBook>().AddScoped<LabelReader>().AddScoped<LabelQueue>().AddScoped<LabelRepair>();
    }

    public static void MapLabels(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Labels).WithTags("Labels").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListLabels").RequireAuthorization(Policies.ExportLabels);
        group.MapGet("/{siteId:guid}/chip", ChipAsync).WithName("GetLabelChip").RequireAuthorization(Policies.ExportLabels)
            .Produces(StatusCodes.Status200OK, contentType: "image/webp");
        group.MapPost("/repair", RepairAsync).WithName("RepairLabels").RequireAuthorization(Policies.ExportLabels);
        group.MapGet("/next", NextAsync).WithName("ListNextLabels").RequireAuthorization(Policies.Review);
    }

    internal static async Task<Results<Ok<Page<LabelledChip>>, ProblemHttpResult>> ListAsync(
        string? area, Guid? after, int? rows, AreaScope scope, LabelReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, after, rows, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ChipAsync(
        Guid siteId, AreaScope scope, LabelReader reader, IFileStore files, CancellationToken cancellation) =>
        await reader.FindChipAsync(siteId, scope, cancellation) is { } hash && await files.OpenReadAsync(hash, cancellation) is { } chip
            ? TypedResults.Stream(chip, await ChipFormat.OfAsync(chip, cancellation), entityTag: new EntityTagHeaderValue($"\"{hash}\""))
            : Problems.NotFound("detection.notFound");

    internal static async Task<Results<Ok<LabelRepairReport>, ProblemHttpResult>> RepairAsync(
        string? area, DateTimeOffset? before, bool? trial, AreaScope scope, LabelRepair repair, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await repair.RunAsync(within, before, trial ?? false, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<List<NextLabel>>, ProblemHttpResult>> NextAsync(
        string? area, int? rows, AreaScope scope, LabelQueue queue, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await queue.RankAsync(within, rows, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
}
