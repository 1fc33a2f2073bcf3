using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.Cli.Hosting;

/// <summary>Requests as one account; signs in again when the token has run out.</summary>
internal sealed class ServerSession(HttpClient http, string userName, string password)
{
    private string? _token;

    /// <summary>Sends a request, made anew for each try, and reads the answer.</summary>
    /// <exception cref="ServerRefusal">The server said no.</exception>
    public Task<T> SendAsync<T>(Func<HttpRequestMessage> make, CancellationToken cancellation) => SendAsync(make, async answer =>
        await answer.Content.ReadFromJsonAsync<T>(cancellation)
            ?? throw new InvalidDataException($"{answer.RequestMessage?.RequestUri} answered with nothing."), cancellation);

    /// <summary>Fetches a file.</summary>
    /// <exception cref="ServerRefusal">The server said no.</exception>
    public Task<byte[]> GetBytesAsync(string path, CancellationToken cancellation) => SendAsync(
        () => new HttpRequestMessage(HttpMethod.Get, path), answer => answer.Content.ReadAsByteArrayAsync(cancellation), cancellation);

    private async Task<T> SendAsync<T>(Func<HttpRequestMessage> make, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellation)
    {
        _token ??= await SignInAsync(cancellation);
        var answer = await SendOnceAsync(make, cancellation);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            answer.Dispose();
            _token = await SignInAsync(cancellation);
            answer = await SendOnceAsync(make, cancellation);
        }

        using (answer)
        {
            await answer.ThrowIfRefusedAsync(cancellation);
            return await read(answer);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        using var request = make();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await http.SendAsync(request, cancellation);
    }

    private async Task<string> SignInAsync(CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.Session}/token", new SignInRequest(userName, password), cancellation);
        await answer.ThrowIfRefusedAsync(cancellation);
        var token = await answer.Content.ReadFromJsonAsync<Token>(cancellation);
        return token?.AccessToken ?? throw new InvalidDataException($"{answer.RequestMessage?.RequestUri} gave no token.");
    }

    private sealed record Token([property: JsonPropertyName("accessToken")] string AccessToken);
}
