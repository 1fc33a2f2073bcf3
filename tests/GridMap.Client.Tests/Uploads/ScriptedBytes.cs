using System.Text.Json;
using GridMap.Client.Uploads;
using GridMap.Client.Wire;
using GridMap.Contracts.Uploads;

namespace GridMap.Client.Tests.Uploads;

/// <summary>A browser whose line does what the test writes: each piece takes the next answer.</summary>
internal sealed class ScriptedBytes : IFileBytes
{
    private string? _remembered;

    internal Queue<PieceReply> Pieces { get; } = [];

    internal List<(long Offset, long Length)> Sent { get; } = [];

    internal int Hashed { get; private set; }

    internal static PieceReply Ok(UploadStatus status) => new(200, JsonSerializer.Serialize(status, WireJson.Options));

    public Task<string?> HashAsync(ChosenFile file, Action<long> hashed)
    {
        Hashed++;
        hashed(file.Size);
        return Task.FromResult<string?>(new string('a', 64));
    }

    public Task<string?> RecallHashAsync(ChosenFile file) => Task.FromResult(_remembered);

    public Task RememberHashAsync(ChosenFile file, string? sha256)
    {
        _remembered = sha256;
        return Task.CompletedTask;
    }

    public Task<PieceReply> SendAsync(ChosenFile file, string path, long offset, long length, Action<long> sent)
    {
        Sent.Add((offset, length));
        sent(offset + length);
        return Task.FromResult(Pieces.Dequeue());
    }

    public Task StopAsync(ChosenFile file) => Task.CompletedTask;
}
