using System.Text.Json;
using GridMap.Client.People;
using GridMap.Client.Shell;

namespace GridMap.Client.Sweeps;

/// <summary>The sheet in work: every change can be taken back, and it survives a reload and a lost network.</summary>
public sealed class SheetDesk(Browser browser, SessionState session)
{
    private const int MostSteps = 50;

    private readonly List<SweepSheet> _before = [];
    private string? _hand;

    /// <summary>The sheet is another.</summary>
    public event Action? Changed;

    public SweepSheet Sheet { get; private set; } = new();

    public bool CanUndo => _before.Count > 0;

    private string Key => $"gridmap.sweep.{session.Current?.AccountId}";

    /// <summary>Takes up what was left; a sheet that cannot be read any more is forgotten.</summary>
    public async Task LoadAsync()
    {
        _before.Clear();
        Sheet = Read(await browser.RecallAsync(Key)) ?? new SweepSheet();
        Changed?.Invoke();
    }

    /// <summary>Puts the next sheet in place of this one.</summary>
    /// <param name="next">The sheet.</param>
    /// <param name="hand">What is being dragged: its changes are one step until <see cref="LetGoAsync"/>; null for a change by itself.</param>
    public Task ChangeAsync(SweepSheet next, string? hand = null)
    {
        if (next == Sheet)
        {
            return Task.CompletedTask;
        }

        if (hand is null || hand != _hand)
        {
            _before.Add(Sheet);
            if (_before.Count > MostSteps)
            {
                _before.RemoveAt(0);
            }
        }

        (Sheet, _hand) = (next, hand);
        Changed?.Invoke();
        return hand is null ? KeepAsync() : Task.CompletedTask;
    }

    /// <summary>The hand lets go: what comes next is a step of its own.</summary>
    public Task LetGoAsync()
    {
        _hand = null;
        return KeepAsync();
    }

    /// <summary>Takes back the last step.</summary>
    public Task UndoAsync()
    {
        if (_before is not [.., var last])
        {
            return Task.CompletedTask;
        }

        _before.RemoveAt(_before.Count - 1);
        (Sheet, _hand) = (last, null);
        Changed?.Invoke();
        return KeepAsync();
    }

    /// <summary>Begins another sheet, or goes on with a saved one; nothing before it can be taken back.</summary>
    public Task OpenAsync(SweepSheet sheet)
    {
        _before.Clear();
        (Sheet, _hand) = (sheet, null);
        Changed?.Invoke();
        return KeepAsync();
    }

    private Task KeepAsync() => browser.RememberAsync(Key, Sheet == new SweepSheet() ? null : JsonSerializer.Serialize(Sheet, SheetJson.Default.SweepSheet));

    private static SweepSheet? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, SheetJson.Default.SweepSheet);
        }
        catch (JsonException)
        {
            // Kept by an older version: the next change writes it anew.
            return null;
        }
    }
}
