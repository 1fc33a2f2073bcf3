namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>A camera that looks down from a drone: what decides how large a photo and its pixels are on the ground.</summary>
/// <remarks>Formulas as QGroundControl's camera calculation has them. The wide side of the picture lies across the flight line.</remarks>
public sealed record SweepCamera
{
    /// <summary>Name by which plans call it.</summary>
    public required string Name { get; init; }

    /// <summary>Width of the part of the sensor that makes the picture, millimetres, above zero.</summary>
    public required double SensorWidthMillimetres { get; init; }

    /// <summary>Height of that part, millimetres, above zero.</summary>
    public required double SensorHeightMillimetres { get; init; }

    /// <summary>Real focal length (no 35 mm equivalent), millimetres, above zero.</summary>
    public required double FocalMillimetres { get; init; }

    /// <summary>Columns of the picture.</summary>
    public required int ImageWidthPixels { get; init; }

    /// <summary>Rows of the picture.</summary>
    public required int ImageHeightPixels { get; init; }

    /// <summary>Shortest time between two photos, seconds.</summary>
    public double ShortestIntervalSeconds { get; init; } = 2;

    /// <summary>Exposure time that the blur limit reckons with, seconds.</summary>
    public double ShutterSeconds { get; init; } = 0.001;

    /// <summary>How DJI's mission files call it; null for other makes.</summary>
    public DjiModel? Dji { get; init; }

    /// <summary>What is missing or impossible in the numbers; null when nothing is.</summary>
    public Phrase? FindFault()
    {
        foreach (var (field, value, most) in new (string, double, double)[]
        {
            ("sensorWidthMillimetres", SensorWidthMillimetres, 100), ("sensorHeightMillimetres", SensorHeightMillimetres, 100),
            ("focalMillimetres", FocalMillimetres, 1000), ("imageWidthPixels", ImageWidthPixels, 100_000),
            ("imageHeightPixels", ImageHeightPixels, 100_000), ("shutterSeconds", ShutterSeconds, 1),
        })
        {
            if (!(value > 0 && value <= most)) return Phrase.Of("sweep.cameraField", ("camera", Name), ("field", field), ("most", most));
        }

        return ShortestIntervalSeconds is >= 0 and <= 60 ? null : Phrase.Of("sweep.cameraField", ("camera", Name), ("field", "shortestIntervalSeconds"), ("most", 60));
    }

    /// <summary>Side of a pixel on flat ground straight below.</summary>
    /// <param name="distanceMetres">From the lens to the ground.</param>
    public double GsdMetresAt(double distanceMetres) => distanceMetres * SensorWidthMillimetres / (FocalMillimetres * ImageWidthPixels);

    /// <summary>Distance from the ground at which a pixel has this side, metres.</summary>
    public double DistanceMetresFor(double gsdMetres) => gsdMetres * FocalMillimetres * ImageWidthPixels / SensorWidthMillimetres;

    /// <summary>Width of a photo on flat ground straight below, metres.</summary>
    public double FootprintAcrossMetres(double distanceMetres) => distanceMetres * SensorWidthMillimetres / FocalMillimetres;

    /// <summary>Length of a photo along the flight line on flat ground straight below, metres.</summary>
    /// <remarks>Square pixels and the nominal sensor height differ by up to 0.3 % in makers' sheets; the smaller is taken.</remarks>
    public double FootprintAlongMetres(double distanceMetres) =>
        Math.Min(distanceMetres * SensorHeightMillimetres / FocalMillimetres, GsdMetresAt(distanceMetres) * ImageHeightPixels);

    /// <summary>Height of the sensor part that <see cref="FootprintAlongMetres"/> reckons with, millimetres.</summary>
    public double UsedHeightMillimetres => Math.Min(SensorHeightMillimetres, SensorWidthMillimetres * ImageHeightPixels / ImageWidthPixels);
}
