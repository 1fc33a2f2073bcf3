using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps.Proof;

/// <summary>Photos and areas for the tests of proofs, in metres about the test place.</summary>
internal static class Proved
{
    public static readonly SweepCamera Camera = CameraCatalogue.Find("Mavic 3E")!;

    public static PhotoPose Pose(double east, double north, double height = 100, double yaw = 0, double pitch = -90, double roll = 0) =>
        new(new MetricPoint(Shapes.Origin.EastMetres + east, Shapes.Origin.NorthMetres + north), height, yaw, pitch, roll);

    public static IReadOnlyList<ProofPhoto> Photos(IEnumerable<PhotoPose> poses) =>
        [.. poses.Select((pose, index) => new ProofPhoto { Name = $"DJI_{index + 1:0000}.JPG", View = new PhotoView(Camera, pose), Camera = "M3E", TakenAt = Seen.Noon.AddSeconds(index) })];

    public static ProofArea Area(params Geometry[] cells) => new("village", null, [.. cells.Select((cell, index) => new ProofCell($"{index + 1}", null, cell))], []);

    public static SweepProof Of(ProofArea area, IEnumerable<PhotoPose> poses, ProofRules? rules = null, TerrainGrid? terrain = null, RecallTable? recall = null) =>
        Of(area, Photos(poses), rules, terrain, recall);

    public static SweepProof Of(ProofArea area, IReadOnlyList<ProofPhoto> photos, ProofRules? rules = null, TerrainGrid? terrain = null, RecallTable? recall = null) =>
        SweepProver.ByPhotos(area, new PhotoSelection(photos, [], []), new ProofGround { Terrain = terrain }, rules ?? new ProofRules(), recall, CancellationToken.None);

    /// <summary>Poses all about the test place, tilted and turned at will.</summary>
    public static List<PhotoPose> AnyPoses(Random chance, int count, double reach) => [.. Enumerable.Range(0, count).Select(_ => Pose(
        reach * (2 * chance.NextDouble() - 1), reach * (2 * chance.NextDouble() - 1), 40 + 80 * chance.NextDouble(),
        360 * chance.NextDouble(), -90 + 30 * chance.NextDouble() * chance.NextDouble(), 12 * chance.NextDouble() - 6))];
}
