using System.Net.Mime;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Sweeps;

internal static class SweepEndpoints
{
    private const string GeoJsonType = "application/geo+json";

    public static IServiceCollection AddSweeps(this IServiceCollection services)
    {
        services.AddOptions<SweepPlanOptions>().BindConfiguration(SweepPlanOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<PlanMaker>().AddScoped<SweepDesk>().AddScoped<SortieDesk>().AddScoped<SortieBooking>().AddScoped<SweepBook>();
        return services.AddScoped<CellMarks>().AddScoped<SweepLog>().AddScoped<FleetBook>()
            .AddScoped<CellDesk>().AddScoped<CellSweepBook>().AddScoped<RankingBook>().AddScoped<ProgressBook>().AddScoped<ExpiryBook>()
            .AddScoped<SweepKeyBook>().AddScoped<CertificateDesk>().AddScoped<CertificateBook>();
    }

    public static void MapSweeps(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Sweeps).WithTags("Sweeps").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListSweepPlans");
        group.MapPost("", SaveAsync).WithName("SaveSweepPlan").RequireAuthorization(Policies.PlanSweeps);
        group.MapGet("/{id:guid}", GetAsync).WithName("GetSweepPlan");
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeSweepPlan").RequireAuthorization(Policies.PlanSweeps);
        group.MapPut("/{id:guid}/cancel", CancelAsync).WithName("CancelSweepPlan").RequireAuthorization(Policies.PlanSweeps);
        group.MapGet("/{id:guid}/geojson", LegsAsync).WithName("GetSweepPlanLegs").Produces(StatusCodes.Status200OK, contentType: GeoJsonType);
        group.MapGet("/{id:guid}/photos", PhotosAsync).WithName("GetSweepPlanPhotos").Produces(StatusCodes.Status200OK, contentType: GeoJsonType);
        group.MapPut("/{id:guid}/sorties/{number:int}/schedule", ScheduleAsync).WithName("ScheduleSortie").RequireAuthorization(Policies.PlanSweeps);
        group.MapPut("/{id:guid}/sorties/{number:int}/report", ReportAsync).WithName("ReportSortie").RequireAuthorization(Policies.PlanSweeps);
        group.MapPut("/{id:guid}/sorties/{number:int}/take-back", TakeBackAsync).WithName("TakeBackSortieReport").RequireAuthorization(Policies.PlanSweeps);
        group.MapGet("/{id:guid}/sorties/{number:int}.{format}", FileAsync).WithName("GetSortieFile").Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Octet);
        routes.MapGet(Routes.Sorties, CalendarAsync).WithTags("Sweeps").WithName("ListSorties").RequireAuthorization();
        routes.MapFleet();
        routes.MapCellSweeps();
        routes.MapCertificates();
    }

    internal static async Task<Results<Ok<IReadOnlyList<SweepPlanSummary>>, ProblemHttpResult>> ListAsync(
        string? area, SweepPlanState? state, AreaScope scope, SweepBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, state, cancellation)) : Outside(area ?? "");

    internal static async Task<Results<Ok<IReadOnlyList<SortieSummary>>, ProblemHttpResult>> CalendarAsync(
        string? area, DateTimeOffset? from, DateTimeOffset? to, AreaScope scope, SweepBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListSortiesAsync(within, from, to, cancellation)) : Outside(area ?? "");

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> GetAsync(Guid id, SweepBook book, AreaScope scope, CancellationToken cancellation) =>
        await book.FindAsync(id, scope, cancellation) is { } detail ? TypedResults.Ok(detail) : NotFound();

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> SaveAsync(
        SaveSweepPlanRequest request, SweepDesk desk, SweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.SaveAsync(id: null, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> ChangeAsync(
        Guid id, SaveSweepPlanRequest request, SweepDesk desk, SweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.SaveAsync(id, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> CancelAsync(
        Guid id, CancelSweepPlanRequest request, SweepDesk desk, SweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.CancelAsync(id, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> ScheduleAsync(
        Guid id, int number, ScheduleSortieRequest request, SortieDesk desk, SweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.ScheduleAsync(id, number, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> ReportAsync(
        Guid id, int number, ReportSortieRequest request, SortieDesk desk, SweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.ReportAsync(id, number, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> TakeBackAsync(
        Guid id, int number, TakeBackReportRequest request, SortieDesk desk, SweepBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await desk.TakeBackAsync(id, number, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> LegsAsync(
        Guid id, SweepBook book, IFileStore store, AreaScope scope, CancellationToken cancellation) =>
        await book.FindStoredAsync(id, scope, cancellation) is { } found && await store.OpenReadAsync(found.Plan.LegsSha256, cancellation) is { } legs
            ? TypedResults.Stream(legs, GeoJsonType)
            : NotFound();

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PhotosAsync(
        Guid id, SweepBook book, PlanMaker maker, AreaScope scope, CancellationToken cancellation) =>
        await book.FindStoredAsync(id, scope, cancellation) is not { } found ? NotFound()
        : await maker.FindAsync(found.Plan, found.Sorties, cancellation) is { } plan ? TypedResults.File(Encoding.UTF8.GetBytes(PlanGeoJson.WritePhotos(plan)), GeoJsonType)
        : Problems.Conflict("sweep.otherPlanner");

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(
        Guid id, int number, string format, SweepBook book, PlanMaker maker, AreaScope scope, CancellationToken cancellation)
    {
        if (await book.FindStoredAsync(id, scope, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (await maker.FindAsync(found.Plan, found.Sorties, cancellation) is not { } plan)
        {
            return Problems.Conflict("sweep.otherPlanner");
        }

        return plan.Sorties.FirstOrDefault(sortie => sortie.Number == number) is { } sortie
            && MissionFiles.Find(plan, sortie, format, found.Plan.ChangedAt) is { } file
            ? TypedResults.File(MissionZip.Write(file, found.Plan.ChangedAt), MediaTypeNames.Application.Octet, $"{found.Plan.Name}-{number}{file.Ending}")
            : Problems.NotFound("sweep.noFile", ("sortie", $"{number}"), ("format", format));
    }

    private static async Task<Results<Ok<SweepPlanDetail>, ProblemHttpResult>> AnswerAsync(SweepStepOutcome outcome, SweepBook book, Caller caller, CancellationToken cancellation) =>
        outcome is SweepStepOutcome.Done done && await book.FindAsync(done.Id, caller.Account.Scope, cancellation) is { } detail ? TypedResults.Ok(detail) : Refuse(outcome);

    /// <summary>The answer to a step that was not done.</summary>
    internal static ProblemHttpResult Refuse(SweepStepOutcome outcome) => outcome switch
    {
        SweepStepOutcome.Stale => Problems.Conflict("sweep.stale"),
        SweepStepOutcome.OutsideScope outside => Outside(outside.AreaCode),
        SweepStepOutcome.Conflict conflict => Problems.Of(StatusCodes.Status409Conflict, conflict.Message),
        SweepStepOutcome.Refused refused => Problems.BadRequest(refused.Message),
        _ => NotFound(),
    };

    internal static ProblemHttpResult Outside(string area) => Problems.Forbidden("area.outsideScope", ("area", area));

    private static ProblemHttpResult NotFound() => Problems.NotFound("sweep.notFound");
}
