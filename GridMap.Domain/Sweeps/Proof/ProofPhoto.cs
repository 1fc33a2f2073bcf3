using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>A photo that counts, with its camera in its place.</summary>
public sealed record ProofPhoto
{
    /// <summary>File name without its folder.</summary>
    public required string Name { get; init; }

    /// <summary>Where it was taken from, in the proof's frame; heights above the level ground, or in the terrain's system.</summary>
    public required PhotoView View { get; init; }

    /// <summary>When; null when not known.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Drone or camera, as the file names it.</summary>
    public required string Camera { get; init; }

    /// <summary>0 (washed out) to 1 (as sharp as the best of the flight); null when not measured.</summary>
    public double? Sharpness { get; init; }

    /// <summary>Share of its pixels that are neither blown out nor black, 0 to 1; null when not measured.</summary>
    public double? WellExposedFraction { get; init; }
}
