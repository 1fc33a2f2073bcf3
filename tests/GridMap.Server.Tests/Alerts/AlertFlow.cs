using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.People;
using GridMap.Server.Alerts;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Alerts;

/// <summary>A server whose rules and messages move only when the test says so, and what people do on it.</summary>
internal static class AlertFlow
{
    public static Dictionary<string, string?> Settings(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Alerts:Evaluate"] = "false",
            ["Alerts:GatherMilliseconds"] = "0",
            ["Alerts:Webhooks:Deliver"] = "false",
            ["Alerts:Webhooks:AllowedNetworks:0"] = "127.0.0.0/8",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return settings;
    }

    public static async Task<AlertRuleSummary> AddRuleAsync(
        this HttpClient client, AlertRuleKind kind, string area, double? minScore = null, double? hours = null, DateOnly? dueOn = null, int? workingDays = null) =>
        await (await client.PostAsJsonAsync(Routes.AlertRules, new SaveAlertRuleRequest(kind, area, minScore, hours, dueOn, IsEnabled: true, null, workingDays)))
            .ReadAsync<AlertRuleSummary>();

    public static Task<HttpClient> CommanderAsync(this TestServer server) => server.SignInAsync("wu", Role.Commander, "4101");

    /// <summary>Reads the feed to its end, as the server does when a change wakes it.</summary>
    public static async Task ReadFeedAsync(this TestServer server)
    {
        for (var (seen, hasMore) = (0L, true); hasMore;)
        {
            await using var scope = server.Services.CreateAsyncScope();
            (seen, hasMore) = await scope.ServiceProvider.GetRequiredService<AlertEvaluator>().ReadFeedAsync(seen, CancellationToken.None);
        }
    }

    public static async Task LookAsync(this TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AlertEvaluator>().LookAsync(CancellationToken.None);
    }

    public static Task DeliverAsync(this TestServer server) =>
        server.Services.GetRequiredService<WebhookDispatcher>().DeliverDueAsync(CancellationToken.None);

    public static async Task<IReadOnlyList<AlertSummary>> AlertsAsync(this HttpClient client, string query = "") =>
        (await client.GetFromJsonAsync<Page<AlertSummary>>($"{Routes.Alerts}{query}"))!.Items;

    public static async Task<AlertDetail> SayAsync(this HttpClient client, AlertSummary alert, string word, string? note = null) =>
        await (await client.PutAsJsonAsync($"{Routes.Alerts}/{alert.Id}/{word}", new AlertWordRequest(note, alert.Version))).ReadAsync<AlertDetail>();

    /// <summary>A later flight gives the suspect another score.</summary>
    public static Task RescoreAsync(this TestServer server, Guid suspectId, double score) => server.UseAsync(async (db, writer) =>
    {
        var row = await db.Suspects.SingleAsync(suspect => suspect.Id == suspectId);
        (row.Score, row.Version, row.ChangedAt) = (score, row.Version + 1, server.Clock.GetUtcNow());
        writer.AnnounceSuspect(row);
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    public static Task<Guid> SuspectAsync(this TestServer server, int number = 1, string area = Seed.Cell) => Seed.SuspectAsync(server, area, number);
}
