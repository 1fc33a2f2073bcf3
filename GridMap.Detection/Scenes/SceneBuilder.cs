using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Scenes;

/// <summary>Gathers what a search says of a picture beside its boxes.</summary>
internal sealed class SceneBuilder(ModelManifest manifest)
{
    private const string CalibrationName = "scene";

    private readonly int _tank = manifest.Classes.ToList().FindIndex(name => manifest.FindClass(name) is ObjectClass.Tank);
    private readonly List<SceneLayer> _layers = [];
    private IReadOnlyList<(PixelPoint Centre, double Score)> _tanks = [];

    /// <summary>A layer for each pass that looks for tanks, null for the others; in the order of the passes.</summary>
    public SceneLayer?[] Open(IEnumerable<PassGrid> grids, int leftPixels)
    {
        SceneLayer?[] opened = [.. grids.Select(grid => _tank >= 0 && grid.Pass.Keeps[_tank] ? new SceneLayer(grid, leftPixels) : null)];
        _layers.AddRange(opened.OfType<SceneLayer>());
        return opened;
    }

    /// <summary>Takes every tank of the picture, also those below the thresholds.</summary>
    public void SetTanks(IEnumerable<(PixelBox Box, double Score)> tanks) =>
        _tanks = [.. tanks.Select(tank => (new PixelPoint(tank.Box.Left + (tank.Box.Width / 2), tank.Box.Top + (tank.Box.Height / 2)), tank.Score))];

    public SceneScores Finish() => new(_layers, _tanks, manifest.Calibration.GetValueOrDefault(CalibrationName));
}
