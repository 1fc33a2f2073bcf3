namespace GridMap.Cli.Tests.Hosting;

/// <summary>Answers requests as a test says, without a network.</summary>
internal sealed class ScriptedServer(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public HttpClient CreateClient() => new(this) { BaseAddress = new Uri("http://server.test/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Requests)
        {
            Requests.Add($"{request.Method} {request.RequestUri?.AbsolutePath}");
        }

        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
