using System.Security.Claims;
using GridMap.Contracts;
using GridMap.Contracts.Drones;
using GridMap.Contracts.People;
using GridMap.Domain.Drones;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;
using GridMap.Server.Interchange;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace GridMap.Server.Drones;

internal static class DroneEndpoints
{
    /// <summary>Whoever may have drones flown, or a ground station with a feed key.</summary>
    private const string SendTelemetry = nameof(SendTelemetry);

    private static readonly string[] Senders = [nameof(Role.Supervisor), nameof(Role.Commander), nameof(Role.Office), nameof(Role.Administrator)];

    public static IServiceCollection AddDrones(this IServiceCollection services)
    {
        services.AddOptions<DroneOptions>().BindConfiguration(DroneOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MavlinkOptions>().BindConfiguration(MavlinkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthorizationBuilder().AddPolicy(SendTelemetry, policy => policy
            .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, IdentityConstants.BearerScheme, FeedKeyHandler.Scheme)
            .RequireAssertion(context => context.User.HasClaim(claim => claim.Type == FeedKeyHandler.AreaClaim) || Senders.Any(context.User.IsInRole)));
        services.AddSingleton<DroneBook>();
        services.AddHostedService<DroneCleaner>();
        services.AddSingleton<MavlinkListener>();
        return services.AddHostedService(provider => provider.GetRequiredService<MavlinkListener>());
    }

    public static void MapDrones(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Telemetry).WithTags("Drones");
        group.MapGet("", ListAsync).WithName("ListDrones").RequireAuthorization();
        group.MapPost("", ReportAsync).WithName("ReportDrone").RequireAuthorization(SendTelemetry);
    }

    internal static async Task<Results<Ok<DronesNow>, ProblemHttpResult>> ListAsync(string? area, AreaScope scope, DroneBook book, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await book.ListAsync(within, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<NoContent> ReportAsync(
        DroneReport report, ClaimsPrincipal sender, FeedReaderScope senders, DroneBook book, CancellationToken cancellation)
    {
        var fix = new DroneFix(
            report.DroneId, new LonLat(report.Longitude, report.Latitude), report.HeightMetres, report.AltitudeMetres,
            report.YawDegrees is { } yaw ? ((yaw % 360) + 360) % 360 : null, report.SpeedMetresPerSecond, report.BatteryFraction);
        await book.TakeAsync(fix, report.SortieId, report.At, senders.Of(sender), cancellation);
        return TypedResults.NoContent();
    }
}
