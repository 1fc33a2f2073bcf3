using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GridMap.Server.Alerts;

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Routes.Webhooks).WithTags("Webhooks").RequireAuthorization(Policies.EditWebhooks);
        group.MapGet("", ListAsync).WithName("ListWebhooks");
        group.MapPost("", CreateAsync).WithName("CreateWebhook");
        group.MapPut("/{id:guid}", ChangeAsync).WithName("ChangeWebhook");
        group.MapDelete("/{id:guid}", DropAsync).WithName("DropWebhook");
        group.MapGet("/{id:guid}/deliveries", DeliveriesAsync).WithName("ListDeliveries");
        group.MapPost("/{id:guid}/send-again", SendAllAgainAsync).WithName("SendDeliveriesAgain");
        group.MapPost("/{id:guid}/deliveries/{deliveryId:guid}/send-again", SendAgainAsync).WithName("SendDeliveryAgain");
    }

    internal static async Task<Ok<List<WebhookSummary>>> ListAsync(DeliveryLog log, CancellationToken cancellation) =>
        TypedResults.Ok(await log.WebhooksAsync(id: null, cancellation));

    internal static async Task<Results<Ok<CreatedWebhook>, ProblemHttpResult>> CreateAsync(
        SaveWebhookRequest request, WebhookEditor editor, DeliveryLog log, AreaScope scope, CancellationToken cancellation)
    {
        if (AreaChoice.FindRefusal(request.AreaCode, scope, out var area) is { } refusal)
        {
            return refusal;
        }

        var outcome = await editor.SaveAsync(id: null, request with { AreaCode = area }, cancellation);
        return outcome is WebhookOutcome.Saved saved
            ? TypedResults.Ok(new CreatedWebhook((await log.WebhooksAsync(saved.Id, cancellation)).Single(), saved.Secret))
            : Refusal(outcome);
    }

    internal static async Task<Results<Ok<WebhookSummary>, ProblemHttpResult>> ChangeAsync(
        Guid id, SaveWebhookRequest request, WebhookEditor editor, DeliveryLog log, AreaScope scope, CancellationToken cancellation)
    {
        if (AreaChoice.FindRefusal(request.AreaCode, scope, out var area) is { } refusal)
        {
            return refusal;
        }

        var outcome = await editor.SaveAsync(id, request with { AreaCode = area }, cancellation);
        return outcome is WebhookOutcome.Saved
            ? TypedResults.Ok((await log.WebhooksAsync(id, cancellation)).Single())
            : Refusal(outcome);
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> DropAsync(Guid id, WebhookEditor editor, CancellationToken cancellation) =>
        await editor.DropAsync(id, cancellation) ? TypedResults.NoContent() : Problems.NotFound("webhook.notFound");

    internal static async Task<Results<Ok<List<DeliverySummary>>, ProblemHttpResult>> DeliveriesAsync(
        Guid id, DeliveryState? state, int? rows, DeliveryLog log, CancellationToken cancellation) =>
        await log.MessagesAsync(id, state, rows, cancellation) is { } messages ? TypedResults.Ok(messages) : Problems.NotFound("webhook.notFound");

    internal static Task<Results<NoContent, ProblemHttpResult>> SendAllAgainAsync(Guid id, DeliveryLog log, CancellationToken cancellation) =>
        SendAsync(id, deliveryId: null, log, cancellation);

    internal static Task<Results<NoContent, ProblemHttpResult>> SendAgainAsync(
        Guid id, Guid deliveryId, DeliveryLog log, CancellationToken cancellation) => SendAsync(id, deliveryId, log, cancellation);

    private static async Task<Results<NoContent, ProblemHttpResult>> SendAsync(Guid id, Guid? deliveryId, DeliveryLog log, CancellationToken cancellation) =>
        await log.SendAgainAsync(id, deliveryId, cancellation) switch
        {
            null => Problems.NotFound("webhook.notFound"),
            0 => Problems.Conflict("webhook.nothingToSend"),
            _ => TypedResults.NoContent(),
        };

    private static ProblemHttpResult Refusal(WebhookOutcome outcome) => outcome switch
    {
        WebhookOutcome.AddressRefused => Problems.BadRequest("webhook.urlRefused"),
        WebhookOutcome.Stale => Problems.Conflict("webhook.stale"),
        _ => Problems.NotFound("webhook.notFound"),
    };
}
