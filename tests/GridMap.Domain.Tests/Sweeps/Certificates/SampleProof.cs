using GridMap.Domain.Sweeps.Certificates;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps.Certificates;

/// <summary>Proofs with a cell of each kind, in metres about the test place.</summary>
internal static class SampleProof
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);

    public static SweepProof Village(Random chance, int cells = 6) => Of([.. Enumerable.Range(0, cells).Select(i => Cell(chance, i))]);

    public static SweepProof Of(params CellProof[] cells) => new()
    {
        AreaName = "赵庄 \"north\"",
        AreaCode = "410182101",
        FrameEpsg = 4547,
        Rules = new ProofRules { ResolutionMetres = 0.25 },
        Terrain = "dem.tif",
        Detector = "tank-structure 2.0.0",
        Cells = cells,
        Inputs =
        [
            new ProofInput("DJI_0001.JPG", new string('a', 64), Noon.AddMilliseconds(421), Refused: null),
            new ProofInput("DJI_0002.JPG", new string('b', 64), TakenAt: null, Phrase.Of("sweep.neverSeen")),
        ],
        Remarks = [Phrase.Of("sweep.overruled", ("by", "A\u0001"), ("reason", "钟\n<慢>"))],
        Gaps = new MultiPolygon([.. cells.SelectMany(cell => Enumerable.Range(0, cell.Missing.NumGeometries).Select(cell.Missing.GetGeometryN).OfType<Polygon>().Where(part => !part.IsEmpty))]),
    };

    public static CellProof Whole(int number = 0, double seen = 1) => new()
    {
        Code = $"C{number:000}",
        Shape = Shapes.Square(number * 100, 0, 100),
        AreaSquareMetres = 10_000,
        SeenFraction = seen,
        FlyableFraction = 1,
        Missing = Polygon.Empty,
        GsdMetres = new Spread(0.02, 0.025, 0.031),
        Depth = new Spread(1, 7, 12),
        FirstSeenAt = Noon,
        LastSeenAt = Noon.AddMinutes(9),
        Cameras = ["M3E"],
        Missed = [new MissedChance(2, 0.1, 0.2), new MissedChance(4, 0.05, 0.11)],
    };

    public static CellProof Gap(int number, double metres) => Whole(number, 1 - (metres * metres / 10_000)) with { Missing = Shapes.Square((number * 100) + 10, 10, metres), MissingSquareMetres = metres * metres };

    public static CellProof Unseen(int number) => Whole(number, 0) with { Missing = Shapes.Square(number * 100, 0, 100), MissingSquareMetres = 10_000, GsdMetres = null, Depth = null };

    public static CellProof Unflyable(int number, GroundCheck? check) => Whole(number, 0) with
    {
        FlyableFraction = 0,
        Unflyable = [new UnflyableGround(Shapes.Square(number * 100, 0, 100), "高压线 wires", check)],
        GsdMetres = null,
        Depth = null,
        FirstSeenAt = null,
        LastSeenAt = null,
        Missed = [],
    };

    public static SweepCertificate Issue(SweepProof proof) => SweepCertificate.Issue(
        proof, new Guid("0197c1d2-0000-7000-8000-000000000001"), Noon.AddHours(3), "新密市安委办", "gridmap test",
        new CertificateReference(new Guid("0197c1d2-0000-7000-8000-000000000000"), new string('c', 64)), phrase => new Wording($"中 {phrase.Key}", $"en {phrase.Key}"));

    private static CellProof Cell(Random chance, int number) => (number % 6) switch
    {
        0 => Whole(number),
        1 => Gap(number, 3 + (60 * chance.NextDouble())),
        2 => Unflyable(number, check: null),
        3 => Unflyable(number, new GroundCheck(Noon.AddDays(1), "inspector", "空厂房 empty")),
        4 => Unseen(number),
        _ => Whole(number) with
        {
            AreaSquareMetres = 1e4 * chance.NextDouble(),
            GsdMetres = new Spread(chance.NextDouble(), chance.NextDouble(), chance.NextDouble()),
            Sharpness = new Spread(0, chance.NextDouble(), 1),
            SunDegrees = new Spread(-1e-9, 44.12345, 50),
            WellExposedFraction = chance.NextDouble(),
            Missed = [new MissedChance(3.3, chance.NextDouble(), 1)],
        },
    };
}
