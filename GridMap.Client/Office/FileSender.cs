using System.Text.Json;
using GridMap.Client.Uploads;
using GridMap.Client.Wire;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GridMap.Client.Office;

/// <summary>Sends the file of a field as a request's body; the bytes stay out of .NET.</summary>
public sealed class FileSender(IJSRuntime js)
{
    private Task<IJSObjectReference>? _module;

    public async Task<SentFile?> ChosenAsync(ElementReference field) => await (await ModuleAsync()).InvokeAsync<SentFile?>("chosen", field);

    public async Task<string> TextAsync(ElementReference field) => await (await ModuleAsync()).InvokeAsync<string>("text", field);

    public async Task ClearAsync(ElementReference field) => await (await ModuleAsync()).InvokeVoidAsync("clear", field);

    public async Task<Reply<T>> PostAsync<T>(ElementReference field, string path, string contentType)
    {
        var answer = await (await ModuleAsync()).InvokeAsync<PieceReply>("post", CancellationToken.None, field, path, contentType);
        if (answer.Status is 0 or 502 or 504)
        {
            return new Reply<T>.Offline();
        }

        if (answer.Status is < 200 or >= 300)
        {
            var (message, text) = ProblemReader.Read(answer.Body, $"HTTP {answer.Status}");
            return new Reply<T>.Problem(answer.Status, message, text);
        }

        return JsonSerializer.Deserialize<T>(answer.Body, WireJson.Options) is { } value ? new Reply<T>.Ok(value) : new Reply<T>.Offline();
    }

    private Task<IJSObjectReference> ModuleAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/office/files.js").AsTask();
}
