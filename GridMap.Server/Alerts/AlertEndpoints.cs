using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Domain.Alerts;
using GridMap.Server.Hosting;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;
using AlertRuleKind = GridMap.Contracts.Alerts.AlertRuleKind;
using AlertState = GridMap.Contracts.Alerts.AlertState;

namespace GridMap.Server.Alerts;

internal static class AlertEndpoints
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddOptions<AlertOptions>().BindConfiguration(AlertOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertWake>();
        services.AddSingleton<AlertWatch>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<AlertWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<AlertWatch>());
        services.AddSingleton<AddressGuard>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookDispatcher>();
        services.AddHostedService<WebhookPump>();
        return services.AddScoped<AlertFacts>().AddScoped<DateFacts>().AddScoped<AlertEvaluator>().AddScoped<AlertRecorder>().AddScoped<AlertReader>().AddScoped<AlertHandler>()
            .AddScoped<AlertRuleEditor>().AddScoped<WebhookOutbox>().AddScoped<WebhookEditor>().AddScoped<DeliveryLog>();
    }

    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Alerts).WithTags("Alerts").RequireAuthorization();
        group.MapGet("", ListAsync).WithName("ListAlerts");
        group.MapGet("/counts", CountAsync).WithName("CountAlerts");
        group.MapGet("/{id:guid}", GetAsync).WithName("GetAlert");
        group.MapPut("/{id:guid}/acknowledge", AcknowledgeAsync).WithName("AcknowledgeAlert").RequireAuthorization(Policies.HandleAlerts);
        group.MapPut("/{id:guid}/false-alarm", CallFalseAsync).WithName("CallAlertFalse").RequireAuthorization(Policies.HandleAlerts);
        group.MapPut("/{id:guid}/escalate", EscalateAsync).WithName("EscalateAlert").RequireAuthorization(Policies.HandleAlerts);
        group.MapPut("/{id:guid}/undo", UndoAsync).WithName("UndoAlert").RequireAuthorization(Policies.HandleAlerts);
        routes.MapAlertRules();
        routes.MapWebhooks();
    }

    internal static async Task<Results<Ok<Page<AlertSummary>>, ProblemHttpResult>> ListAsync(
        string? area, AlertState? state, AlertRuleKind? kind, bool? open, Guid? after, int? rows, AreaScope scope, AlertReader reader,
        CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.ListAsync(within, state, kind, open, after, rows, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<AlertCounts>, ProblemHttpResult>> CountAsync(
        string? area, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        scope.Narrow(area ?? "") is { } within
            ? TypedResults.Ok(await reader.CountAsync(within, cancellation))
            : Problems.Forbidden("area.outsideScope", ("area", area ?? ""));

    internal static async Task<Results<Ok<AlertDetail>, ProblemHttpResult>> GetAsync(
        Guid id, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        await reader.FindAsync(id, scope, cancellation) is { } alert ? TypedResults.Ok(alert) : Problems.NotFound("alert.notFound");

    internal static Task<Results<Ok<AlertDetail>, ProblemHttpResult>> AcknowledgeAsync(
        Guid id, AlertWordRequest request, AlertHandler handler, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        SayAsync(id, AlertStep.Acknowledged, request, handler, scope, reader, cancellation);

    internal static Task<Results<Ok<AlertDetail>, ProblemHttpResult>> CallFalseAsync(
        Guid id, AlertWordRequest request, AlertHandler handler, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        SayAsync(id, AlertStep.FalseAlarm, request, handler, scope, reader, cancellation);

    internal static Task<Results<Ok<AlertDetail>, ProblemHttpResult>> EscalateAsync(
        Guid id, AlertWordRequest request, AlertHandler handler, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        SayAsync(id, AlertStep.Escalated, request, handler, scope, reader, cancellation);

    internal static Task<Results<Ok<AlertDetail>, ProblemHttpResult>> UndoAsync(
        Guid id, AlertWordRequest request, AlertHandler handler, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        SayAsync(id, AlertStep.Undone, request, handler, scope, reader, cancellation);

    private static async Task<Results<Ok<AlertDetail>, ProblemHttpResult>> SayAsync(
        Guid id, AlertStep step, AlertWordRequest request, AlertHandler handler, AreaScope scope, AlertReader reader, CancellationToken cancellation) =>
        await handler.SayAsync(id, step, request, cancellation) switch
        {
            null => Problems.NotFound("alert.notFound"),
            AlertOutcome.Moved => await GetAsync(id, scope, reader, cancellation),
            AlertOutcome.Stale => Problems.Conflict("alert.stale"),
            AlertOutcome.WrongState => Problems.Conflict("alert.wrongState"),
            AlertOutcome.NothingToUndo => Problems.Conflict("alert.nothingToUndo"),
            AlertOutcome.ReasonMissing => Problems.BadRequest("alert.reasonMissing"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
