using Microsoft.AspNetCore.Components;

namespace GridMap.Client.Sweeps;

/// <summary>A part of the page that shows the sheet, drawn anew with every change of it: the map changes the sheet too, and no parameter tells of that.</summary>
public abstract class SheetComponent : ComponentBase, IDisposable
{
    [Inject]
    protected SheetDesk Desk { get; set; } = default!; // Injected before it is used.

    protected SweepSheet Sheet => Desk.Sheet;

    public void Dispose()
    {
        Desk.Changed -= OnSheetChanged;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Desk.Changed += OnSheetChanged;

    private void OnSheetChanged() => _ = InvokeAsync(StateHasChanged);
}
