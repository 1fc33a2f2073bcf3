using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Wording;
using GridMap.Server.Areas;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>Writes the messages to other systems into the transaction that changes the alert; they leave after its commit, or never.</summary>
internal sealed class WebhookOutbox(GridMapDb db, AreaDirectory areas)
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    private List<WebhookRow>? _webhooks;

    public async Task WriteAsync(AlertRow alert, AlertStep step, CancellationToken cancellation)
    {
        _webhooks ??= await db.Webhooks.AsNoTracking().Where(row => row.IsEnabled).ToListAsync(cancellation);
        var told = _webhooks.Where(webhook => alert.AreaCode.StartsWith(webhook.AreaCode, StringComparison.Ordinal)).ToList();
        if (told.Count == 0)
        {
            return;
        }

        // Who said it, and in what words, is nobody's business outside.
        var summary = alert.ToSummary() with { By = null, Note = null };
        var message = await WithNameAsync(summary.Message, cancellation);
        var text = Languages.ToDictionary(language => language, language => MessageText.Render(message, CultureInfo.GetCultureInfo(language)));
        var body = JsonSerializer.Serialize(new AlertNotice(step, alert.ChangedAt, text, summary), JsonSerializerOptions.Web);
        foreach (var webhook in told)
        {
            db.Deliveries.Add(new DeliveryRow
            {
                Id = Guid.CreateVersion7(alert.ChangedAt),
                WebhookId = webhook.Id,
                AlertId = alert.Id,
                Step = step,
                Body = body,
                State = DeliveryState.Waiting,
                CreatedAt = alert.ChangedAt,
                DueAt = alert.ChangedAt,
            });
        }
    }

    /// <summary>People read a name where programs read a code.</summary>
    private async Task<Message> WithNameAsync(Message message, CancellationToken cancellation) =>
        message.Arguments.TryGetValue("area", out var code) && (await areas.CurrentAsync(cancellation)).Find(code) is { } area
            ? message with { Arguments = message.Arguments.ToDictionary(pair => pair.Key, pair => pair.Key is "area" ? area.Name : pair.Value) }
            : message;
}
