using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What a photo's file says of itself, before anyone judges whether it counts.</summary>
public sealed record PhotoFacts
{
    /// <summary>Its path in the folder that was given, with <c>/</c> between the parts.</summary>
    public required string Path { get; init; }

    /// <summary>Its content, 64 lowercase hexadecimal digits; empty when it could not be read.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Why the file cannot be read as a photo; null when it can.</summary>
    public Phrase? Fault { get; init; }

    /// <summary>Where it was taken from, WGS 84; null when it does not say.</summary>
    public LonLat? Position { get; init; }

    /// <summary>Height of the lens above the ellipsoid or the sea (files do not tell which), metres.</summary>
    public double? AltitudeMetres { get; init; }

    /// <summary>Height of the lens above the take-off point, metres.</summary>
    public double? AboveTakeOffMetres { get; init; }

    /// <summary>How the gimbal was turned.</summary>
    public PhotoAttitude? Gimbal { get; init; }

    /// <summary>How the aircraft was turned.</summary>
    public PhotoAttitude? Aircraft { get; init; }

    /// <summary>The camera's model; null when it does not say.</summary>
    public string? Model { get; init; }

    /// <summary>Serial number of drone or camera.</summary>
    public string? Serial { get; init; }

    /// <summary>Columns, pixels.</summary>
    public int WidthPixels { get; init; }

    /// <summary>Rows, pixels.</summary>
    public int HeightPixels { get; init; }

    /// <summary>Real focal length, millimetres.</summary>
    public double? FocalMillimetres { get; init; }

    /// <summary>Calibrated focal length, pixels of the full picture.</summary>
    public double? FocalPixels { get; init; }

    /// <summary>Calibrated column of the lens's axis, pixels of the full picture: half the width of the picture that was calibrated.</summary>
    public double? AxisColumnPixels { get; init; }

    /// <summary>Focal length on 35 mm film that shows as much, whole millimetres as a rule.</summary>
    public double? FilmFocalMillimetres { get; init; }

    /// <summary>Pixels of the picture on a millimetre of the sensor.</summary>
    public double? PixelsPerMillimetre { get; init; }

    /// <summary>Whether it shows heat instead of light.</summary>
    public bool IsThermal { get; init; }

    /// <summary>RTK's word on the position: 50 is fixed, 16 single, 0 none; null when it does not say.</summary>
    public int? RtkFlag { get; init; }

    /// <summary>Deviation of the position, the worst of three ways, metres.</summary>
    public double? RtkDeviationMetres { get; init; }

    /// <summary>When it was taken; null when it does not say.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Whether the camera's clock told the time without saying of which time zone.</summary>
    public bool IsZoneAssumed { get; init; }

    /// <summary>Share of its edge contrast that a blur takes away, 0 to 1: much from a sharp picture; null when not measured.</summary>
    public double? EdgeLoss { get; init; }

    /// <summary>Share of its pixels that are neither blown out nor black, 0 to 1; null when not measured.</summary>
    public double? WellExposedFraction { get; init; }

    /// <summary>File name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Drone or camera, as the file names it.</summary>
    public string CameraLabel => string.Join(' ', new[] { Model, Serial }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } label ? label : "?";
}
