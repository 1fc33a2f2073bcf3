using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Cli.Plan;

/// <summary>Finds a camera in the catalogue or in a file of one's own: a JSON object, or an array of them.</summary>
internal static class CameraFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private sealed record Entry(
        string? Name, double SensorWidthMillimetres, double SensorHeightMillimetres, double FocalMillimetres, int ImageWidthPixels, int ImageHeightPixels,
        double? ShortestIntervalSeconds, double? ShutterSeconds, DjiModel? Dji);

    /// <summary>The camera of a name.</summary>
    /// <param name="name">Catalogue name, or a name in the file.</param>
    /// <param name="path">The file; null for the catalogue alone.</param>
    /// <exception cref="CommandFailure">There is no such camera, or its numbers cannot be.</exception>
    public static SweepCamera Get(string name, string? path)
    {
        var own = path is null ? [] : Read(path);
        var camera = own.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)) ?? CameraCatalogue.Find(name)
            ?? throw new CommandFailure($"--camera {name}: no such camera; known are {string.Join(", ", own.Concat(CameraCatalogue.All).Select(entry => entry.Name))}. Give others with --cameras FILE.");
        return camera.FindFault() is { } fault ? throw new CommandFailure($"{path ?? "--camera"}: {PhraseText.Of(fault)}") : camera;
    }

    /// <summary>All cameras of a file.</summary>
    /// <exception cref="CommandFailure">It cannot be read, or the numbers of a camera cannot be.</exception>
    public static IReadOnlyList<SweepCamera> ReadAll(string path)
    {
        var cameras = Read(path);
        return cameras.Select(camera => camera.FindFault()).FirstOrDefault(fault => fault is not null) is { } found
            ? throw new CommandFailure($"{path}: {PhraseText.Of(found)}")
            : cameras;
    }

    private static List<SweepCamera> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: there is no such file.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var entries = document.RootElement.ValueKind is JsonValueKind.Array ? document.RootElement.EnumerateArray() : Enumerable.Repeat(document.RootElement, 1);
            return [.. entries.Select((entry, index) => Camera(entry.Deserialize<Entry>(Json), path, index + 1))];
        }
        catch (JsonException broken)
        {
            throw new CommandFailure($"{path}: the cameras cannot be read: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }
    }

    // A field left out is zero, which the camera's own check names.
    private static SweepCamera Camera(Entry? entry, string path, int number) => entry is null
        ? throw new CommandFailure($"{path}: entry {number} is no camera.")
        : new SweepCamera
        {
            Name = string.IsNullOrWhiteSpace(entry.Name) ? throw new CommandFailure($"{path}: camera {number} has no name.") : entry.Name,
            SensorWidthMillimetres = entry.SensorWidthMillimetres,
            SensorHeightMillimetres = entry.SensorHeightMillimetres,
            FocalMillimetres = entry.FocalMillimetres,
            ImageWidthPixels = entry.ImageWidthPixels,
            ImageHeightPixels = entry.ImageHeightPixels,
            ShortestIntervalSeconds = entry.ShortestIntervalSeconds ?? 2,
            ShutterSeconds = entry.ShutterSeconds ?? 0.001,
            Dji = entry.Dji,
        };
}
