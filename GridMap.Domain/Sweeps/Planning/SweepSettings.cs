namespace GridMap.Domain.Sweeps.Planning;

/// <summary>How a sweep is to be photographed.</summary>
public sealed record SweepSettings
{
    /// <summary>Share of a photo that the next one of its line shows again, 0 to 0.95.</summary>
    public double ForwardOverlap { get; init; } = 0.8;

    /// <summary>Share of a photo that its neighbour of the next line shows again, 0 to 0.95.</summary>
    public double SideOverlap { get; init; } = 0.7;

    /// <summary>Direction of the lines, degrees clockwise from true north; null looks for the one that costs least time.</summary>
    public double? LineDegrees { get; init; }

    /// <summary>Ground round the area that is photographed too, metres.</summary>
    public double MarginMetres { get; init; }

    /// <summary>How far lines are flown on straight before and after the photos, metres.</summary>
    public double TurnAroundMetres { get; init; }

    /// <summary>Flies everything a second time at right angles.</summary>
    public bool IsCrossHatched { get; init; }

    /// <summary>Gimbal pitch in degrees: −90 looks straight down, −45 is the flattest.</summary>
    public double GimbalPitchDegrees { get; init; } = -90;

    /// <summary>Wanted speed along the lines, metres a second; null is the fastest that camera and drone allow.</summary>
    public double? SpeedMetresPerSecond { get; init; }

    /// <summary>How far the ground may move across the sensor during an exposure, pixels.</summary>
    public double LargestBlurPixels { get; init; } = 0.5;
}
