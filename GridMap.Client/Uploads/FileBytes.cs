using GridMap.Client.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GridMap.Client.Uploads;

/// <summary>The script that holds the chosen files.</summary>
public sealed class FileBytes(IJSRuntime js, Browser browser) : IFileBytes
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Tells <paramref name="chosen"/> of the files that are chosen in the field or dropped on the zone.</summary>
    public async Task<IDisposable> WatchAsync(ElementReference zone, ElementReference field, Func<IReadOnlyList<ChosenFile>, Task> chosen)
    {
        var listener = DotNetObjectReference.Create(new ChoiceListener(chosen));
        await (await ModuleAsync()).InvokeVoidAsync("watch", zone, field, listener);
        return listener;
    }

    public async Task<string?> HashAsync(ChosenFile file, Action<long> hashed)
    {
        using var listener = DotNetObjectReference.Create(new BytesListener(hashed));
        try
        {
            return await (await ModuleAsync()).InvokeAsync<string?>("hash", CancellationToken.None, file.Key, listener);
        }
        catch (JSException exception)
        {
            throw new IOException($"{file.Name}: {exception.Message.Split('\n')[0]}", exception);
        }
    }

    public Task<string?> RecallHashAsync(ChosenFile file) => browser.RecallAsync(KeyOf(file));

    public Task RememberHashAsync(ChosenFile file, string? sha256) => browser.RememberAsync(KeyOf(file), sha256);

    public async Task<PieceReply> SendAsync(ChosenFile file, string path, long offset, long length, Action<long> sent)
    {
        using var listener = DotNetObjectReference.Create(new BytesListener(sent));
        return await (await ModuleAsync()).InvokeAsync<PieceReply>("send", CancellationToken.None, file.Key, path, offset, length, listener);
    }

    public async Task StopAsync(ChosenFile file) => await (await ModuleAsync()).InvokeVoidAsync("stop", file.Key);

    public async Task ForgetAsync(ChosenFile file) => await (await ModuleAsync()).InvokeVoidAsync("forget", file.Key);

    public async Task GuardAsync(bool isOn) => await (await ModuleAsync()).InvokeVoidAsync("guard", isOn);

    private static string KeyOf(ChosenFile file) => $"gridmap.sha256.{file.Fingerprint}";

    private Task<IJSObjectReference> ModuleAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/uploads/files.js").AsTask();

    private sealed class BytesListener(Action<long> told)
    {
        [JSInvokable]
        public void OnBytes(long done) => told(done);
    }

    private sealed class ChoiceListener(Func<IReadOnlyList<ChosenFile>, Task> chosen)
    {
        [JSInvokable]
        public Task TakeAsync(ChosenFile[] files) => chosen(files);
    }
}
