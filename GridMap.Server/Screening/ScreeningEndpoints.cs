using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GridMap.Server.Screening;

/// <summary>Tables of the city, runs over them, ranked places and their sheets.</summary>
internal static class ScreeningEndpoints
{
    public static IServiceCollection AddScreening(this IServiceCollection services)
    {
        services.AddOptions<ScreeningOptions>().BindConfiguration(ScreeningOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddScoped<ScreeningDesk>().AddScoped<GoodRuns>().AddScoped<ScreeningBook>().AddScoped<ScreeningQueue>().AddScoped<ScreeningIntake>().AddScoped<RunScorer>()
            .AddScoped<CaseTripwires>().AddScoped<PlaceSuspects>().AddScoped<PlaceSubjects>().AddScoped<PlaceCases>().AddScoped<WeightsBook>()
            .AddScoped<VisitDesk>().AddScoped<VisitBook>().AddScoped<YieldBook>()
            .AddScoped<IPlaceSignalSource, FlightSignals>().AddScoped<IPlaceSignalSource, CaseSignalsOfPlaces>().AddScoped<IPlaceSignalSource, VisitSignals>()
            .AddScoped<IPlaceSignalSource, TipSignals>();
    }

    public static void MapScreening(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Screening).WithTags("Screening").RequireAuthorization(Policies.SeeScreening);
        group.MapGet("/sources", SourcesAsync).WithName("ListScreeningSources").RequireAuthorization(Policies.Screen);
        group.MapPost("/sources", SendAsync).WithName("SendScreeningSource").RequireAuthorization(Policies.Screen)
            .Accepts<Stream>("*/*").WithMetadata(new DisableRequestSizeLimitAttribute()).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapPost("/sources/uploaded", TakeAsync).WithName("TakeUploadedTable").RequireAuthorization(Policies.Screen);
        group.MapGet("/sources/{id:guid}", SourceAsync).WithName("GetScreeningSource").RequireAuthorization(Policies.Screen);
        group.MapPut("/sources/{id:guid}/mapping", MapAsync).WithName("SaveScreeningMapping").RequireAuthorization(Policies.Screen);
        group.MapGet("/runs", RunsAsync).WithName("ListScreeningRuns");
        group.MapPost("/runs", StartAsync).WithName("StartScreening").RequireAuthorization(Policies.Screen);
        group.MapGet("/runs/{id:guid}", RunAsync).WithName("GetScreeningRun");
        group.MapGet("/runs/{id:guid}/report", ReportAsync).WithName("GetScreeningReport").RequireAuthorization(Policies.Screen)
            .Produces<Stream>(StatusCodes.Status200OK, "text/csv");
        group.MapGet("/places", PlacesAsync).WithName("ListScreenedPlaces");
        group.MapPost("/places/{id:guid}/links", LinkAsync).WithName("LinkScreenedPlace").RequireAuthorization(Policies.Screen);
        group.MapPost("/places/{id:guid}/case", OpenCaseAsync).WithName("OpenScreenedPlaceCase").RequireAuthorization(Policies.OpenCases);
        group.MapGet("/weights", WeightsAsync).WithName("ListScreeningWeights");
        group.MapPost("/weights/fit", FitAsync).WithName("FitScreeningWeights").RequireAuthorization(Policies.Screen);
        group.MapPost("/weights/{version}/promote", PromoteAsync).WithName("PromoteScreeningWeights").RequireAuthorization(Policies.Screen);
        group.MapGet("/yield", YieldAsync).WithName("GetScreeningYield");
        // Beside the group: who goes out sees sheets, and nothing else of it.
        routes.MapGet(Routes.Screening + "/places/{id:guid}", SheetAsync).WithTags("Screening").WithName("GetScreenedPlace").RequireAuthorization(Policies.SeeSheets);
    }

    internal static async Task<Results<Ok<List<ScreeningSource>>, ProblemHttpResult>> SourcesAsync(
        string? area, AreaScope scope, ScreeningBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.SourcesAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<ScreeningSource>, ProblemHttpResult>> SendAsync(
        string area, ScreeningTable table, string fileName, HttpRequest request, AreaScope scope, ScreeningDesk desk, IFileStore store, Caller caller, CancellationToken cancellation)
    {
        if (AreaChoice.FindRefusal(area, scope, out var areaCode) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(fileName))
        {
            return Problems.BadRequest("uploads.unusableName", ("fileName", fileName));
        }

        store.EnsureRoom(request.ContentLength ?? 0);
        return TypedResults.Ok(await desk.SendAsync(areaCode, table, fileName, request.Body, caller.Account, cancellation));
    }

    internal static async Task<Results<Ok<ScreeningSource>, ProblemHttpResult>> TakeAsync(
        TakeTableRequest request, ScreeningDesk desk, Caller caller, CancellationToken cancellation) =>
        await desk.TakeAsync(request, caller.Account, cancellation) switch
        {
            ({ } source, _) => TypedResults.Ok(source),
            (_, var outcome) => Problems.Of(outcome, "screened.uploadNotFound"),
        };

    internal static async Task<Results<Ok<ScreeningSource>, ProblemHttpResult>> SourceAsync(Guid id, ScreeningBook book, CancellationToken cancellation) =>
        await book.FindSourceAsync(id, cancellation) is { } source ? TypedResults.Ok(source) : Problems.NotFound("screened.sourceNotFound");

    internal static async Task<Results<Ok<ScreeningSource>, ProblemHttpResult>> MapAsync(
        Guid id, SaveMappingRequest request, ScreeningDesk desk, ScreeningBook book, Caller caller, CancellationToken cancellation) =>
        await desk.MapAsync(id, request, caller.Account, cancellation) is var outcome and not StepOutcome.Done
            ? Problems.Of(outcome, "screened.sourceNotFound")
            : await SourceAsync(id, book, cancellation);

    internal static async Task<Results<Ok<List<ScreeningRunSummary>>, ProblemHttpResult>> RunsAsync(
        string? area, AreaScope scope, ScreeningBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.RunsAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<ScreeningRunSummary>, ProblemHttpResult>> StartAsync(
        StartScreeningRequest request, AreaScope scope, ScreeningDesk desk, ScreeningBook book, Caller caller, CancellationToken cancellation) =>
        AreaChoice.FindRefusal(request.AreaCode, scope, out var areaCode) is { } refusal ? refusal
        : await desk.StartAsync(request with { AreaCode = areaCode }, caller.Account, cancellation) is var outcome and not StepOutcome.Done ? Problems.Of(outcome, "screened.runNotFound")
        : await RunAsync(request.Id, book, cancellation);

    internal static async Task<Results<Ok<ScreeningRunSummary>, ProblemHttpResult>> RunAsync(Guid id, ScreeningBook book, CancellationToken cancellation) =>
        await book.FindRunAsync(id, cancellation) is { } run ? TypedResults.Ok(run.ToSummary()) : Problems.NotFound("screened.runNotFound");

    internal static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ReportAsync(
        Guid id, ScreeningBook book, IFileStore store, CancellationToken cancellation) =>
        await book.FindRunAsync(id, cancellation) is { ReportSha256: { } sha256 } && await store.OpenReadAsync(sha256, cancellation) is { } content
            ? TypedResults.Stream(content, "text/csv", $"screening-{id:N}.csv")
            : Problems.NotFound("screened.runNotFound");

    internal static async Task<Results<Ok<Page<ScreenedPlaceSummary>>, ProblemHttpResult>> PlacesAsync(
        string? area, string? group, string? kind, string? text, int? after, int? rows, AreaScope scope, ScreeningBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.PlacesAsync(within, group, kind, text, after ?? 0, rows, cancellation))
            : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<ScreenedPlaceDetail>, ProblemHttpResult>> SheetAsync(Guid id, ScreeningBook book, CancellationToken cancellation) =>
        await book.SheetAsync(id, cancellation) is { } sheet ? TypedResults.Ok(sheet) : PlaceNotFound();

    internal static async Task<Results<Ok<ScreenedPlaceDetail>, ProblemHttpResult>> LinkAsync(
        Guid id, LinkPlaceRequest request, ScreeningDesk desk, ScreeningBook book, Caller caller, CancellationToken cancellation) =>
        await book.FindPlaceAsync(id, cancellation) is not ({ } place, { } run) ? PlaceNotFound()
        : await desk.LinkAsync(place, run.AreaCode, request, caller.Account, cancellation) is var outcome and not StepOutcome.Done ? Problems.Of(outcome, "screened.placeNotFound")
        : await SheetAsync(id, book, cancellation);

    internal static async Task<Results<Ok<ScreenedPlaceDetail>, ProblemHttpResult>> OpenCaseAsync(
        Guid id, PlaceCases cases, ScreeningBook book, Caller caller, CancellationToken cancellation) =>
        await book.FindPlaceAsync(id, cancellation) is not ({ } place, _) ? PlaceNotFound()
        : await cases.OpenAsync(place, note: null, caller.Account, cancellation) is var outcome and not StepOutcome.Done ? Problems.Of(outcome, "screened.placeNotFound")
        : await SheetAsync(id, book, cancellation);

    internal static async Task<Ok<List<WeightsSummary>>> WeightsAsync(WeightsBook weights, CancellationToken cancellation) =>
        TypedResults.Ok(await weights.ListAsync(cancellation));

    internal static async Task<Ok<Message>> FitAsync(WeightsBook weights, Caller caller, CancellationToken cancellation) =>
        TypedResults.Ok(await weights.FitAsync(caller.Account, cancellation));

    internal static async Task<Results<Ok<List<WeightsSummary>>, ProblemHttpResult>> PromoteAsync(
        string version, WeightsBook weights, Caller caller, CancellationToken cancellation) =>
        await weights.PromoteAsync(version, caller.Account, cancellation)
            ? TypedResults.Ok(await weights.ListAsync(cancellation))
            : Problems.NotFound("screened.weightsNotFound");

    internal static async Task<Results<Ok<ScreeningYield>, ProblemHttpResult>> YieldAsync(
        string? area, AreaScope scope, YieldBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ReadAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    private static ProblemHttpResult PlaceNotFound() => Problems.NotFound("screened.placeNotFound");
}
