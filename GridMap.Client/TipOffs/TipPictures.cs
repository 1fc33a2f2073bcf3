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
        [.. (await (await ModuleAsync()).InvokeAsync<IReadOnlyList<Chosen>>("take", field)).Select(file => new TipPicture(file.Key, file.Name, file.Size, file.Preview, file.IsPhoto))];

    public async Task<Reply<Nothing>> SendAsync(string code, TipPicture picture) =>
        Read<Nothing>(await (await ModuleAsync()).InvokeAsync<Answer>("send", CancellationToken.None, picture.Key, $"{Routes.Tip}/photos", code), _ => default!); // Nothing is what came.

    /// <summary>Opens a photo as it came, for a reason that stays in the log; the answer is an address that only this page knows, until it lets it go.</summary>
    public async Task<Reply<string>> OpenOriginalAsync(Guid tipId, Guid photoId, string reason) =>
        Read(await (await ModuleAsync()).InvokeAsync<Answer>("original", CancellationToken.None, $"{Routes.Tips}/{tipId}/photos/{photoId}/original", reason), body => body);

    /// <summary>Closes what <see cref="OpenOriginalAsync"/> opened.</summary>
    public async Task LetGoAsync(string address) => await (await ModuleAsync()).InvokeVoidAsync("letGo", address);

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

    private static Reply<T> Read<T>(Answer answer, Func<string, T> read)
    {
        if (answer.Status is 0 or 502 or 504)
        {
            return new Reply<T>.Offline();
        }

        if (answer.Status is < 200 or >= 300)
        {
            var (message, text) = ProblemReader.Read(answer.Body, $"HTTP {answer.Status}");
            return new Reply<T>.Problem(answer.Status, message, text);
        }

        return new Reply<T>.Ok(read(answer.Body));
    }

    private sealed record Chosen(string Key, string Name, double Size, string Preview, bool IsPhoto);

    private sealed record Answer(int Status, string Body);
}
