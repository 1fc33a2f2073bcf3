using GridMap.Contracts;
using GridMap.Contracts.Liaison;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Liaison;

internal static class LiaisonEndpoints
{
    public static IServiceCollection AddLiaison(this IServiceCollection services) => services.AddScoped<LiaisonBook>();

    public static void MapLiaison(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Liaison).WithTags("Liaison").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListLiaisonUnits");
        group.MapGet("/present", PresentAsync).WithName("ReadLiaisonOfficers");
        group.MapGet("/reminders", RemindAsync).WithName("ListReportingDays");
        group.MapGet("/looks", LooksAsync).WithName("ListLiaisonLooks").RequireAuthorization(Policies.SeeLiaisonLooks);
        group.MapGet("/{unit}/history", HistoryAsync).WithName("ReadLiaisonHistory");
        group.MapPost("", HandOverAsync).WithName("HandOverLiaison").RequireAuthorization(Policies.HandOverLiaison);
    }

    internal static async Task<Results<Ok<IReadOnlyList<LiaisonUnit>>, ProblemHttpResult>> ListAsync(string? area, AreaScope scope, LiaisonBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<IReadOnlyList<LiaisonTerm>>, ProblemHttpResult>> PresentAsync(string? area, AreaScope scope, LiaisonBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ReadPresentAsync(within, area ?? "", cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Ok<LiaisonReminders>> RemindAsync(AreaScope scope, LiaisonBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.RemindAsync(scope, cancellation));

    internal static async Task<Results<Ok<IReadOnlyList<LiaisonLook>>, ProblemHttpResult>> LooksAsync(string? area, AreaScope scope, LiaisonBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within ? TypedResults.Ok(await book.ListLooksAsync(within, cancellation)) : Problems.OutsideScope(area ?? "");

    internal static async Task<Results<Ok<IReadOnlyList<LiaisonTerm>>, ProblemHttpResult>> HistoryAsync(string unit, LiaisonBook book, CancellationToken cancellation) =>
        await book.ReadHistoryAsync(unit, cancellation) is { } terms ? TypedResults.Ok(terms) : Problems.NotFound("liaison.notFound");

    internal static async Task<Results<Ok<IReadOnlyList<LiaisonUnit>>, ProblemHttpResult>> HandOverAsync(HandOverRequest request, AreaScope scope, LiaisonBook book, CancellationToken cancellation) =>
        await book.HandOverAsync(request, cancellation) is var outcome && outcome is StepOutcome.Done
            ? TypedResults.Ok(await book.ListAsync(scope, cancellation))
            : Problems.Of(outcome, "liaison.notFound");
}
