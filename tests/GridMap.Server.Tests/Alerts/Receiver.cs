using System.Threading.Channels;
using GridMap.Contracts.Alerts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GridMap.Server.Tests.Alerts;

/// <summary>Another system: a real HTTP server that keeps what it is told, and answers as the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();

    private Receiver(WebApplication app) => _app = app;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public string Url => $"{_app.Urls.Single()}/gridmap";

    /// <summary>What has come so far and was not taken yet.</summary>
    public List<Received> TakeAll()
    {
        var all = new List<Received>();
        while (_received.Reader.TryRead(out var one))
        {
            all.Add(one);
        }

        return all;
    }

    public ValueTask<Received> NextAsync(CancellationToken cancellation) => _received.Reader.ReadAsync(cancellation);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        await _received.Writer.WriteAsync(new Received(
            body, context.Request.Headers[WebhookHeaders.Delivery].ToString(), context.Request.Headers[WebhookHeaders.Timestamp].ToString(),
            context.Request.Headers[WebhookHeaders.Signature].ToString()));
        await Answer(context);
    }

    internal sealed record Received(string Body, string Delivery, string Timestamp, string Signature);
}
