using GridMap.Contracts;
using GridMap.Contracts.Search;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Search;

internal static class SearchEndpoints
{
    private const int MostTyped = 100;

    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddScoped<PlaceSearch>();

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.Search, SearchAsync).WithTags("Search").WithName("Search").RequireAuthorization();

    internal static async Task<Results<Ok<IReadOnlyList<SearchHit>>, ProblemHttpResult>> SearchAsync(
        string q, PlaceSearch search, AreaScope scope, CancellationToken cancellation) =>
        q.Length > MostTyped
            ? Problems.BadRequest("search.tooLong", ("most", $"{MostTyped}"))
            : TypedResults.Ok(await search.FindAsync(q, scope, cancellation));
}
