using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What camera, height and overlaps make of a sweep.</summary>
public sealed record SurveyFigures
{
    /// <summary>Height of the lens above the ground, metres.</summary>
    public required double HeightMetres { get; init; }

    /// <summary>Side of a pixel at the picture's middle, metres.</summary>
    public required double GsdMetres { get; init; }

    /// <summary>Width of a photo across the line, metres; of a tilted camera at its narrowest.</summary>
    public required double FootprintAcrossMetres { get; init; }

    /// <summary>Length of a photo along the line, metres.</summary>
    public required double FootprintAlongMetres { get; init; }

    /// <summary>Distance between lines, metres.</summary>
    public required double LineSpacingMetres { get; init; }

    /// <summary>Greatest distance between the photos of a line, metres.</summary>
    public required double TriggerMetres { get; init; }

    /// <summary>Speed along the lines, metres a second.</summary>
    public required double SpeedMetresPerSecond { get; init; }

    /// <summary>What kept the speed below the wanted one: <c>trigger</c>, <c>blur</c>, <c>wind</c> or <c>drone</c>; null when nothing did.</summary>
    public string? SpeedLimitedBy { get; init; }

    /// <summary>How far before and behind the drone a photo shows the ground, whichever way it flies, metres; below zero when the camera looks ahead of the drone only.</summary>
    public required double SeenAlongMetres { get; init; }

    /// <summary>How far from the end of a line the ground is still seen by two photos, metres; below zero where the line has to go beyond.</summary>
    internal double ReachAlongMetres => SeenAlongMetres - TriggerMetres;

    /// <summary>How far beside the outermost line the ground may lie: a tenth of the photo is left to wind and drift.</summary>
    internal double ReachAcrossMetres => Math.Max(LineSpacingMetres / 2, 0.4 * FootprintAcrossMetres);

    /// <summary>Reckons the figures.</summary>
    /// <param name="camera">Without a fault.</param>
    /// <param name="heightMetres">Height above the ground, above zero.</param>
    /// <param name="settings">Overlaps, pitch, speed.</param>
    /// <param name="drone">What it can do.</param>
    /// <param name="windMetresPerSecond">Wind, which takes from the speed that can be held over the ground.</param>
    public static SurveyFigures Of(SweepCamera camera, double heightMetres, SweepSettings settings, SweepDrone drone, double windMetresPerSecond = 0)
    {
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(drone);
        var (across, along, seen) = Measure(camera, heightMetres, settings.GimbalPitchDegrees);
        var gsd = camera.GsdMetresAt(heightMetres / Math.Sin(double.DegreesToRadians(-settings.GimbalPitchDegrees)));
        var trigger = along * (1 - settings.ForwardOverlap);
        var wanted = settings.SpeedMetresPerSecond ?? double.PositiveInfinity;
        (double Speed, string? By)[] limits =
        [
            (wanted, null),
            (drone.SurveySpeedMetresPerSecond, "drone"),
            (drone.AirSpeedMetresPerSecond - windMetresPerSecond, "wind"),
            (camera.ShortestIntervalSeconds > 0 ? trigger / camera.ShortestIntervalSeconds : double.PositiveInfinity, "trigger"),
            (settings.LargestBlurPixels * gsd / camera.ShutterSeconds, "blur"),
        ];
        var (speed, by) = limits.MinBy(limit => limit.Speed);
        return new SurveyFigures
        {
            HeightMetres = heightMetres,
            GsdMetres = gsd,
            FootprintAcrossMetres = across,
            FootprintAlongMetres = along,
            LineSpacingMetres = across * (1 - settings.SideOverlap),
            TriggerMetres = trigger,
            SpeedMetresPerSecond = speed,
            SpeedLimitedBy = by,
            SeenAlongMetres = seen,
        };
    }

    /// <summary>Height above the ground at which a pixel at the picture's middle has this side, metres.</summary>
    public static double HeightFor(SweepCamera camera, double gsdMetres, double gimbalPitchDegrees)
    {
        ArgumentNullException.ThrowIfNull(camera);
        return camera.DistanceMetresFor(gsdMetres) * Math.Sin(double.DegreesToRadians(-gimbalPitchDegrees));
    }

    private static (double Across, double Along, double Seen) Measure(SweepCamera camera, double height, double pitchDegrees)
    {
        if (pitchDegrees == -90)
        {
            var length = camera.FootprintAlongMetres(height);
            return (camera.FootprintAcrossMetres(height), length, length / 2);
        }

        var pose = new PhotoPose(new MetricPoint(0, 0), height, YawDegrees: 0, PitchDegrees: pitchDegrees, RollDegrees: 0);
        var corners = PhotoFootprint.Find(camera, pose, groundMetres: 0)
            ?? throw new ArgumentException($"With the gimbal at {pitchDegrees}° the picture reaches the horizon.", nameof(pitchDegrees));
        var (far, near) = (corners[0].NorthMetres, corners[3].NorthMetres);
        return (corners[2].EastMetres - corners[3].EastMetres, far - near, Math.Min(far, -near));
    }
}
