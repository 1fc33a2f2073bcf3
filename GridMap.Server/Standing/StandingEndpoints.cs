using System.Net.Mime;
using GridMap.Contracts;
using GridMap.Contracts.Standing;
using GridMap.Server.Hosting;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Standing;

internal static class StandingEndpoints
{
    public static IServiceCollection AddStanding(this IServiceCollection services)
    {
        services.AddOptions<StandingOptions>().BindConfiguration(StandingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StandingBook>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<StandingBook>());
        return services.AddSingleton<StandingBoard>();
    }

    public static void MapStanding(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Routes.Standing, GetAsync).WithTags("Standing").WithName("GetStanding").Produces<StandingReport>().RequireAuthorization();

    internal static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        string? area, AreaScope scope, StandingBoard board, HttpContext context, CancellationToken cancellation)
    {
        if (scope.Narrow(area ?? "") is not { } within)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var answer = await board.AnswerAsync(within, area ?? "", cancellation);
        var tag = new EntityTagHeaderValue($"\"{answer.Tag}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(answer.Bytes, MediaTypeNames.Application.Json);
    }
}
