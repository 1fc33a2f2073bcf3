using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Server.Hosting;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Areas;

internal static class AreaEndpoints
{
    private const int MostListBytes = 16 * 1024 * 1024;

    public static IServiceCollection AddAreas(this IServiceCollection services)
    {
        services.AddSingleton<AreaDirectory>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<AreaDirectory>());
        services.AddScoped<AreaOverview>();
        services.AddScoped<AreaEditor>();
        services.AddScoped<AreaImporter>();
        return services;
    }

    public static void MapAreas(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Areas).WithTags("Areas");
        group.MapGet("", ListAsync).WithName("ListAreas").RequireAuthorization();
        group.MapGet("/{code}", GetAsync).WithName("GetArea").RequireAuthorization();
        group.MapGet("/{code}/boundary", BoundaryAsync).WithName("GetAreaBoundary").RequireAuthorization();
        group.MapPut("/{code}", SaveAsync).WithName("SaveArea").RequireAuthorization(Policies.EditGrid);
        group.MapPost("/import", ImportAsync).WithName("ImportAreas").RequireAuthorization(Policies.EditGrid)
            .Accepts<byte[]>("*/*");
        group.MapPost("/official", ImportOfficialAsync).WithName("ImportOfficialAreas").RequireAuthorization(Policies.EditGrid);
    }

    internal static async Task<Ok<IReadOnlyList<AreaSummary>>> ListAsync(AreaOverview areas, AreaScope scope, CancellationToken cancellation) =>
        TypedResults.Ok(await areas.ListAsync(scope, cancellation));

    internal static async Task<Results<Ok<AreaSummary>, NotFound>> GetAsync(
        string code, AreaOverview areas, AreaScope scope, CancellationToken cancellation) =>
        await areas.FindAsync(code, scope, cancellation) is { } area ? TypedResults.Ok(area) : TypedResults.NotFound();

    internal static async Task<Results<Ok<JsonElement>, NotFound, ProblemHttpResult>> BoundaryAsync(
        string code, AreaDirectory areas, AreaScope scope, CancellationToken cancellation)
    {
        if (!scope.Covers(code) || (await areas.CurrentAsync(cancellation)).Find(code) is not { } area)
        {
            return TypedResults.NotFound();
        }

        return area.Shape is { IsEmpty: false } shape
            ? TypedResults.Ok(shape.ToGeoJson())
            : Problems.NotFound("area.noPolygon", ("code", code), ("name", area.Name));
    }

    internal static async Task<Results<Ok<AreaSummary>, Created<AreaSummary>, ProblemHttpResult>> SaveAsync(
        string code, SaveAreaRequest request, AreaEditor editor, AreaOverview areas, AreaScope scope, CancellationToken cancellation) =>
        await editor.SaveAsync(code, request, scope, cancellation) switch
        {
            AreaOutcome.Created created => TypedResults.Created(
                $"{Routes.Areas}/{created.Code}", await areas.FindAsync(created.Code, scope, cancellation)),
            AreaOutcome.Changed changed => TypedResults.Ok(await areas.FindAsync(changed.Code, scope, cancellation)),
            AreaOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.Code)),
            AreaOutcome.Refused refused => Problems.BadRequest(refused.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    internal static async Task<Results<Ok<AreaImportSummary>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, AreaImporter importer, AreaScope scope, CancellationToken cancellation)
    {
        if (await LimitedBody.ReadAsync(request, MostListBytes, cancellation) is not { } body)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", "16"));
        }

        return body.Length == 0
            ? Problems.BadRequest("area.emptyList")
            : TypedResults.Ok(await importer.ImportAsync(CodeNameCsv.Read(TextEncodings.Decode(body)), scope, cancellation));
    }

    internal static async Task<Ok<AreaImportSummary>> ImportOfficialAsync(AreaImporter importer, AreaScope scope, CancellationToken cancellation) =>
        TypedResults.Ok(await importer.ImportOfficialAsync(scope, cancellation));
}
