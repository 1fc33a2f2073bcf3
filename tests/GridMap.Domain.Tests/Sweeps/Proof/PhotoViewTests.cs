using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Tests.Sweeps.Proof;

public class PhotoViewTests
{
    private static readonly SweepCamera Camera = CameraCatalogue.Find("P1")!;

    private static readonly Gen<PhotoPose> Poses = Gen.Select(Gen.Double[30, 150], Gen.Double[-180, 180], Gen.Double[-90, -60], Gen.Double[-10, 10])
        .Select((height, yaw, pitch, roll) => new PhotoPose(new MetricPoint(500_000, 3_800_000), height, yaw, pitch, roll));

    [Fact]
    public void Shows_AnyPose_IsWhatTheFootprintAndAnIndependentProjectionSay() => Gen.Select(Poses, Gen.Double[-0.02, 0.02], Gen.Double[0, 1], Gen.Int[0, 3]).Sample((pose, beyond, along, side) =>
    {
        var corners = PhotoFootprint.Find(Camera, pose, 0)!;
        var (a, b) = (corners[side], corners[(side + 1) % 4]);
        var middle = new MetricPoint(corners.Average(corner => corner.EastMetres), corners.Average(corner => corner.NorthMetres));
        // A spot a little inside or outside of one edge.
        MetricPoint Between(MetricPoint from, MetricPoint to, double share) =>
            new(from.EastMetres + share * (to.EastMetres - from.EastMetres), from.NorthMetres + share * (to.NorthMetres - from.NorthMetres));
        var spot = Between(middle, Between(a, b, along), 1 + beyond);
        if (Math.Abs(beyond) < 1e-6) return;

        Assert.Equal(beyond < 0, new PhotoView(Camera, pose).Shows(spot, 0));
        Assert.Equal(beyond < 0, RayCount.Shows(Camera, pose, spot.EastMetres, spot.NorthMetres, 0));
    });

    [Fact]
    public void GsdMetresAt_AnyPose_IsTheLongerWayOfAPixel() => Gen.Select(Poses, Gen.Double[-0.5, 0.5], Gen.Double[-0.5, 0.5]).Sample((pose, column, row) =>
    {
        // Four footprints of a camera with a single pixel there say how far it reaches.
        var spot = Ground(pose, column, row);
        var (right, down) = (Ground(pose, column + 1e-6, row), Ground(pose, column, row + 1e-6 * Camera.ImageWidthPixels / Camera.ImageHeightPixels));
        var (ex, ny, fx, my) = (right.EastMetres - spot.EastMetres, right.NorthMetres - spot.NorthMetres, down.EastMetres - spot.EastMetres, down.NorthMetres - spot.NorthMetres);
        var longest = Enumerable.Range(0, 3600).Max(i => Math.SinCos(Math.PI * i / 3600) is var (sin, cos) ? Math.Sqrt(Math.Pow(cos * ex + sin * fx, 2) + Math.Pow(cos * ny + sin * my, 2)) : 0);

        var gsd = new PhotoView(Camera, pose).GsdMetresAt(spot, 0);

        Assert.Equal(1, longest / 1e-6 / Camera.ImageWidthPixels / gsd, 0.001);
    }, iter: 50);

    [Fact]
    public void GsdMetresAt_LookingDown_IsThatOfTheSheetEverywhere()
    {
        var view = new PhotoView(Camera, new PhotoPose(new MetricPoint(0, 0), 100, 30, -90, 0));

        Assert.Equal(Camera.GsdMetresAt(100), view.GsdMetresAt(new MetricPoint(0, 0), 0), 1e-9);
        Assert.Equal(Camera.GsdMetresAt(80), view.GsdMetresAt(new MetricPoint(30, 20), 20), 1e-9);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, -90, 0)]
    [InlineData(130, 0, 0, 130, -90, 0)]
    [InlineData(40, 8, 0, 40, -82, 0)] // nose up: ahead of straight down
    [InlineData(40, -8, 0, -140, -82, 180)] // nose down: behind, upside down
    [InlineData(0, 0, 10, -90, -80, 90)] // right wing down: to the left
    public void LookingOutOfTheBelly_Aircraft_LooksWhereItsBellyDoes(double yaw, double pitch, double roll, double lookYaw, double lookPitch, double lookRoll)
    {
        var look = new PhotoAttitude(yaw, pitch, roll).LookingOutOfTheBelly();

        Assert.Equal(0, Math.IEEERemainder(lookYaw - look.YawDegrees, 360), 1e-6);
        Assert.Equal(lookPitch, look.PitchDegrees, 1e-6);
        Assert.Equal(0, Math.IEEERemainder(lookRoll - look.RollDegrees, 360), 1e-6);
    }

    private static MetricPoint Ground(PhotoPose pose, double column, double row)
    {
        // Where a point of the picture lies on level ground, by the four corners' projective map.
        var corners = PhotoFootprint.Find(Camera, pose, 0)!;
        var low = corners[0];
        double[] shares = [(0.5 - column) * (0.5 - row), (0.5 + column) * (0.5 - row), (0.5 + column) * (0.5 + row), (0.5 - column) * (0.5 + row)];
        var weights = shares.Zip(corners, (share, corner) => share / Far(pose, corner)).ToList();
        var sum = weights.Sum();
        return new MetricPoint(
            low.EastMetres + Enumerable.Range(0, 4).Sum(i => weights[i] * (corners[i].EastMetres - low.EastMetres)) / sum,
            low.NorthMetres + Enumerable.Range(0, 4).Sum(i => weights[i] * (corners[i].NorthMetres - low.NorthMetres)) / sum);
    }

    private static double Far(PhotoPose pose, MetricPoint at)
    {
        var (east, north) = (at.EastMetres - pose.Position.EastMetres, at.NorthMetres - pose.Position.NorthMetres);
        var (yaw, pitch) = (pose.YawDegrees * Math.PI / 180, pose.PitchDegrees * Math.PI / 180);
        return Math.Cos(pitch) * (Math.Cos(yaw) * north + Math.Sin(yaw) * east) - Math.Sin(pitch) * pose.HeightMetres;
    }
}
