using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>The servers as a patient client sees them: whichever answers, asked until one does.</summary>
internal sealed class Town(IReadOnlyList<ServerProcess> servers, string token) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient[] _clients = [.. servers.Select(server => Sign(server, token))];
    private int _turn;

    /// <summary>Asks one server once; null when it did not answer, so that nobody knows whether it was done.</summary>
    public async Task<HttpResponseMessage?> TryAsync(Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        var client = _clients[Interlocked.Increment(ref _turn) % _clients.Length];
        try
        {
            var answer = await ask(client);
            // A body cut off is no answer either.
            await answer.Content.LoadIntoBufferAsync();
            return answer.StatusCode >= HttpStatusCode.InternalServerError ? null : answer;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Asks until a server answers; for what may be asked twice.</summary>
    public async Task<HttpResponseMessage> AskAsync(Func<HttpClient, Task<HttpResponseMessage>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryAsync(ask) is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellation)
    {
        var answer = await AskAsync(client => client.GetAsync(path, cancellation), cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<T>(cancellation) ?? throw new InvalidDataException($"{path} answered with nothing.");
    }

    public void Dispose() => Array.ForEach(_clients, client => client.Dispose());

    private static HttpClient Sign(ServerProcess server, string token)
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
