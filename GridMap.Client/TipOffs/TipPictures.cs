using GridMap.Client.Wire;
using GridMap.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GridMap.Client.TipOffs;

/// <summary>Photos of this device on their way to a report; the bytes stay out of .NET.</summary>
public sealed class TipPictures(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>What was chosen in a field, in the order chosen; the field is empty then.</summary>
    public async Task<IReadOnlyList<TipPicture>> TakeAsync(ElementReference field) =>
        [.. (await (await ModuleAsync()).InvokeAsync<IReadOnlyList<Chosen>>("take", field)).Select(file => new TipPicture(file.Key, file.Name, file.Size, file.Preview))];

    public async Task<Reply<Nothing>> SendAsync(string code, TipPicture picture)
    {
        var answer = await (await ModuleAsync()).InvokeAsync<Answer>("send", CancellationToken.None, picture.Key, $"{Routes.Tip}/photos", code);
        if (answer.Status is 0 or 502 or 504)
        {
            return new Reply<Nothing>.Offline();
        }

        if (answer.Status is < 200 or >= 300)
        {
            var (message, text) = ProblemReader.Read(answer.Body, $"HTTP {answer.Status}");
            return new Reply<Nothing>.Problem(answer.Status, message, text);
        }

        return new Reply<Nothing>.Ok(default!); // Nothing is what came.
    }

    /// <summary>Forgets what is not wanted any more.</summary>
    public async Task DropAsync(TipPicture picture) => await (await ModuleAsync()).InvokeVoidAsync("drop", picture.Key);

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await (await _module).DisposeAsync();
        }
    }

    private Task<IJSObjectReference> ModuleAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/tips/photos.js").AsTask();

    private sealed record Chosen(string Key, string Name, double Size, string Preview);

    private sealed record Answer(int Status, string Body);
}
