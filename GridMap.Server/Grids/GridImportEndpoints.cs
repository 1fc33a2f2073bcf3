using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Grids;

internal static class GridImportEndpoints
{
    private const int MostFileMegabytes = 100;

    public static void MapGridImports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.GridImports).WithTags("GridImports").RequireAuthorization(Policies.EditGrid);
        group.MapPost("", PreviewAsync).WithName("PreviewGridImport").Accepts<byte[]>("*/*");
        group.MapPost("/generations", GenerateAsync).WithName("PreviewGridGeneration");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetGridImport");
        group.MapGet("/{id:guid}/cells", CellsAsync).WithName("GetGridImportCells");
        group.MapPost("/{id:guid}/apply", ApplyAsync).WithName("ApplyGridImport");
        group.MapDelete("/{id:guid}", DropAsync).WithName("DropGridImport");
    }

    internal static async Task<Results<Ok<GridImportSummary>, NotFound, ProblemHttpResult>> PreviewAsync(
        HttpRequest request, string fileName, string? crs, string? village, string? layer, string? codeField, string? nameField, string? villageField,
        GridImporter importer, Caller caller, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, MostFileMegabytes * 1024 * 1024, cancellation) is not { } content)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostFileMegabytes}"));
        }

        var said = new GridImportRequest(Path.GetFileName(fileName), crs, village, layer, new GridFields(codeField, nameField, villageField));
        return Answer(await importer.PreviewAsync(content, said, GridEditor.From(caller), cancellation));
    }

    internal static async Task<Results<Ok<GridImportSummary>, NotFound, ProblemHttpResult>> GenerateAsync(
        GenerateGridRequest request, GridPreviews previews, Caller caller, CancellationToken cancellation) =>
        Answer(await previews.GenerateAsync(request, GridEditor.From(caller), cancellation));

    internal static async Task<Results<Ok<GridImportSummary>, NotFound>> GetAsync(
        Guid id, GridPreviews previews, Caller caller, CancellationToken cancellation) =>
        await previews.FindAsync(id, GridEditor.From(caller), cancellation) is { } row
            && JsonSerializer.Deserialize<GridImportSummary>(row.Summary, JsonSerializerOptions.Web) is { } summary
            ? TypedResults.Ok(summary)
            : TypedResults.NotFound();

    /// <summary>GeoJSON of the cells that applying would write, with <c>code</c>, <c>name</c> and <c>change</c> (Added, Changed, Retired).</summary>
    internal static async Task<Results<Ok<JsonElement>, NotFound>> CellsAsync(
        Guid id, GridPreviews previews, Caller caller, CancellationToken cancellation)
    {
        if (await previews.FindAsync(id, GridEditor.From(caller), cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var plan = PlannedGrid.Read(row.Plan);
        var features = plan.Added.Select(cell => (cell, "Added")).Concat(plan.Changed.Select(cell => (cell, "Changed")))
            .Concat(plan.Retired.Select(cell => (cell, "Retired")))
            .Select(pair => new
            {
                type = "Feature",
                properties = new { code = pair.cell.Code, name = pair.cell.Name, change = pair.Item2 },
                geometry = StoredGeometry.ToGeoJson(pair.cell.Polygon),
            });
        return TypedResults.Ok(JsonSerializer.SerializeToElement(new { type = "FeatureCollection", features }, JsonSerializerOptions.Web));
    }

    internal static async Task<Results<Ok<GridImportSummary>, NotFound, ProblemHttpResult>> ApplyAsync(
        Guid id, GridApplier applier, Caller caller, CancellationToken cancellation) =>
        Answer(await applier.ApplyAsync(id, GridEditor.From(caller), cancellation));

    internal static async Task<Results<NoContent, NotFound>> DropAsync(Guid id, GridPreviews previews, Caller caller, CancellationToken cancellation) =>
        await previews.DropAsync(id, GridEditor.From(caller), cancellation) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static Results<Ok<GridImportSummary>, NotFound, ProblemHttpResult> Answer(GridPreviewOutcome outcome) => outcome switch
    {
        GridPreviewOutcome.Ready ready => TypedResults.Ok(ready.Summary),
        GridPreviewOutcome.Refused refused => Problems.BadRequest(refused.Message),
        GridPreviewOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.AreaCode)),
        GridPreviewOutcome.Conflict conflict => Problems.Of(StatusCodes.Status409Conflict, conflict.Message),
        GridPreviewOutcome.NotFound => TypedResults.NotFound(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
