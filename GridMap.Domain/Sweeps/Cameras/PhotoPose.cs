using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>Where a camera was and where it looked when it took a photo.</summary>
/// <param name="Position">Metres of one frame.</param>
/// <param name="HeightMetres">Height of the lens, in the system of heights in which the ground is given.</param>
/// <param name="YawDegrees">Clockwise from the frame's north; looking straight down, where the picture's top points.</param>
/// <param name="PitchDegrees">−90 looks straight down, 0 to the horizon.</param>
/// <param name="RollDegrees">About the line of sight, 0 on a gimbal.</param>
/// <remarks>Angles as DJI's gimbal tells them: north-east-down, turned about z, then y, then x.</remarks>
public readonly record struct PhotoPose(MetricPoint Position, double HeightMetres, double YawDegrees, double PitchDegrees, double RollDegrees);
