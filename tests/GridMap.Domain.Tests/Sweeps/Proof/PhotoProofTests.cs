using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Tests.Sweeps.Proof;

public class PhotoProofTests
{
    private static readonly ProofRules AnyGsd = new() { CoarsestGsdMetres = 10 };

    [Fact]
    public void ByPhotos_OneLevelPhoto_ShowsItsRectangle()
    {
        // 140.77 by 105.47 m straight below.
        var proof = Proved.Of(Proved.Area(Shapes.Square(-100, -100, 200)), [Proved.Pose(0, 0)]);

        var cell = Assert.Single(proof.Cells);
        Assert.Equal(200.0 * 200, cell.AreaSquareMetres, 0.01);
        Assert.Equal(140.764 * 105.466 / 40_000, cell.SeenFraction, 1e-5);
        Assert.Equal(cell.AreaSquareMetres * (1 - cell.SeenFraction), cell.MissingSquareMetres, 0.01);
        Assert.Equal(cell.MissingSquareMetres, GroundMeasure.AreaSquareMetres(cell.Missing), 0.1);
        Assert.Equal(10, cell.Missing.NumPoints); // a frame
        Assert.Equal(0.02666, cell.GsdMetres!.Greatest, 1e-4);
        Assert.Equal(new Spread(1, 1, 1), cell.Depth);
        Assert.Equal(4547, proof.FrameEpsg);
        Assert.Equal(1, proof.Rules.ResolutionMetres);
    }

    [Fact]
    public void ByPhotos_AnyTiltAndDepth_AgreesWithAnIndependentCountAndNeverClaimsMore() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 3]).Sample((seed, depth) =>
    {
        var chance = new Random(seed);
        var (village, poses) = (Village.Any(chance), Proved.AnyPoses(chance, count: 40, reach: 250));

        var cell = Proved.Of(Proved.Area(village), poses, AnyGsd with { LeastDepth = depth }).Cells[0];

        var area = Shapes.Frame.ToMetric(village);
        var step = Math.Sqrt(area.Area) / 150;
        var counted = RayCount.SeenFraction(area, [.. poses.Select(pose => (Proved.Camera, pose))], step, (_, _) => 0, depth);
        Assert.True(Math.Abs(counted - cell.SeenFraction) <= 0.005, $"counted {counted:0.0000}, proved {cell.SeenFraction:0.0000}");
        Assert.Equal(1 - cell.SeenFraction, cell.MissingSquareMetres / cell.AreaSquareMetres, 1e-6);
    }, iter: 12);

    [Fact]
    public void ByPhotos_OverHills_AgreesWithAnIndependentCount() => Gen.Int[1, 1_000_000].Sample(seed =>
    {
        var chance = new Random(seed);
        var (village, poses) = (Village.Compact(chance), Proved.AnyPoses(chance, count: 30, reach: 250));
        double Height(double east, double north) => 160 + 12 * Math.Sin((east - Shapes.Origin.EastMetres) / 60) + 8 * Math.Cos((north - Shapes.Origin.NorthMetres) / 45);
        var terrain = Hills(Height);

        var cell = Proved.Of(Proved.Area(village), poses.Select(pose => pose with { HeightMetres = pose.HeightMetres + 180 }), AnyGsd, terrain).Cells[0];

        var area = Shapes.Frame.ToMetric(village);
        var counted = RayCount.SeenFraction(area, [.. poses.Select(pose => (Proved.Camera, pose with { HeightMetres = pose.HeightMetres + 180 }))], 2.5, Height);
        Assert.True(Math.Abs(counted - cell.SeenFraction) <= 0.005, $"counted {counted:0.0000}, proved {cell.SeenFraction:0.0000}");
    }, iter: 3);

    [Fact]
    public void ByPhotos_OnePhotoMore_NeverLowersTheShare() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 2]).Sample((seed, depth) =>
    {
        var chance = new Random(seed);
        var (area, poses, rules) = (Proved.Area(Village.Any(chance)), Proved.AnyPoses(chance, count: 12, reach: 200), new ProofRules { CoarsestGsdMetres = 0.03, LeastDepth = depth });

        var (fewer, all) = (Proved.Of(area, poses.Skip(1), rules).Cells[0], Proved.Of(area, poses, rules).Cells[0]);

        // Outlines are laid to the millimetre.
        var rounding = 0.001 * (Shapes.Frame.ToMetric(fewer.Missing).Length + Shapes.Frame.ToMetric(all.Missing).Length);
        Assert.True(all.MissingSquareMetres <= fewer.MissingSquareMetres + rounding, $"seed {seed}, depth {depth}: {fewer.MissingSquareMetres} m² missing, then {all.MissingSquareMetres}; rounding {rounding}");
    }, iter: 12);

    [Fact]
    public void ByPhotos_AnyOrder_GivesTheSameProof() => Gen.Int[1, 1_000_000].Sample(seed =>
    {
        var chance = new Random(seed);
        var (area, photos) = (Proved.Area(Village.Any(chance)), Proved.Photos(Proved.AnyPoses(chance, count: 15, reach: 200)));
        var shuffled = photos.ToArray();
        chance.Shuffle(shuffled);

        var (first, second) = (Proved.Of(area, photos, AnyGsd).Cells[0], Proved.Of(area, shuffled, AnyGsd).Cells[0]);

        Assert.Equal(first.SeenFraction, second.SeenFraction);
        Assert.True(first.Missing.EqualsExact(second.Missing));
        Assert.Equal((first.GsdMetres, first.Depth, first.FirstSeenAt, first.LastSeenAt), (second.GsdMetres, second.Depth, second.FirstSeenAt, second.LastSeenAt));
    }, iter: 5);

    [Fact]
    public void ByPhotos_NeighbouringPhotosThatJustMeet_LeaveNoSeam()
    {
        // One photo's right edge is the next one's left, at a place that is no whole metre.
        var across = Proved.Camera.FootprintAcrossMetres(100);
        var proof = Proved.Of(Proved.Area(Shapes.Square(-120, -40, 80), Shapes.Square(-40, -40, 80), Shapes.Square(40, -40, 80)), [Proved.Pose(-across, 0.3), Proved.Pose(0, 0.3), Proved.Pose(across, 0.3)]);

        Assert.All(proof.Cells, cell => Assert.Equal(1, cell.SeenFraction));
        Assert.True(proof.Gaps.IsEmpty);
        Assert.All(proof.Cells, cell => Assert.True(cell.IsWholeBy(proof.Rules)));
    }

    [Fact]
    public void ByPhotos_TooCoarseOrTooFew_CountsNothingAndSaysWhy()
    {
        var area = Proved.Area(Shapes.Square(-30, -30, 60));

        var coarse = Proved.Of(area, [Proved.Pose(0, 0)], new ProofRules { CoarsestGsdMetres = 0.02 });
        var few = Proved.Of(area, [Proved.Pose(0, 0)], new ProofRules { LeastDepth = 2 });

        Assert.Equal(0, coarse.Cells[0].SeenFraction);
        Assert.Null(coarse.Cells[0].GsdMetres);
        Assert.Equal("sweep.proofAllCoarse", Assert.Single(coarse.Remarks).Key);
        Assert.Equal(0, few.Cells[0].SeenFraction);
        Assert.Equal(3600, few.Cells[0].MissingSquareMetres, 0.01);
    }

    [Fact]
    public void ByPhotos_UnflyableGround_IsNoGapAndKeepsItsReason()
    {
        var check = new GroundCheck(Seen.Noon, "grid-12", "empty yard");
        var area = Proved.Area(Shapes.Square(-100, -50, 200)) with { Unflyable = [new UnflyableGround(Shapes.Square(60, -50, 300), "power line", check)] };

        var cell = Proved.Of(area, [Proved.Pose(0, 0), Proved.Pose(-60, 0), Proved.Pose(0, 100), Proved.Pose(-60, 100)]).Cells[0];

        Assert.Equal(0.8, cell.FlyableFraction, 1e-4);
        Assert.InRange(cell.SeenFraction, 0.8, 0.9);
        var unflyable = Assert.Single(cell.Unflyable);
        Assert.Equal(("power line", check), (unflyable.Reason, unflyable.Check));
        Assert.Equal(0.2 * cell.AreaSquareMetres, GroundMeasure.AreaSquareMetres(unflyable.Shape), 0.5);
        Assert.True(cell.Missing.IsEmpty);
        Assert.True(cell.IsWholeBy(new ProofRules()));
    }

    [Fact]
    public void ByPhotos_Times_GiveSpanAndSun()
    {
        var photos = Proved.Photos([Proved.Pose(0, 0), Proved.Pose(10, 0)]);
        var proof = Proved.Of(Proved.Area(Shapes.Square(-30, -30, 60)), [photos[0], photos[1] with { TakenAt = photos[0].TakenAt!.Value.AddHours(30) }]);

        Assert.Equal(TimeSpan.FromHours(30), proof.Cells[0].LastSeenAt - proof.Cells[0].FirstSeenAt);
        Assert.Equal("sweep.proofSpan", Assert.Single(proof.Remarks).Key);
        Assert.Equal(["M3E"], proof.Cells[0].Cameras);
        Assert.True(proof.Cells[0].SunDegrees!.Least < proof.Cells[0].SunDegrees!.Greatest);
    }

    [Fact]
    public void ByPhotos_Recall_GivesOneLookHoweverManyPhotos()
    {
        var recall = new RecallTable("disc 1, balanced", [new RecallRow(0.12, 1, 4, 0.75, 24, "card"), new RecallRow(0.3, 6, 30, 0.9, 19, "card"), new RecallRow(0.01, 40, 50, 1, 10, "card")]);
        var area = Proved.Area(Shapes.Square(-52.733, -100, 105.466));

        // The southern half is not seen.
        var once = Proved.Of(area, [Proved.Pose(0, 52.733 - 47.267 + 0.001)], recall: recall).Cells[0];
        var often = Proved.Of(area, Enumerable.Repeat(Proved.Pose(0, 52.733 - 47.267 + 0.001), 20), recall: recall).Cells[0];

        var seen = once.SeenFraction;
        Assert.InRange(seen, 0.4, 0.6);
        Assert.Equal([1.0, 4.0, 6.0, 30.0, 40.0, 50.0], once.Missed.Select(missed => missed.SizeMetres));
        Assert.Equal(1 - seen * 0.75, once.Missed[0].Chance, 1e-9);
        Assert.Equal(1 - seen * 0.9, once.Missed[2].Chance, 1e-9);
        // Wilson's interval of 18 found of 24 begins at 0.551.
        Assert.Equal(1 - seen * 0.5510, once.Missed[0].AtMost, 1e-4);
        // Nobody tried it on pictures as coarse as these.
        Assert.Equal(1, once.Missed[4].Chance);
        Assert.Equal(once.Missed, often.Missed);
        Assert.Equal(20, often.Depth!.Median);
    }

    [Fact]
    public void ByPhotos_TerrainUnknownInParts_IsNotSeenThere()
    {
        var terrain = Hills((east, _) => east > Shapes.Origin.EastMetres ? double.NaN : 0);

        var cell = Proved.Of(Proved.Area(Shapes.Square(-30, -30, 60)), [Proved.Pose(0, 0)], terrain: terrain).Cells[0];

        Assert.InRange(cell.SeenFraction, 0.4, 0.5);
    }

    [Fact]
    public void ByPhotos_ExportedPlanInStillAir_ShowsEveryVillageWhole()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var village = Village.Any(new Random(seed));
            var plan = Village.Plan(Village.Request(village));

            var proof = Proved.Of(Proved.Area(village), plan.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => new PhotoPose(photo.Position, photo.HeightMetres, photo.YawDegrees, -90, 0)));

            Assert.True(proof.Gaps.IsEmpty, $"village {seed}: {proof.Cells[0].MissingSquareMetres} m² missing");
            Assert.Equal(1, proof.Cells[0].SeenFraction);
            Assert.True(proof.Cells[0].Depth!.Least >= 2, $"village {seed}: depth {proof.Cells[0].Depth}");
        }
    }

    private static TerrainGrid Hills(Func<double, double, double> height)
    {
        const int Knots = 800;
        var corner = new MetricPoint(Shapes.Origin.EastMetres - 800, Shapes.Origin.NorthMetres - 800);
        return new TerrainGrid(Shapes.Frame, corner, 2, Knots, [.. Enumerable.Range(0, Knots * Knots).Select(i => (float)height(corner.EastMetres + 2 * (i % Knots), corner.NorthMetres + 2 * (i / Knots)))]);
    }
}
