using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace GridMap.Server.Tests.Alerts;

public abstract class WebhookTests(string? postgres = null) : IAsyncLifetime, IDisposable
{
    private readonly TestServer _server = new(AlertFlow.Settings(("Alerts:Webhooks:MaxAttempts", "3")), postgres);
    private Receiver _receiver = default!; // Set before each test.
    private HttpClient _commander = default!;
    private HttpClient _office = default!;

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _commander = await _server.CommanderAsync();
        _office = await _server.SignInAsync("lin", Role.Office, "4101");
        await _commander.AddRuleAsync(AlertRuleKind.SuspectOverScore, "4101", minScore: 0.7);
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Message_OfAnAlert_IsSignedAndNamesNobody()
    {
        var created = await CreateAsync();
        await RaiseAsync();
        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        await _commander.SayAsync((await _commander.AlertsAsync())[0], "escalate", "ask wu");

        await _server.DeliverAsync();

        var received = _receiver.TakeAll();
        Assert.Equal([AlertStep.Raised, AlertStep.Escalated], received.Select(one => Notice(one).Step));
        Assert.All(received, one => Assert.Equal(Signature(created.Secret, one), one.Signature));
        Assert.All(received, one => Assert.Equal(_server.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(null, null), one.Timestamp));
        Assert.All(received, one => Assert.DoesNotContain("wu", one.Body, StringComparison.Ordinal));
        Assert.Contains("YS-2046-0001", Notice(received[0]).Text["zh-CN"], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Message_ThatIsRefused_IsTriedAgainLaterAndThenGivenUpInSight()
    {
        var webhook = (await CreateAsync()).Webhook;
        _receiver.Answer = context => Fail(context);
        await RaiseAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await _server.DeliverAsync();
            // Not due yet: nothing is sent.
            await _server.DeliverAsync();
            Assert.Single(_receiver.TakeAll());
            _server.Clock.Advance(TimeSpan.FromHours(1));
        }

        await _server.DeliverAsync();
        Assert.Empty(_receiver.TakeAll());
        var delivery = Assert.Single(await DeliveriesAsync(webhook));
        Assert.Equal((DeliveryState.GivenUp, 3, "webhook.status"), (delivery.State, delivery.Attempt, delivery.Failure!.Key));
        Assert.Equal((1, 1), await UndeliveredAsync());

        _receiver.Answer = _ => Task.CompletedTask;
        (await _office.PostAsync($"{Routes.Webhooks}/{webhook.Id}/deliveries/{delivery.Id}/send-again", null)).EnsureSuccessStatusCode();
        await _server.DeliverAsync();

        Assert.Equal(delivery.Id.ToString(), Assert.Single(_receiver.TakeAll()).Delivery);
        Assert.Equal((0, 0), await UndeliveredAsync());
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await DeliveriesAsync(webhook)).State);
    }

    [SkippableFact]
    public async Task Message_ThatIsNotAnsweredInTime_HasFailed()
    {
        var webhook = (await CreateAsync()).Webhook;
        var asked = new TaskCompletionSource();
        _receiver.Answer = async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        await RaiseAsync();

        var delivering = _server.DeliverAsync();
        await asked.Task;
        _server.Clock.Advance(TimeSpan.FromSeconds(11));
        await delivering;

        Assert.Equal("webhook.timeout", Assert.Single(await DeliveriesAsync(webhook)).Failure!.Key);
    }

    [SkippableFact]
    public async Task Message_OfAServerThatDied_IsSentByTheNextWithTheSameId()
    {
        await CreateAsync();
        var asked = new TaskCompletionSource();
        var hold = new TaskCompletionSource();
        _receiver.Answer = _ => asked.TrySetResult() ? hold.Task : Task.CompletedTask;
        await RaiseAsync();
        // The first server has the message in hand and never comes to say that it arrived.
        var dying = _server.DeliverAsync();
        await asked.Task;
        using var next = new TestServer(AlertFlow.Settings(("Storage:Folder", _server.Folder)), postgres);
        _ = next.Services;
        await next.DeliverAsync();
        var first = Assert.Single(_receiver.TakeAll());

        next.Clock.Advance(TimeSpan.FromMinutes(2));
        await next.DeliverAsync();

        var second = Assert.Single(_receiver.TakeAll());
        hold.SetResult();
        Assert.Equal((first.Delivery, first.Body), (second.Delivery, second.Body));
        await dying;
    }

    [SkippableFact]
    public async Task Messages_WithManySenders_ArriveOnceEach()
    {
        await CreateAsync();
        for (var number = 1; number <= 30; number++)
        {
            await _server.SuspectAsync(number);
        }

        await _server.ReadFeedAsync();
        using var other = new TestServer(AlertFlow.Settings(("Storage:Folder", _server.Folder)), postgres);
        _ = other.Services;
        await Task.WhenAll(new[] { _server, other, _server, other }.Select(server => Task.Run(server.DeliverAsync)));

        var received = _receiver.TakeAll();
        Assert.Equal(30, received.Count);
        Assert.Equal(30, received.DistinctBy(one => one.Delivery).Count());
    }

    [SkippableFact]
    public async Task Message_WhenTheServerRuns_LeavesByItself()
    {
        using var running = new TestServer(
            AlertFlow.Settings(("Alerts:Evaluate", "true"), ("Alerts:Webhooks:Deliver", "true"), ("Storage:Folder", _server.Folder)), postgres);
        _ = running.Services;
        await CreateAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));

        await running.SuspectAsync();

        Assert.Equal(AlertStep.Raised, Notice(await _receiver.NextAsync(limit.Token)).Step);
    }

    [SkippableTheory]
    [InlineData("http://10.1.2.3/hook")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/hook")]
    [InlineData("http://[::ffff:192.168.1.1]/hook")]
    [InlineData("http://[fd00::1]/hook")]
    [InlineData("http://0x0a010203/hook")]
    [InlineData("ftp://example.org/hook")]
    [InlineData("http://name:password@example.org/hook")]
    [InlineData("no address")]
    public async Task Webhook_IntoAClosedNetwork_IsRefused(string url)
    {
        var answer = await _office.PostAsJsonAsync(Routes.Webhooks, new SaveWebhookRequest("fire brigade", url, "4101", IsEnabled: true, null));

        Assert.Equal("webhook.urlRefused", await answer.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Message_ToAHostWhoseAddressIsClosed_IsNotSent()
    {
        using var strict = new TestServer(
            AlertFlow.Settings(("Alerts:Webhooks:AllowedNetworks:0", "10.0.0.0/8"), ("Storage:Folder", _server.Folder)), postgres);
        // A name can lead anywhere: it is looked up when it is called.
        var webhook = (await CreateAsync(_receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))).Webhook;
        await RaiseAsync();

        await strict.DeliverAsync();

        Assert.Equal("webhook.addressRefused", Assert.Single(await DeliveriesAsync(webhook)).Failure!.Key);
        Assert.Empty(_receiver.TakeAll());
    }

    [SkippableFact]
    public async Task Secret_AfterItsWebhookIsMade_IsNowhereShown()
    {
        var created = await CreateAsync();

        var changed = await _office.PutAsJsonAsync(
            $"{Routes.Webhooks}/{created.Webhook.Id}", new SaveWebhookRequest("other name", _receiver.Url, "4101", IsEnabled: true, created.Webhook.Version));

        Assert.Equal(64, created.Secret.Length);
        Assert.DoesNotContain(created.Secret, await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(created.Secret, await _office.GetStringAsync(Routes.Webhooks), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await _commander.GetAsync(Routes.Webhooks)).StatusCode);
    }

    [SkippableFact]
    public async Task Webhook_OfAnotherArea_HearsNothing()
    {
        await CreateAsync(area: "410105");
        await RaiseAsync();

        await _server.DeliverAsync();

        Assert.Empty(_receiver.TakeAll());
        Assert.Equal((0, 0), await UndeliveredAsync());
    }

    private static Task Fail(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }

    private async Task RaiseAsync()
    {
        await _server.SuspectAsync();
        await _server.ReadFeedAsync();
    }

    private async Task<CreatedWebhook> CreateAsync(string? url = null, string area = "4101") =>
        await (await _office.PostAsJsonAsync(Routes.Webhooks, new SaveWebhookRequest("fire brigade", url ?? _receiver.Url, area, IsEnabled: true, null)))
            .ReadAsync<CreatedWebhook>();

    private async Task<List<DeliverySummary>> DeliveriesAsync(WebhookSummary webhook) =>
        (await _office.GetFromJsonAsync<List<DeliverySummary>>($"{Routes.Webhooks}/{webhook.Id}/deliveries"))!;

    private async Task<(int Undelivered, int GivenUp)> UndeliveredAsync()
    {
        var counts = (await _commander.GetFromJsonAsync<AlertCounts>($"{Routes.Alerts}/counts"))!;
        return (counts.Undelivered, counts.GivenUp);
    }

    private static AlertNotice Notice(Receiver.Received one) => JsonSerializer.Deserialize<AlertNotice>(one.Body, JsonSerializerOptions.Web)!;

    /// <summary>As the other system reckons it, from the document alone.</summary>
    private static string Signature(string secret, Receiver.Received one)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        return "v1=" + Convert.ToHexStringLower(hmac.ComputeHash(Encoding.UTF8.GetBytes(one.Timestamp + "." + one.Body)));
    }
}
