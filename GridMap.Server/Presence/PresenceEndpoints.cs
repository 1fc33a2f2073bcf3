using GridMap.Contracts;
using GridMap.Contracts.Presence;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Presence;

internal static class PresenceEndpoints
{
    private const int MostLooks = 50;

    public static IServiceCollection AddPresence(this IServiceCollection services)
    {
        services.AddOptions<PresenceOptions>().BindConfiguration(PresenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PresenceGround>();
        services.AddSingleton<PresenceLookLog>();
        services.AddSingleton<PresenceCleaner>();
        services.AddHostedService(provider => provider.GetRequiredService<PresenceCleaner>());
        return services.AddScoped<DutyBook>().AddScoped<PresenceReader>();
    }

    public static void MapPresence(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Presence).WithTags("Presence").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListPeople").RequireAuthorization(Policies.SeePresence);
        group.MapGet("/me", MineAsync).WithName("GetMyDuty").RequireAuthorization(Policies.SharePosition);
        group.MapPut("/me", BeginAsync).WithName("BeginDuty").RequireAuthorization(Policies.SharePosition);
        group.MapPut("/me/position", ReportAsync).WithName("ReportPosition").RequireAuthorization(Policies.SharePosition);
        group.MapDelete("/me", EndAsync).WithName("EndDuty").RequireAuthorization(Policies.SharePosition);
        group.MapGet("/me/looks", LooksAsync).WithName("ListWhoSawMe").RequireAuthorization(Policies.SharePosition);
    }

    internal static async Task<Results<Ok<PeopleNow>, ProblemHttpResult>> ListAsync(
        string? area, AreaScope scope, PresenceReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Ok<DutyState>> MineAsync(DutyBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.FindAsync(cancellation));

    internal static async Task<Ok<DutyState>> BeginAsync(DutyBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.BeginAsync(cancellation));

    internal static async Task<Results<Ok<DutyState>, ProblemHttpResult>> ReportAsync(
        PositionReport report, DutyBook book, CancellationToken cancellation) =>
        await book.ReportAsync(report, cancellation) is { } state ? TypedResults.Ok(state) : Problems.Conflict("presence.notSharing");

    internal static async Task<Ok<DutyState>> EndAsync(DutyBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.EndAsync(cancellation));

    internal static async Task<Ok<IReadOnlyList<PresenceLook>>> LooksAsync(DutyBook book, CancellationToken cancellation) =>
        TypedResults.Ok(await book.ListLooksAsync(MostLooks, cancellation));
}
