using System.Security.Cryptography;
using GridMap.Server.Storage;

namespace GridMap.Server.People;

/// <summary>The secret a worker shows; made at first start, the same on every server of one database, and kept in the data folder for workers to copy.</summary>
internal sealed class WorkerKey(DataFolder folder, SharedSecrets secrets)
{
    private string? _value;

    public string File { get; } = Path.Combine(folder.Root, "worker.key");

    public string Value => _value ?? throw new InvalidOperationException("The worker key is asked for before it was loaded.");

    /// <summary>Reads the key, or makes it; a key from before the database held it stays.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var known = System.IO.File.Exists(File) ? (await System.IO.File.ReadAllTextAsync(File, cancellation)).Trim() : null;
        _value = await secrets.GetOrAddAsync(
            SharedSecrets.WorkerKey, () => known ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), cancellation);
        if (known != _value)
        {
            await WriteAsync(_value, cancellation);
        }
    }

    private async Task WriteAsync(string value, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A worker that starts in this moment must not read half of it.
        var temporary = $"{File}.{Guid.NewGuid():N}";
        await using (var writer = new StreamWriter(temporary, options))
        {
            await writer.WriteAsync(value.AsMemory(), cancellation);
        }

        System.IO.File.Move(temporary, File, overwrite: true);
    }
}
