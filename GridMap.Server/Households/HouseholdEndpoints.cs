using GridMap.Contracts;
using GridMap.Contracts.Households;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Households;

internal static class HouseholdEndpoints
{
    private const int MostListMegabytes = 16;

    public static IServiceCollection AddHouseholds(this IServiceCollection services) =>
        services.AddScoped<HouseholdBook>().AddScoped<HouseholdEditor>().AddScoped<HouseholdImporter>().AddScoped<HouseholdCases>();

    public static void MapHouseholds(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Households).WithTags("Households").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListHouseholds");
        group.MapGet("/progress", CountAsync).WithName("CountHouseholds");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetHousehold");
        group.MapPut("/{id:guid}", SaveAsync).WithName("SaveHousehold").RequireAuthorization(Policies.CheckGround);
        group.MapPost("/{id:guid}/ticks", TickAsync).WithName("TickHousehold").RequireAuthorization(Policies.CheckGround);
        group.MapPost("/{id:guid}/case", OpenCaseAsync).WithName("OpenHouseholdCase").RequireAuthorization(Policies.OpenCases);
        group.MapPost("/import", ImportAsync).WithName("ImportHouseholds").RequireAuthorization(Policies.EditPremises).Accepts<byte[]>("*/*");
    }

    internal static async Task<Results<Ok<Page<HouseholdSummary>>, ProblemHttpResult>> ListAsync(
        string? area, HouseholdState? state, string? text, string? after, AreaScope scope, HouseholdBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.ListAsync(within, state, text, after, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<List<HouseholdProgress>>, ProblemHttpResult>> CountAsync(
        string? area, AreaScope scope, HouseholdBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.CountAsync(area ?? "", within, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<HouseholdDetail>, ProblemHttpResult>> GetAsync(Guid id, HouseholdBook book, CancellationToken cancellation) =>
        await book.FindAsync(id, cancellation) is { } household ? TypedResults.Ok(household) : Problems.NotFound("household.notFound");

    internal static async Task<Results<Ok<HouseholdDetail>, ProblemHttpResult>> SaveAsync(
        Guid id, SaveHouseholdRequest request, HouseholdEditor editor, HouseholdBook book, CancellationToken cancellation) =>
        await AnswerAsync(await editor.SaveAsync(id, request, cancellation), book, cancellation);

    internal static async Task<Results<Ok<HouseholdDetail>, ProblemHttpResult>> TickAsync(
        Guid id, TickHouseholdRequest request, HouseholdEditor editor, HouseholdBook book, CancellationToken cancellation) =>
        await AnswerAsync(await editor.TickAsync(id, request, cancellation), book, cancellation);

    internal static async Task<Results<Ok<HouseholdDetail>, ProblemHttpResult>> OpenCaseAsync(
        Guid id, HouseholdCases cases, HouseholdBook book, CancellationToken cancellation) =>
        await AnswerAsync(await cases.OpenAsync(id, cancellation), book, cancellation);

    internal static async Task<Results<Ok<HouseholdImportSummary>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, string? area, HouseholdImporter importer, CancellationToken cancellation) =>
        await LimitedBody.ReadAsync(request, MostListMegabytes * 1024 * 1024, cancellation) is { } body
            ? TypedResults.Ok(await importer.ImportAsync(TextEncodings.Decode(body), area, cancellation))
            : Problems.Of(StatusCodes.Status413PayloadTooLarge, "request.tooLarge", ("mostMegabytes", $"{MostListMegabytes}"));

    private static async Task<Results<Ok<HouseholdDetail>, ProblemHttpResult>> AnswerAsync(HouseholdOutcome outcome, HouseholdBook book, CancellationToken cancellation) => outcome switch
    {
        HouseholdOutcome.Done done => await GetAsync(done.Id, book, cancellation),
        HouseholdOutcome.NotFound => Problems.NotFound("household.notFound"),
        HouseholdOutcome.OutsideScope outside => Problems.Forbidden("area.outsideScope", ("area", outside.AreaCode)),
        HouseholdOutcome.Unfit unfit => Problems.BadRequest(unfit.Message),
        HouseholdOutcome.Conflict conflict => Problems.Of(StatusCodes.Status409Conflict, conflict.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
