using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Server.Hosting;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Alerts;

/// <summary>One try to bring one message to another system.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;

    public WebhookSender(AddressGuard guard, IOptions<WebhookOptions> options, TimeProvider clock)
    {
        _timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler
        {
            // What is asked for is what is called: no redirect, proxy or cookie leads elsewhere.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = (context, cancellation) => guard.ConnectAsync(context.DnsEndPoint, cancellation),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            // The clock that the whole server goes by says when it has taken too long.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("GridMap", "1"));
    }

    public void Dispose() => _http.Dispose();

    /// <returns>Why it did not arrive; null when the other system said that it did.</returns>
    public async Task<Message?> SendAsync(WebhookRow webhook, DeliveryRow delivery, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var request = Request(webhook, delivery);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? null
                : Problems.Say("webhook.status", ("status", ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)));
        }
        catch (HttpRequestException error)
        {
            return FindRefusal(error) is { } refused
                ? Problems.Say("webhook.addressRefused", ("host", refused.Host))
                : Problems.Say("webhook.unreachable", ("detail", error.HttpRequestError.ToString()));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Problems.Say("webhook.timeout", ("timeoutSeconds", _timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private HttpRequestMessage Request(WebhookRow webhook, DeliveryRow delivery)
    {
        var timestamp = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(WebhookHeaders.Delivery, delivery.Id.ToString());
        request.Headers.Add(WebhookHeaders.Timestamp, timestamp);
        request.Headers.Add(WebhookHeaders.Signature, WebhookSignature.Of(webhook.Secret, timestamp, delivery.Body));
        return request;
    }

    private static AddressRefusedException? FindRefusal(Exception? error) =>
        error is null ? null : error as AddressRefusedException ?? FindRefusal(error.InnerException);
}
