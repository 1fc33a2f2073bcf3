using System.Globalization;
using System.Text.Json;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Wording;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>Writes the messages to other systems into the transaction that changes the alert; they leave after its commit, or never.</summary>
internal sealed class WebhookOutbox(GridMapDb db)
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
        var text = Languages.ToDictionary(language => language, language => MessageText.Render(summary.Message, CultureInfo.GetCultureInfo(language)));
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
}
