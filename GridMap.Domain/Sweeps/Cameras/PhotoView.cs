using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>A camera in its place: whether a photo shows a spot, and how finely. The same rays as <see cref="PhotoFootprint"/>, asked from the ground.</summary>
/// <remarks>The lens is taken as a pinhole with the picture's middle on its axis; nothing hides the ground.</remarks>
public sealed class PhotoView
{
    private readonly PhotoPose pose;
    private readonly (double East, double North, double Down) ahead, right, top;
    private readonly double rightReach, topReach, pixel;

    /// <summary>Puts a camera in its place.</summary>
    public PhotoView(SweepCamera camera, PhotoPose pose)
    {
        ArgumentNullException.ThrowIfNull(camera);
        (Camera, this.pose) = (camera, pose);
        ahead = PhotoFootprint.Turn(pose, right: 0, top: 0);
        right = Less(PhotoFootprint.Turn(pose, right: 1, top: 0), ahead);
        top = Less(PhotoFootprint.Turn(pose, right: 0, top: 1), ahead);
        rightReach = camera.SensorWidthMillimetres / 2 / camera.FocalMillimetres;
        topReach = camera.UsedHeightMillimetres / 2 / camera.FocalMillimetres;
        pixel = camera.SensorWidthMillimetres / camera.FocalMillimetres / camera.ImageWidthPixels;
    }

    /// <summary>The camera.</summary>
    public SweepCamera Camera { get; }

    /// <summary>Its place and attitude.</summary>
    public PhotoPose Pose => pose;

    /// <summary>How far inside the picture's four edges a spot lies: to the right, left, top and bottom edge. Shown where none is below zero.</summary>
    /// <param name="at">Metres of the pose's frame.</param>
    /// <param name="groundMetres">Height of the spot, in the pose's system of heights.</param>
    /// <remarks>Each is a linear function of the spot's place in space, so that a straight line on the ground is cut where it is zero.</remarks>
    public PhotoEdges EdgesAt(MetricPoint at, double groundMetres)
    {
        var (far, aside, up) = Seen(at, groundMetres);
        return new PhotoEdges(rightReach * far - aside, rightReach * far + aside, topReach * far - up, topReach * far + up);
    }

    /// <summary>Whether the photo shows a spot.</summary>
    /// <param name="at">Metres of the pose's frame.</param>
    /// <param name="groundMetres">Height of the spot, in the pose's system of heights.</param>
    public bool Shows(MetricPoint at, double groundMetres) => EdgesAt(at, groundMetres).AreInside;

    /// <summary>Ground sampling distance at a spot: the longer way that a pixel reaches over level ground there, metres; infinite where the camera cannot look.</summary>
    /// <param name="at">Metres of the pose's frame.</param>
    /// <param name="groundMetres">Height of the spot, in the pose's system of heights.</param>
    public double GsdMetresAt(MetricPoint at, double groundMetres)
    {
        var (far, aside, up) = Seen(at, groundMetres);
        if (far <= 0) return double.PositiveInfinity;
        var (u, v) = (aside / far, up / far);
        // How the picture moves with a step to the east and to the north, in focal lengths.
        var (ue, un) = ((right.East - u * ahead.East) / far, (right.North - u * ahead.North) / far);
        var (ve, vn) = ((top.East - v * ahead.East) / far, (top.North - v * ahead.North) / far);
        var (sum, turn) = (ue * ue + un * un + ve * ve + vn * vn, ue * vn - un * ve);
        var least = (sum - Math.Sqrt(Math.Max(0, sum * sum - 4 * turn * turn))) / 2;
        return least > 0 ? pixel / Math.Sqrt(least) : double.PositiveInfinity;
    }

    private (double Far, double Aside, double Up) Seen(MetricPoint at, double groundMetres)
    {
        var (east, north, down) = (at.EastMetres - pose.Position.EastMetres, at.NorthMetres - pose.Position.NorthMetres, pose.HeightMetres - groundMetres);
        return (
            ahead.East * east + ahead.North * north + ahead.Down * down,
            right.East * east + right.North * north + right.Down * down,
            top.East * east + top.North * north + top.Down * down);
    }

    private static (double East, double North, double Down) Less((double East, double North, double Down) a, (double East, double North, double Down) b) =>
        (a.East - b.East, a.North - b.North, a.Down - b.Down);
}
