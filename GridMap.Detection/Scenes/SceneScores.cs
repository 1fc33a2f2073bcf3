using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Scenes;

/// <summary>Scene scores of one searched picture, for any piece of it.</summary>
public sealed class SceneScores
{
    private readonly IReadOnlyList<SceneLayer> _layers;
    private readonly IReadOnlyList<(CoverMap Cover, int LeftPixels)> _covers;
    private readonly IReadOnlyList<(PixelPoint Centre, double Score)> _tanks;
    private readonly Calibration? _calibration;

    internal SceneScores(
        IReadOnlyList<SceneLayer> layers, IReadOnlyList<(CoverMap Cover, int LeftPixels)> covers, IReadOnlyList<(PixelPoint Centre, double Score)> tanks, Calibration? calibration) =>
        (_layers, _covers, _tanks, _calibration) = (layers, covers, [.. tanks.OrderByDescending(tank => tank.Score)], calibration);

    /// <summary>True when the model draws a scene map; without one the scores come from boxes alone.</summary>
    public bool HasMap => _layers.Any(layer => layer.IsWritten);

    /// <summary>The score of the whole picture.</summary>
    public SceneScore Whole => new(Calibrate(_layers.Max(layer => layer.FindHighest())), _tanks.Count > 0 ? _tanks[0].Score : 0);

    /// <summary>The score of a piece of the picture.</summary>
    /// <param name="rings">Shells and holes in full-resolution pixels, each without its repeated last point; what lies inside is said by the even-odd rule.</param>
    /// <returns>The score; a piece smaller than a cell of the scene map takes the cell its first corner lies in.</returns>
    /// <exception cref="ArgumentException">There is no ring, or one of fewer than three corners.</exception>
    public SceneScore In(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        Require(rings);
        var map = _layers.Max(layer => layer.FindHighest(rings)) ?? _layers.Max(layer => layer.FindAt(rings[0][0]));
        var (left, right) = (rings.SelectMany(ring => ring).Min(point => point.Column), rings.SelectMany(ring => ring).Max(point => point.Column));
        var tank = _tanks.FirstOrDefault(tank => tank.Centre.Column >= left && tank.Centre.Column <= right && IsInside(rings, tank.Centre));
        return new SceneScore(Calibrate(map), tank.Score);
    }

    /// <summary>True when the picture shows any of a piece: not all of it is nodata, collar or beyond the edge.</summary>
    /// <param name="rings">As for <see cref="In"/>; judged in cells of 32 × 32 pixels.</param>
    /// <exception cref="ArgumentException">There is no ring, or one of fewer than three corners.</exception>
    public bool Shows(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        Require(rings);
        return _covers.Any(band => band.Cover.Meets(
            [.. rings.Select(ring => (IReadOnlyList<PixelPoint>)[.. ring.Select(point => point with { Column = point.Column - band.LeftPixels })])]));
    }

    private static void Require(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        ArgumentNullException.ThrowIfNull(rings);
        if (rings.Count == 0 || rings.Any(ring => ring.Count < 3))
        {
            throw new ArgumentException("A piece of a picture has at least one ring, and a ring has at least three corners.", nameof(rings));
        }
    }

    private double? Calibrate(double? raw) => raw is { } value ? _calibration?.Apply(value) ?? value : null;

    private static bool IsInside(IReadOnlyList<IReadOnlyList<PixelPoint>> rings, PixelPoint point)
    {
        var isInside = false;
        foreach (var ring in rings)
        {
            isInside ^= PixelRing.Contains(ring, point);
        }

        return isInside;
    }
}
