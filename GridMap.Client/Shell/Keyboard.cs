using Microsoft.JSInterop;

namespace GridMap.Client.Shell;

/// <summary>The keys that the page on screen answers to; <see cref="Shortcut"/> components put theirs in.</summary>
public sealed class Keyboard(Browser browser) : IDisposable
{
    private readonly List<Shortcut> _shortcuts = [];
    private DotNetObjectReference<Keyboard>? _self;

    public IReadOnlyList<Shortcut> Shortcuts => _shortcuts;

    [JSInvokable]
    public async Task PressAsync(string key)
    {
        // The latest wins: a panel over a page speaks first.
        if (_shortcuts.LastOrDefault(shortcut => shortcut.Answers(key)) is { } shortcut)
        {
            await shortcut.PressAsync();
        }
    }

    public void Dispose() => _self?.Dispose();

    internal async Task AddAsync(Shortcut shortcut)
    {
        if (_self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await browser.ListenToKeysAsync(_self);
        }

        _shortcuts.Add(shortcut);
        await TellAsync();
    }

    internal async Task RemoveAsync(Shortcut shortcut)
    {
        _shortcuts.Remove(shortcut);
        await TellAsync();
    }

    private Task TellAsync() => browser.SetKnownKeysAsync([.. _shortcuts.SelectMany(shortcut => shortcut.Keys).Distinct()]);
}
