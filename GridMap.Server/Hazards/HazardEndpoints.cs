using GridMap.Contracts;
using GridMap.Contracts.Hazards;
using GridMap.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Hazards;

internal static class HazardEndpoints
{
    public static IServiceCollection AddHazards(this IServiceCollection services) => services.AddScoped<HazardCards>();

    public static void MapHazards(this IEndpointRouteBuilder routes) =>
        routes.MapGroup(Routes.HazardCards).WithTags("Hazards").RequireAuthorization().MapGet("/{id:guid}", GetAsync).WithName("GetHazardCard");

    internal static async Task<Results<Ok<PlaceHazards>, ProblemHttpResult>> GetAsync(Guid id, HazardCards cards, CancellationToken cancellation) =>
        await cards.FindAsync(id, cancellation) is { } card ? TypedResults.Ok(card) : Problems.NotFound("record.noSubject");
}
