using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace GridMap.Client.Wire;

/// <summary>The server's REST resources; paths start with one of <see cref="Contracts.Routes"/>.</summary>
public sealed class GridMapApi(HttpClient http)
{
    /// <summary>The session ended elsewhere: a request came back with 401.</summary>
    public event Action? SessionLost;

    /// <summary>JSON, or bytes as they are for a <c>byte[]</c>.</summary>
    public Task<Reply<T>> GetAsync<T>(string path, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Get, path, content: null, cancellation);

    public Task<Reply<T>> PostAsync<T>(string path, object? body, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Post, path, Json(body), cancellation);

    public Task<Reply<T>> PutAsync<T>(string path, object? body, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Put, path, Json(body), cancellation);

    public Task<Reply<T>> PatchAsync<T>(string path, object? body, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Patch, path, Json(body), cancellation);

    public Task<Reply<T>> DeleteAsync<T>(string path, CancellationToken cancellation) =>
        SendAsync<T>(HttpMethod.Delete, path, content: null, cancellation);

    /// <summary>For bytes and forms, and for requests with headers of their own.</summary>
    public async Task<Reply<T>> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return await ReadAsync<T>(response, cancellation);
        }
        catch (HttpRequestException)
        {
            return new Reply<T>.Offline();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // HttpClient's own timeout: the server did not answer.
            return new Reply<T>.Offline();
        }
    }

    private async Task<Reply<T>> SendAsync<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path.TrimStart('/')) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(typeof(T) == typeof(byte[]) ? "*/*" : "application/json"));
        return await SendAsync<T>(request, cancellation);
    }

    private async Task<Reply<T>> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)
        {
            return new Reply<T>.Offline();
        }

        if (!response.IsSuccessStatusCode)
        {
            if (response.StatusCode is HttpStatusCode.Unauthorized)
            {
                SessionLost?.Invoke();
            }

            var (message, text) = ProblemReader.Read(
                await response.Content.ReadAsStringAsync(cancellation), response.ReasonPhrase ?? response.StatusCode.ToString());
            return new Reply<T>.Problem((int)response.StatusCode, message, text);
        }

        if (typeof(T) == typeof(byte[]))
        {
            return new Reply<T>.Ok((T)(object)await response.Content.ReadAsByteArrayAsync(cancellation));
        }

        return typeof(T) == typeof(Nothing) || response.StatusCode is HttpStatusCode.NoContent
            ? new Reply<T>.Ok(default!) // Nothing, or a nullable T that the caller asked for.
            : await ReadValueAsync<T>(response, cancellation);
    }

    private static async Task<Reply<T>> ReadValueAsync<T>(HttpResponseMessage response, CancellationToken cancellation) =>
        response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.Ordinal)
            ? new Reply<T>.Ok((await response.Content.ReadFromJsonAsync<T>(WireJson.Options, cancellation))!) // JSON null only where T allows it.
            : new Reply<T>.Problem((int)response.StatusCode, Message: null, $"{response.RequestMessage?.RequestUri?.AbsolutePath} did not answer with JSON.");

    private static JsonContent? Json(object? body) => body is null ? null : JsonContent.Create(body, body.GetType(), options: WireJson.Options);
}
