using MudBlazor;

namespace GridMap.Client.Shell;

/// <summary>Asks for a reason, an answer or a word before something is done.</summary>
internal static class WordDialogs
{
    /// <summary>What was written; null when it was given up.</summary>
    internal static async Task<string?> AskWordAsync(this IDialogService dialogs, string title, string label, string? how = null, bool mayBeEmpty = false, string? done = null) =>
        (await AskAsync(dialogs, title, new DialogParameters<WordDialog> { { one => one.Label, label }, { one => one.How, how }, { one => one.MayBeEmpty, mayBeEmpty }, { one => one.Done, done } }))?.Text;

    /// <summary>The same with a day.</summary>
    /// <param name="dialogs">Shows it.</param>
    /// <param name="title">What is about to be done.</param>
    /// <param name="label">What to write.</param>
    /// <param name="dayLabel">What the day is.</param>
    /// <param name="least">Earliest day.</param>
    internal static Task<(string Text, DateOnly Day)?> AskWordAndDayAsync(this IDialogService dialogs, string title, string label, string dayLabel, DateOnly least) =>
        AskAsync(dialogs, title, new DialogParameters<WordDialog> { { one => one.Label, label }, { one => one.DayLabel, dayLabel }, { one => one.Least, least } });

    private static async Task<(string Text, DateOnly Day)?> AskAsync(IDialogService dialogs, string title, DialogParameters<WordDialog> parameters)
    {
        var dialog = await dialogs.ShowAsync<WordDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        return await dialog.Result is { Canceled: false, Data: (string Text, DateOnly Day) } result ? ((string, DateOnly))result.Data : null;
    }
}
