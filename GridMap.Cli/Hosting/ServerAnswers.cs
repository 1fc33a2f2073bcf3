using System.Net;
using System.Text.Json;
using GridMap.Contracts;

namespace GridMap.Cli.Hosting;

internal static class ServerAnswers
{
    /// <summary>Throws what the server said: a refusal, or trouble that may pass.</summary>
    /// <exception cref="ServerRefusal">Asking again changes nothing.</exception>
    /// <exception cref="HttpRequestException">The server is in trouble; it may pass.</exception>
    public static async Task ThrowIfRefusedAsync(this HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var address = answer.RequestMessage?.RequestUri;
        if (answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            || ((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.InsufficientStorage))
        {
            throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}.", null, answer.StatusCode);
        }

        var (key, arguments, detail) = Read(await answer.Content.ReadAsStringAsync(cancellation));
        throw new ServerRefusal(answer.StatusCode, key, arguments, detail ?? Explain(answer.StatusCode, address));
    }

    /// <summary>True for trouble with the connection or the server that may pass.</summary>
    public static bool MayPass(Exception error, CancellationToken cancellation) =>
        error is HttpRequestException or HttpIOException || (error is TaskCanceledException && !cancellation.IsCancellationRequested);

    private static string Explain(HttpStatusCode status, Uri? address) => status switch
    {
        HttpStatusCode.Unauthorized => $"{address}: the server does not know this key, name or password.",
        HttpStatusCode.Forbidden => $"{address}: this account may not do that.",
        HttpStatusCode.NotFound => $"{address}: there is nothing there; is this a GridMap server?",
        _ => $"{address} answered {(int)status}.",
    };

    private static (string? Key, IReadOnlyDictionary<string, string> Arguments, string? Detail) Read(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            var root = problem.RootElement;
            return (
                root.TryGetProperty(ProblemTypes.KeyMember, out var key) ? key.GetString() : null,
                root.TryGetProperty(ProblemTypes.ArgumentsMember, out var arguments)
                    ? arguments.Deserialize<Dictionary<string, string>>() ?? []
                    : new Dictionary<string, string>(),
                root.TryGetProperty("detail", out var detail) ? detail.GetString() : null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not a problem document: a proxy speaks.
            return (null, new Dictionary<string, string>(), null);
        }
    }
}
