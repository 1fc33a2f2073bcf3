using System.ComponentModel.DataAnnotations;
using GridMap.Contracts;
using GridMap.Contracts.Incidents;
using GridMap.Server.Areas;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Incidents;

internal static class IncidentEndpoints
{
    public static IServiceCollection AddIncidents(this IServiceCollection services)
    {
        services.AddOptions<IncidentOptions>().BindConfiguration(IncidentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<IncidentLedger>().AddScoped<IncidentDesk>().AddScoped<IncidentBoard>().AddScoped<IncidentSubjects>().AddScoped<IncidentReader>();
    }

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Incidents).WithTags("Incidents").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListIncidents");
        group.MapPost("", OpenAsync).WithName("OpenIncident").RequireAuthorization(Policies.OpenIncidents);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetIncident");
        group.MapGet("/{id:guid}/entries", EntriesAsync).WithName("ListIncidentEntries");
        group.MapGet("/{id:guid}/geojson", GeoJsonAsync).WithName("ExportIncident").Produces(StatusCodes.Status200OK, contentType: IncidentGeoJson.MediaType);
        group.MapPut("/{id:guid}/here", ComeAsync).WithName("ComeToIncident");
        group.MapPut("/{id:guid}/items/{item:guid}", PutAsync).WithName("PutIncidentItem").RequireAuthorization(Policies.WorkInIncidents);
        group.MapPut("/{id:guid}/items/{item:guid}/erase", EraseAsync).WithName("EraseIncidentItem").RequireAuthorization(Policies.WorkInIncidents);
        group.MapPut("/{id:guid}/items/{item:guid}/undo", UndoAsync).WithName("UndoIncidentItem").RequireAuthorization(Policies.WorkInIncidents);
        group.MapPost("/{id:guid}/messages", SayAsync).WithName("SayInIncident").RequireAuthorization(Policies.WorkInIncidents);
        group.MapPut("/{id:guid}/close", CloseAsync).WithName("CloseIncident").RequireAuthorization(Policies.OpenIncidents);
        group.MapPut("/{id:guid}/reopen", ReopenAsync).WithName("ReopenIncident").RequireAuthorization(Policies.OpenIncidents);
    }

    internal static async Task<Results<Ok<IReadOnlyList<IncidentSummary>>, ProblemHttpResult>> ListAsync(
        string? area, IncidentState? state, AreaScope scope, IncidentReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, state, cancellation))
            : Outside(area ?? "");

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> OpenAsync(
        OpenIncidentRequest request, AreaScope scope, AreaDirectory areas, IncidentLedger ledger, CancellationToken cancellation) =>
        !scope.Covers(request.AreaCode) ? Outside(request.AreaCode)
        : (await areas.CurrentAsync(cancellation)).Find(request.AreaCode) is null ? Problems.BadRequest("area.notFound", ("code", request.AreaCode))
        : string.IsNullOrWhiteSpace(request.Title) || string.IsNullOrWhiteSpace(request.Reason) ? Problems.BadRequest("incident.textMissing")
        : Answer(await ledger.OpenAsync(request, cancellation));

    internal static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> GetAsync(Guid id, IncidentReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, cancellation) is { } detail ? TypedResults.Ok(detail) : Problems.NotFound("incident.notFound");

    internal static async Task<Results<Ok<IReadOnlyList<IncidentEntry>>, ProblemHttpResult>> EntriesAsync(
        Guid id, [Range(0, long.MaxValue)] long? after, IncidentReader reader, CancellationToken cancellation) =>
        await reader.ListEntriesAsync(id, after ?? 0, cancellation) is { } entries ? TypedResults.Ok(entries) : Problems.NotFound("incident.notFound");

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GeoJsonAsync(Guid id, IncidentReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, cancellation) is { } detail
            ? TypedResults.File(IncidentGeoJson.Write(detail), IncidentGeoJson.MediaType, $"{detail.Summary.Title}.geojson")
            : Problems.NotFound("incident.notFound");

    internal static async Task<Results<Ok<IncidentHere>, ProblemHttpResult>> ComeAsync(Guid id, IncidentReader reader, CancellationToken cancellation) =>
        await reader.ComeAsync(id, cancellation) is { } here ? TypedResults.Ok(here) : Problems.NotFound("incident.notFound");

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> PutAsync(
        Guid id, Guid item, PutIncidentItemRequest request, IncidentBoard board, CancellationToken cancellation) =>
        Answer(await board.PutAsync(id, item, request, cancellation));

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> EraseAsync(
        Guid id, Guid item, IncidentItemStepRequest request, IncidentBoard board, CancellationToken cancellation) =>
        Answer(await board.EraseAsync(id, item, request, cancellation));

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> UndoAsync(
        Guid id, Guid item, IncidentItemStepRequest request, IncidentBoard board, CancellationToken cancellation) =>
        Answer(await board.UndoAsync(id, item, request, cancellation));

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> SayAsync(
        Guid id, IncidentWordRequest request, IncidentDesk desk, CancellationToken cancellation) =>
        Answer(await desk.SayAsync(id, request, cancellation));

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> CloseAsync(
        Guid id, IncidentWordRequest request, IncidentDesk desk, CancellationToken cancellation) =>
        Answer(await desk.CloseAsync(id, request, cancellation));

    internal static async Task<Results<Ok<IncidentEntry>, ProblemHttpResult>> ReopenAsync(
        Guid id, IncidentWordRequest request, IncidentDesk desk, CancellationToken cancellation) =>
        Answer(await desk.ReopenAsync(id, request, cancellation));

    private static Results<Ok<IncidentEntry>, ProblemHttpResult> Answer(IncidentOutcome outcome) => outcome switch
    {
        IncidentOutcome.Done done => TypedResults.Ok(done.Entry),
        IncidentOutcome.NotFound => Problems.NotFound("incident.notFound"),
        IncidentOutcome.NoSubject => Problems.NotFound("incident.noSubject"),
        IncidentOutcome.Conflict conflict => Problems.Of(StatusCodes.Status409Conflict, conflict.Message),
        IncidentOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ProblemHttpResult Outside(string area) => Problems.Forbidden("area.outsideScope", ("area", area));
}
