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
    private readonly List<(PixelPoint Centre, double Score)> _tanks = [];

    /// <summary>A layer for each pass that looks for tanks, null for the others; in the order of the passes.</summary>
    public SceneLayer?[] Open(IEnumerable<PassGrid> grids, int leftPixels)
    {
        SceneLayer?[] opened = [.. grids.Select(grid => _isTank.Zip(grid.Pass.Limits).Any(@class => @class is (true, not null)) ? new SceneLayer(grid, leftPixels) : null)];
        _layers.AddRange(opened.OfType<SceneLayer>());
        return opened;
    }

    /// <summary>Takes where a band holds something.</summary>
    public void Add(CoverMap cover, int leftPixels) => _covers.Add((cover, leftPixels));

    /// <summary>Takes a tank of the picture, also one below the thresholds.</summary>
    public void Add(PixelBox tank, double score) => _tanks.Add((new PixelPoint(tank.Left + (tank.Width / 2), tank.Top + (tank.Height / 2)), score));

    public SceneScores Finish()
    {
        // They came as threads found them.
        _tanks.Sort((a, b) => (b.Score, a.Centre.Column, a.Centre.Row).CompareTo((a.Score, b.Centre.Column, b.Centre.Row)));
        return new(_layers, _covers, _tanks, manifest.Calibration.GetValueOrDefault(CalibrationName));
    }
}
