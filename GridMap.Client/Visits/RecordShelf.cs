using Microsoft.JSInterop;

namespace GridMap.Client.Visits;

/// <summary>Records and photos of visits in this browser; they survive a reload and a lost connection.</summary>
public sealed class RecordShelf(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async Task<IReadOnlyList<string>> ListAsync(string prefix) => await (await ModuleAsync()).InvokeAsync<string[]?>("records", prefix) ?? [];

    /// <summary>Returns when it is on the disk.</summary>
    public async Task PutAsync(string key, string text) => await (await ModuleAsync()).InvokeVoidAsync("putRecord", key, text);

    public async Task DropAsync(string key) => await (await ModuleAsync()).InvokeVoidAsync("dropRecord", key);

    /// <summary>Returns when it is on the disk.</summary>
    public async Task PutPhotoAsync(string key, byte[] content, string mediaType) => await (await ModuleAsync()).InvokeVoidAsync("putPhoto", key, content, mediaType);

    /// <summary>Null when it is not on this device.</summary>
    public async Task<byte[]?> FindPhotoAsync(string key) => await (await ModuleAsync()).InvokeAsync<byte[]?>("photo", key);

    /// <summary>An address that an image can show; null when the photo is not on this device.</summary>
    public async Task<string?> FindAddressAsync(string key) => await (await ModuleAsync()).InvokeAsync<string?>("photoAddress", key);

    public async Task DropPhotoAsync(string key) => await (await ModuleAsync()).InvokeVoidAsync("dropPhoto", key);

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await (await _module).DisposeAsync();
        }
    }

    private Task<IJSObjectReference> ModuleAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/visits/shelf.js").AsTask();
}
