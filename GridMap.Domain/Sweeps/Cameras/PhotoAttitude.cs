namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>How a gimbal or an aircraft was turned: north-east-down, about z, then y, then x, as DJI tells it.</summary>
/// <param name="YawDegrees">Clockwise from true north.</param>
/// <param name="PitchDegrees">Nose up; a gimbal at −90 looks straight down.</param>
/// <param name="RollDegrees">Right wing down.</param>
public readonly record struct PhotoAttitude(double YawDegrees, double PitchDegrees, double RollDegrees)
{
    /// <summary>Where a camera looks that is fixed to an aircraft so turned, straight out of its belly with the picture's top to the nose.</summary>
    public PhotoAttitude LookingOutOfTheBelly()
    {
        var (sinYaw, cosYaw) = Math.SinCos(double.DegreesToRadians(YawDegrees));
        var (sinPitch, cosPitch) = Math.SinCos(double.DegreesToRadians(PitchDegrees));
        var (sinRoll, cosRoll) = Math.SinCos(double.DegreesToRadians(RollDegrees));
        // The belly's direction, and that of the right wing, in north, east and down.
        var (lookNorth, lookEast, lookDown) = (cosYaw * sinPitch * cosRoll + sinYaw * sinRoll, sinYaw * sinPitch * cosRoll - cosYaw * sinRoll, cosPitch * cosRoll);
        var (wingNorth, wingEast, wingDown) = (cosYaw * sinPitch * sinRoll - sinYaw * cosRoll, sinYaw * sinPitch * sinRoll + cosYaw * cosRoll, cosPitch * sinRoll);
        var (tailNorth, tailEast, tailDown) = (-cosYaw * cosPitch, -sinYaw * cosPitch, sinPitch);
        var flat = Math.Sqrt(lookNorth * lookNorth + lookEast * lookEast);
        // Straight down, yaw and roll are one and the same turn: the wing alone says it.
        return flat < 1e-9
            ? new PhotoAttitude(Degrees(-wingNorth, wingEast), -90, 0)
            : new PhotoAttitude(Degrees(lookEast, lookNorth), -Degrees(lookDown, flat), Degrees(wingDown, tailDown));

        static double Degrees(double y, double x) => double.RadiansToDegrees(Math.Atan2(y, x));
    }
}
