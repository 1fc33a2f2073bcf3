using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Grids;

internal static class GridEndpoints
{
    public static IServiceCollection AddGrids(this IServiceCollection services)
    {
        services.AddOptions<SweepOptions>().BindConfiguration(SweepOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SweepStates>();
        services.AddSingleton<CellDirectory>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<CellDirectory>());
        services.AddSingleton<SuspectTally>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<SuspectTally>());
        services.AddScoped<CellAssignment>();
        services.AddScoped<CellBook>();
        services.AddScoped<CellEditor>();
        services.AddScoped<CellSweeps>();
        services.AddScoped<GridApplier>();
        services.AddScoped<GridImporter>();
        services.AddScoped<GridPreviews>();
        return services;
    }

    public static void MapGrids(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Cells).WithTags("Cells");
        group.MapGet("", ListAsync).WithName("ListCells").RequireAuthorization();
        group.MapGet("/{code}", GetAsync).WithName("GetCell").RequireAuthorization();
        group.MapPut("/{code}", EditAsync).WithName("EditCell").RequireAuthorization(Policies.EditGrid);
        routes.MapGridImports();
    }

    internal static async Task<Results<Ok<Page<CellSummary>>, ProblemHttpResult>> ListAsync(
        string? area, SweepState? sweep, string? text, string? after, CellBook cells, AreaScope scope, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } narrowed
            ? TypedResults.Ok(await cells.ListAsync(narrowed, sweep, text, after, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<CellDetail>, NotFound>> GetAsync(
        string code, CellBook cells, AreaScope scope, CancellationToken cancellation) =>
        await cells.FindAsync(code, scope, cancellation) is { } cell ? TypedResults.Ok(cell) : TypedResults.NotFound();

    internal static async Task<Results<Ok<CellDetail>, NotFound, ProblemHttpResult>> EditAsync(
        string code, EditCellRequest request, CellEditor editor, CellBook cells, Caller caller, CancellationToken cancellation) =>
        await editor.EditAsync(code, request, GridEditor.From(caller), cancellation) switch
        {
            CellEditOutcome.Done when await cells.FindAsync(code, caller.Account.Scope, cancellation) is { } cell => TypedResults.Ok(cell),
            CellEditOutcome.Stale stale => Problems.Conflict("grid.cellStale", ("code", code), ("version", $"{stale.CurrentVersion}")),
            CellEditOutcome.Refused refused => Problems.BadRequest(refused.Message),
            _ => TypedResults.NotFound(),
        };
}
