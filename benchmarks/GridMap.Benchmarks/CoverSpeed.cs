using System.Globalization;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Benchmarks;

/// <summary>Proofs of sweep of a village of a thousand photos: how long the counting takes once the photos are read.</summary>
internal static class CoverSpeed
{
    private static readonly GroundFrame Frame = LocalFrame.For(new LonLat(113.62, 34.75));
    private static readonly MetricPoint Middle = Frame.ToMetric(new LonLat(113.62, 34.75));

    public static async Task<int> RunAsync(int photos)
    {
        Console.WriteLine(Machine.Describe());
        var poses = Fly(photos, out var village);
        foreach (var (name, kept, cellsAcross, depth, terrain) in new[]
        {
            ("one cell, flown whole", poses, 1, 1, (TerrainGrid?)null),
            ("one cell, every spot in three photos", poses, 1, 3, null),
            ("one cell, half of the photos lost at random", Thinned(poses), 1, 1, null),
            ("sixteen cells, flown whole", poses, 4, 1, null),
            ("one cell, flown whole, hills", poses, 1, 1, Hills()),
        })
        {
            var area = new ProofArea("village", null, Cells(village, cellsAcross), []);
            var counted = kept.Select((pose, index) => new ProofPhoto
            {
                Name = index.ToString("00000", CultureInfo.InvariantCulture),
                View = new PhotoView(CameraCatalogue.All[1], pose),
                Camera = "M3E",
            }).ToList();
            SweepProof Prove() => SweepProver.ByPhotos(
                area, new PhotoSelection(counted, [], []), new ProofGround { Terrain = terrain }, new ProofRules { LeastDepth = depth }, recall: null, CancellationToken.None);
            // Compiled first.
            var proof = Prove();
            var cost = await Cost.OfAsync(() =>
            {
                proof = Prove();
                return Task.CompletedTask;
            });
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {counted.Count} photos over {proof.Cells.Sum(cell => cell.AreaSquareMetres) / 1e4:0.0} ha in {cost.Seconds:0.00} s ({cost.ProcessorSeconds:0.00} s of a processor), squares of {proof.Rules.ResolutionMetres:0.0} m; {proof.Cells.Sum(cell => cell.SeenFraction * cell.AreaSquareMetres) / proof.Cells.Sum(cell => cell.AreaSquareMetres):P2} seen, {proof.Cells.Sum(cell => cell.Missing.NumPoints)} corners of gaps"));
        }

        return 0;
    }

    /// <summary>The photos of a plan for a square village, tilted and off their places as a drone in wind is.</summary>
    private static List<PhotoPose> Fly(int photos, out Polygon village)
    {
        const double SquareMetresAPhoto = 1285; // 3 cm, 80 and 70 percent, turns and rims included
        var chance = new Random(1);
        var half = Math.Sqrt(photos * SquareMetresAPhoto) / 2;
        village = new Polygon(new LinearRing([At(-half, -half), At(half, -half), At(half, half), At(-half, half), At(-half, -half)]));
        var planned = (SweepOutcome.Planned)SweepPlanner.Plan(new SweepRequest { Area = village, Camera = CameraCatalogue.All[1], GsdMetres = 0.03 });
        return [.. planned.Plan.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => new PhotoPose(
            new MetricPoint(photo.Position.EastMetres + Off(chance, 2), photo.Position.NorthMetres + Off(chance, 2)), photo.HeightMetres + Off(chance, 1), photo.YawDegrees + Off(chance, 6), -90 + Math.Abs(Off(chance, 1)), Off(chance, 1)))];
    }

    private static List<PhotoPose> Thinned(List<PhotoPose> poses)
    {
        var chance = new Random(2);
        return [.. poses.Where(_ => chance.NextDouble() < 0.5)];
    }

    private static ProofCell[] Cells(Polygon village, int across)
    {
        var bounds = village.EnvelopeInternal;
        return
        [
            .. Enumerable.Range(0, across * across).Select(i => new ProofCell($"{i + 1}", null, GeometryFactory.Default.ToGeometry(new Envelope(
                bounds.MinX + bounds.Width * (i % across) / across, bounds.MinX + bounds.Width * (i % across + 1) / across,
                bounds.MinY + bounds.Height * (i / across) / across, bounds.MinY + bounds.Height * (i / across + 1) / across)))),
        ];
    }

    private static TerrainGrid Hills()
    {
        const int Knots = 1000;
        var corner = new MetricPoint(Middle.EastMetres - 1000, Middle.NorthMetres - 1000);
        return new TerrainGrid(Frame, corner, 2, Knots, [.. Enumerable.Range(0, Knots * Knots).Select(i => (float)(6 * Math.Sin(i % Knots / 40.0) * Math.Cos(i / Knots / 30.0)))]);
    }

    private static double Off(Random chance, double most) => most * (2 * chance.NextDouble() - 1);

    private static Coordinate At(double east, double north) =>
        Frame.ToLonLat(new MetricPoint(Middle.EastMetres + east, Middle.NorthMetres + north)) is var at ? new Coordinate(at.Longitude, at.Latitude) : new Coordinate();
}
