using Microsoft.AspNetCore.Components;

namespace GridMap.Client.Shell;

/// <summary>One key of the page on screen: <c>&lt;Shortcut Key="escape" Says="Shell.Close" Pressed="Close" /&gt;</c>.</summary>
public sealed class Shortcut : ComponentBase, IAsyncDisposable
{
    /// <summary>Names as the browser gives them, in lower case; several that do the same are separated by a space.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>Key of the words that say what it does, in the list that <c>?</c> shows.</summary>
    [Parameter, EditorRequired]
    public string Says { get; set; } = "";

    [Parameter, EditorRequired]
    public EventCallback Pressed { get; set; }

    [Inject]
    private Keyboard Keyboard { get; set; } = default!; // Set by the renderer.

    internal IEnumerable<string> Keys => Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public async ValueTask DisposeAsync() => await Keyboard.RemoveAsync(this);

    internal bool Answers(string key) => Keys.Contains(key, StringComparer.Ordinal);

    internal Task PressAsync() => InvokeAsync(() => Pressed.InvokeAsync());

    protected override Task OnInitializedAsync() => Keyboard.AddAsync(this);
}
