using System.Security.Cryptography;
using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Work;

/// <summary>A worker's model: loaded at the first job and kept, until another lies in its folder (<c>gridmap model promote</c>).</summary>
internal sealed class WorkerModel(WorkerSettings settings, TextWriter log) : IDisposable
{
    private Loaded? _loaded;

    /// <summary>Why the worker cannot work with the model; null when it can. Says it before a job is taken, not by failing each.</summary>
    /// <exception cref="ModelException">There is no such model, or it cannot be used.</exception>
    public string? FindFault() => FindLack(Open().Manifest);

    /// <summary>The model that lies in the folder now, with the hash of its weights. To be asked between jobs only: the one before is closed.</summary>
    /// <exception cref="ModelException">There was no usable model from the first.</exception>
    public async Task<(OnnxDetector Detector, string Sha256)> GetAsync()
    {
        if (_loaded is null)
        {
            _loaded = Load();
        }
        else if (PrintOf(_loaded.Folder) != _loaded.Print)
        {
            await RenewAsync(_loaded);
        }

        return (_loaded.Detector, _loaded.Folder.Manifest.Sha256);
    }

    public void Dispose() => _loaded?.Detector.Dispose();

    private async Task RenewAsync(Loaded before)
    {
        var old = before.Folder.Manifest;
        try
        {
            _loaded = Load();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ExecutionProviderException)
        {
            // Half copied, or of no use: the next job looks again.
            await log.WriteLineAsync($"{trouble.Message.ReplaceLineEndings(" ")} The model {old.Name} {old.Version} stays in use.");
            return;
        }

        before.Detector.Dispose();
        await log.WriteLineAsync($"The model {_loaded.Folder.Manifest.Name} {_loaded.Folder.Manifest.Version} is in use in the place of {old.Name} {old.Version}.");
    }

    private Loaded Load()
    {
        var folder = Open();
        // Taken before the weights are read: a change meanwhile shows at the next job.
        var print = PrintOf(folder);
        return FindLack(folder.Manifest) is { } lack
            ? throw new ModelException(folder.OnnxPath, lack)
            : new Loaded(folder, OnnxDetector.Load(folder, settings.Provider), print);
    }

    private ModelFolder Open() => ModelFolder.Open(settings.ModelFolder ?? ModelFolder.DefaultName);

    private string? FindLack(ModelManifest manifest) => manifest.OperatingPoints.ContainsKey(settings.OperatingPoint)
        ? null
        : $"--operating-point {settings.OperatingPoint}: the model {manifest.Name} has {string.Join(", ", manifest.OperatingPoints.Keys.DefaultIfEmpty("none"))}.";

    /// <summary>Changes when another model lies there. The manifest holds the hash of the weights; a model without one is known by its file.</summary>
    private static string PrintOf(ModelFolder folder)
    {
        var file = new FileInfo(folder.OnnxPath);
        var manifest = Path.Combine(file.DirectoryName ?? ".", "manifest.json");
        return File.Exists(manifest) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(manifest)))
            : file.Exists ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}"
            : "";
    }

    private sealed record Loaded(ModelFolder Folder, OnnxDetector Detector, string Print);
}
