using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>The ground that a photo shows, true to the camera's attitude. Plans and proofs measure with the same rule.</summary>
public static class PhotoFootprint
{
    // Flatter rays meet the ground somewhere near the horizon, which no plan and no proof wants.
    private const double LeastDown = 0.05;

    /// <summary>The corners on level ground: upper left, upper right, lower right, lower left of the picture.</summary>
    /// <param name="camera">The lens and sensor.</param>
    /// <param name="pose">Position and attitude.</param>
    /// <param name="groundMetres">Height of the ground, in the pose's system of heights.</param>
    /// <returns>Four corners in the pose's frame; null when the camera stands below the ground or part of the picture shows the horizon.</returns>
    public static IReadOnlyList<MetricPoint>? Find(SweepCamera camera, PhotoPose pose, double groundMetres) => Find(camera, pose, _ => groundMetres);

    /// <summary>The corners on uneven ground, by the height of the ground where each ray meets it.</summary>
    /// <param name="camera">The lens and sensor.</param>
    /// <param name="pose">Position and attitude.</param>
    /// <param name="groundMetresAt">Height of the ground at a place.</param>
    /// <returns>As <see cref="Find(SweepCamera, PhotoPose, double)"/>.</returns>
    public static IReadOnlyList<MetricPoint>? Find(SweepCamera camera, PhotoPose pose, Func<MetricPoint, double> groundMetresAt)
    {
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(groundMetresAt);
        var (right, top) = (camera.SensorWidthMillimetres / 2 / camera.FocalMillimetres, camera.UsedHeightMillimetres / 2 / camera.FocalMillimetres);
        var corners = new MetricPoint[4];
        for (var corner = 0; corner < 4; corner++)
        {
            var ray = Turn(pose, corner is 1 or 2 ? right : -right, corner < 2 ? top : -top);
            if (Meet(pose, ray, groundMetresAt) is not { } ground) return null;
            corners[corner] = ground;
        }

        return corners;
    }

    private static MetricPoint? Meet(PhotoPose pose, (double East, double North, double Down) ray, Func<MetricPoint, double> groundMetresAt)
    {
        if (ray.Down < LeastDown) return null;
        var ground = groundMetresAt(pose.Position);
        MetricPoint at = default;
        // The ground's height is asked for where the ray was last thought to meet it.
        for (var round = 0; round < 8; round++)
        {
            var reach = (pose.HeightMetres - ground) / ray.Down;
            if (reach <= 0) return null;
            at = new MetricPoint(pose.Position.EastMetres + reach * ray.East, pose.Position.NorthMetres + reach * ray.North);
            var next = groundMetresAt(at);
            if (Math.Abs(next - ground) < 0.01) break;
            ground = next;
        }

        return at;
    }

    /// <summary>The direction of a picture point, one focal length ahead, so many to the right and to the top.</summary>
    internal static (double East, double North, double Down) Turn(PhotoPose pose, double right, double top)
    {
        var (sinYaw, cosYaw) = Math.SinCos(double.DegreesToRadians(pose.YawDegrees));
        var (sinPitch, cosPitch) = Math.SinCos(double.DegreesToRadians(pose.PitchDegrees));
        var (sinRoll, cosRoll) = Math.SinCos(double.DegreesToRadians(pose.RollDegrees));
        // Ahead, right and down of the camera, rolled, then pitched, then turned to the yaw.
        var (y, z) = (right * cosRoll + top * sinRoll, right * sinRoll - top * cosRoll);
        var (ahead, down) = (cosPitch + z * sinPitch, -sinPitch + z * cosPitch);
        return (East: ahead * sinYaw + y * cosYaw, North: ahead * cosYaw - y * sinYaw, Down: down);
    }
}
