using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Scenes;

/// <summary>Gathers what a search says of a picture beside its boxes.</summary>
internal sealed class SceneBuilder(ModelManifest manifest)
{
    private const string CalibrationName = "scene";

    private readonly bool[] _isTank = [.. manifest.Classes.Select(name => manifest.FindClass(name) is ObjectClass.Tank)];
    private readonly List<(CoverMap Cover, int LeftPixels)> _covers = [];
    private readonly List<SceneLayer> _layers = [];
    private IReadOnlyList<(PixelPoint Centre, double Score)> _tanks = [];

    /// <summary>A layer for each pass that looks for tanks, null for the others; in the order of the passes.</summary>
    public SceneLayer?[] Open(IEnumerable<PassGrid> grids, int leftPixels)
    {
        SceneLayer?[] opened = [.. grids.Select(grid => _isTank.Zip(grid.Pass.Keeps).Any(@class => @class is (true, true)) ? new SceneLayer(grid, leftPixels) : null)];
        _layers.AddRange(opened.OfType<SceneLayer>());
        return opened;
    }

    /// <summary>Takes where a band holds something.</summary>
    public void Add(CoverMap cover, int leftPixels) => _covers.Add((cover, leftPixels));

    /// <summary>Takes every tank of the picture, also those below the thresholds.</summary>
    public void SetTanks(IEnumerable<(PixelBox Box, double Score)> tanks) =>
        _tanks = [.. tanks.Select(tank => (new PixelPoint(tank.Box.Left + (tank.Box.Width / 2), tank.Box.Top + (tank.Box.Height / 2)), tank.Score))];

    public SceneScores Finish() => new(_layers, _covers, _tanks, manifest.Calibration.GetValueOrDefault(CalibrationName));
}
