using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Sweeps;

internal static class FleetEndpoints
{
    public static void MapFleet(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Fleet).WithTags("Sweeps").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListFleet");
        group.MapPost("", RegisterAsync).WithName("RegisterFleetItem").RequireAuthorization(Policies.ManageFleet);
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeFleetItem").RequireAuthorization(Policies.ManageFleet);
    }

    internal static async Task<Results<Ok<IReadOnlyList<FleetItem>>, ProblemHttpResult>> ListAsync(
        string? area, FleetKind? kind, bool? retired, AreaScope scope, FleetBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.ListAsync(within, kind, retired ?? false, cancellation))
            : SweepEndpoints.Outside(area ?? "");

    internal static async Task<Results<Ok<FleetItem>, ProblemHttpResult>> RegisterAsync(SaveFleetItemRequest request, FleetBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await book.SaveAsync(id: null, request, caller.Account, cancellation), book, caller, cancellation);

    internal static async Task<Results<Ok<FleetItem>, ProblemHttpResult>> ChangeAsync(
        Guid id, SaveFleetItemRequest request, FleetBook book, Caller caller, CancellationToken cancellation) =>
        await AnswerAsync(await book.SaveAsync(id, request, caller.Account, cancellation), book, caller, cancellation);

    private static async Task<Results<Ok<FleetItem>, ProblemHttpResult>> AnswerAsync(SweepStepOutcome outcome, FleetBook book, Caller caller, CancellationToken cancellation) =>
        outcome is SweepStepOutcome.Done done && await book.FindAsync(done.Id, caller.Account.Scope, cancellation) is { } item ? TypedResults.Ok(item) : SweepEndpoints.Refuse(outcome);
}
