using Microsoft.JSInterop;

namespace GridMap.Client.Shell;

/// <summary>What the pages need of the browser itself: what it remembers, the clipboard, the page's look.</summary>
public sealed class Browser(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async Task<string?> RecallAsync(string key) => await (await ModuleAsync()).InvokeAsync<string?>("recall", key);

    public async Task RememberAsync(string key, string? value) => await (await ModuleAsync()).InvokeVoidAsync("remember", key, value);

    /// <summary>False when the browser refuses, as it does without a secure origin.</summary>
    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync()).InvokeAsync<bool>("copy", text);

    /// <summary>Whether the pages are laid out in one column, as on a phone.</summary>
    public async Task<bool> IsNarrowAsync() => await (await ModuleAsync()).InvokeAsync<bool>("isNarrow");

    /// <summary>Loads the page again at the address the browser shows.</summary>
    public async Task ReloadAsync() => await (await ModuleAsync()).InvokeVoidAsync("reload");

    /// <summary>Writes the state on screen into the address without navigating.</summary>
    public async Task ShowAddressAsync(string pathAndQuery) => await (await ModuleAsync()).InvokeVoidAsync("showAddress", pathAndQuery);

    public async Task SetThemeAsync(string theme) => await (await ModuleAsync()).InvokeVoidAsync("setTheme", theme);

    /// <summary>The page over the whole screen, or back.</summary>
    public async Task ToggleFullScreenAsync() => await (await ModuleAsync()).InvokeVoidAsync("toggleFullScreen");

    public async Task<string> GetThemeAsync() => await (await ModuleAsync()).InvokeAsync<string>("getTheme");

    internal async Task SetKnownKeysAsync(string[] keys) => await (await ModuleAsync()).InvokeVoidAsync("setKnownKeys", [keys]);

    internal async Task ListenToNetworkAsync<T>(DotNetObjectReference<T> listener)
        where T : class => await (await ModuleAsync()).InvokeVoidAsync("listenToNetwork", listener);

    internal async Task ListenToKeysAsync<T>(DotNetObjectReference<T> listener)
        where T : class => await (await ModuleAsync()).InvokeVoidAsync("listenToKeys", listener);

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await (await _module).DisposeAsync();
        }
    }

    private Task<IJSObjectReference> ModuleAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js").AsTask();
}
