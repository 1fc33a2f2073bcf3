using System.Text.Json;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GridMap.Client.Cases;

/// <summary>Photos and papers of this device on their way into a case; the bytes stay out of .NET.</summary>
public sealed class CaseFiles(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>What was chosen in a field, in the order chosen; the field is empty then.</summary>
    public async Task<IReadOnlyList<PickedFile>> TakeAsync(ElementReference field, EvidenceStage stage) =>
        [.. (await (await ModuleAsync()).InvokeAsync<IReadOnlyList<Chosen>>("take", field)).Select(file => new PickedFile(
            file.Key, file.Name, file.Size, file.Type, file.Preview, DateTimeOffset.FromUnixTimeMilliseconds((long)file.TakenAt), file.Longitude, file.Latitude,
            Guid.CreateVersion7(), file.Type.StartsWith("image/", StringComparison.Ordinal) ? stage : EvidenceStage.Paper))];

    /// <summary>Where a case's file is.</summary>
    public static string AddressOf(Guid caseId, string sha256) => $"{Routes.Cases}/{caseId}/files/{sha256}";

    public async Task<Reply<CaseFile>> SendAsync(Guid caseId, PickedFile file)
    {
        var answer = await (await ModuleAsync()).InvokeAsync<Answer>("send", CancellationToken.None, file.Key, $"{Routes.Cases}/{caseId}/files");
        if (answer.Status is 0 or 502 or 504)
        {
            return new Reply<CaseFile>.Offline();
        }

        if (answer.Status is < 200 or >= 300)
        {
            var (message, text) = ProblemReader.Read(answer.Body, $"HTTP {answer.Status}");
            return new Reply<CaseFile>.Problem(answer.Status, message, text);
        }

        return JsonSerializer.Deserialize<CaseFile>(answer.Body, WireJson.Options) is { } stored ? new Reply<CaseFile>.Ok(stored) : new Reply<CaseFile>.Offline();
    }

    /// <summary>Forgets what is not wanted any more.</summary>
    public async Task DropAsync(PickedFile file) => await (await ModuleAsync()).InvokeVoidAsync("drop", file.Key);

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            await (await _module).DisposeAsync();
        }
    }

    private Task<IJSObjectReference> ModuleAsync() => _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/cases/evidence.js").AsTask();

    private sealed record Chosen(string Key, string Name, double Size, string Type, string? Preview, double TakenAt, double? Longitude, double? Latitude);

    private sealed record Answer(int Status, string Body);
}
