using MudBlazor;

namespace GridMap.Client.Sweeps;

internal static class SweepAsk
{
    /// <summary>Asks for a reason.</summary>
    /// <returns>Null when the person thinks better of it.</returns>
    internal static async Task<string?> ReasonAsync(this IDialogService dialogs, string title, string label) =>
        await dialogs.AskAsync<ReasonDialog, string>(title, new DialogParameters<ReasonDialog> { { dialog => dialog.Label, label } });

    /// <summary>Shows a dialog that gives something back.</summary>
    internal static async Task<TResult?> AskAsync<TDialog, TResult>(this IDialogService dialogs, string title, DialogParameters<TDialog> parameters)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
        where TResult : class
    {
        var shown = await dialogs.ShowAsync<TDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true });
        return await shown.Result is { Canceled: false, Data: TResult result } ? result : null;
    }
}
