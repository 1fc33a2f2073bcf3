using System.Security.Claims;
using GridMap.Contracts;
using GridMap.Contracts.Interchange;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GridMap.Server.Interchange;

internal static class InterchangeEndpoints
{
    /// <summary>Whoever has an account, or a key.</summary>
    private const string ReadFeeds = nameof(ReadFeeds);

    public static IServiceCollection AddInterchange(this IServiceCollection services)
    {
        services.AddOptions<CotOutOptions>().BindConfiguration(CotOutOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CotInOptions>().BindConfiguration(CotInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, FeedKeyHandler>(FeedKeyHandler.Scheme, null);
        services.AddAuthorizationBuilder().AddPolicy(ReadFeeds, policy => policy
            .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, IdentityConstants.BearerScheme, FeedKeyHandler.Scheme)
            .RequireAssertion(context => context.User.HasClaim(claim => claim.Type == FeedKeyHandler.AreaClaim) || Enum.GetNames<Role>().Any(context.User.IsInRole)));
        services.AddSingleton<FeedReaderScope>();
        services.AddSingleton<MarkerBook>();
        services.AddSingleton<CotListener>();
        services.AddHostedService(provider => provider.GetRequiredService<CotListener>());
        services.AddSingleton<CotSender>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<CotSender>());
        services.AddHostedService(provider => provider.GetRequiredService<CotSender>());
        return services.AddScoped<CotContents>().AddScoped<FeedKeyBook>().AddScoped<SuspectFeed>();
    }

    public static void MapInterchange(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup(Routes.Feeds).WithTags("Interchange").RequireAuthorization(ReadFeeds);
        feeds.MapGet("/suspects.geojson", SuspectsAsync).WithName("ReadSuspectFeed").Produces(StatusCodes.Status200OK, contentType: "application/geo+json");
        feeds.MapGet("/events.cot", EventsAsync).WithName("ReadEventFeed").Produces(StatusCodes.Status200OK, contentType: "application/xml");
        var keys = routes.MapGroup(Routes.FeedKeys).WithTags("Interchange").RequireAuthorization(Policies.EditWebhooks);
        keys.MapGet("", ListKeysAsync).WithName("ListFeedKeys");
        keys.MapPost("", CreateKeyAsync).WithName("CreateFeedKey");
        keys.MapDelete("/{id:guid}", RevokeKeyAsync).WithName("RevokeFeedKey");
        routes.MapGet(Routes.Markers, MarkersAsync).WithTags("Interchange").WithName("ListMarkers").RequireAuthorization();
    }

    internal static async Task<Results<PushStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>> SuspectsAsync(
        string? area, long? since, HttpContext context, FeedReaderScope readers, SuspectFeed feed, CancellationToken cancellation)
    {
        if (readers.Of(context.User).Narrow(area ?? "") is not { } within)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var tag = new EntityTagHeaderValue($"\"{await feed.VersionAsync(within, since, cancellation)}\"", isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Stream(stream => feed.WriteAsync(stream, within, since, cancellation), "application/geo+json");
    }

    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> EventsAsync(
        string? area, ClaimsPrincipal user, FeedReaderScope readers, CotContents contents, IOptions<CotOutOptions> options, CancellationToken cancellation)
    {
        if (readers.Of(user).Narrow(area ?? "") is not { } within)
        {
            return Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
        }

        var (_, events) = await contents.TakeAsync(within, TimeSpan.FromHours(options.Value.LifetimeHours), cancellation);
        return TypedResults.Stream(stream => CotWriter.WriteAsync(stream, events, cancellation), "application/xml");
    }

    internal static async Task<Ok<List<FeedKeySummary>>> ListKeysAsync(FeedKeyBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.ListAsync(cancellation));

    internal static async Task<Results<Ok<CreatedFeedKey>, ProblemHttpResult>> CreateKeyAsync(
        CreateFeedKeyRequest request, FeedKeyBook book, AreaScope scope, CancellationToken cancellation) =>
        AreaChoice.FindRefusal(request.AreaCode, scope, out var area) is { } refusal
            ? refusal
            : TypedResults.Ok(await book.CreateAsync(request with { AreaCode = area }, cancellation));

    internal static async Task<Results<NoContent, ProblemHttpResult>> RevokeKeyAsync(Guid id, FeedKeyBook book, CancellationToken cancellation) =>
        await book.RevokeAsync(id, cancellation) ? TypedResults.NoContent() : Problems.NotFound("feed.keyNotFound");

    internal static async Task<Results<Ok<List<MarkerSummary>>, ProblemHttpResult>> MarkersAsync(
        string? area, AreaScope scope, MarkerBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.ListAsync(within, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));
}
