using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Tests.Sweeps.Proof;

public class PhotoJudgeTests
{
    private static readonly ProofArea Area = Proved.Area(Shapes.Square(-100, -100, 200));

    [Fact]
    public void Select_GoodPhoto_StandsWhereItWasTakenTurnedIntoTheFrame()
    {
        var photo = Assert.Single(Select(Photo(1)).Photos);

        var pose = photo.View.Pose;
        Assert.Equal((Shapes.Origin.EastMetres, Shapes.Origin.NorthMetres), (Math.Round(pose.Position.EastMetres, 4), Math.Round(pose.Position.NorthMetres, 4)));
        Assert.Equal(100, pose.HeightMetres);
        // True north: a step along the picture's top changes the latitude only.
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(pose.YawDegrees));
        var (here, ahead) = (Shapes.At(0, 0), Shapes.At(100 * sin, 100 * cos));
        Assert.Equal(here.Longitude, ahead.Longitude, 1e-9);
        Assert.Equal(0.214, pose.YawDegrees, 0.001);
    }

    [Theory]
    [InlineData("copy", "sweep.proofCopy")]
    [InlineData("moment", "sweep.proofSameMoment")]
    [InlineData("thermal", "sweep.proofThermal")]
    [InlineData("nowhere", "sweep.proofNoPosition")]
    [InlineData("lens", "sweep.proofNoLens")]
    [InlineData("attitude", "sweep.proofNoAttitude")]
    [InlineData("horizon", "sweep.proofHorizon")]
    [InlineData("height", "sweep.proofNoHeight")]
    [InlineData("altitude", "sweep.proofNeedsGround")]
    [InlineData("below", "sweep.proofBelowGround")]
    [InlineData("elsewhere", "sweep.proofElsewhere")]
    [InlineData("broken", "sweep.proofBroken")]
    public void Select_PhotoThatCannotCount_IsRefusedAndTheOthersCount(string what, string key)
    {
        var good = Photo(1);
        var bad = Photo(2);
        bad = what switch
        {
            "copy" => bad with { Sha256 = good.Sha256 },
            "moment" => bad with { TakenAt = good.TakenAt },
            "thermal" => bad with { IsThermal = true },
            "nowhere" => bad with { Position = null },
            "lens" => bad with { Model = "box brownie" },
            "attitude" => bad with { Gimbal = null },
            "horizon" => bad with { Gimbal = new PhotoAttitude(0, -20, 0) },
            "height" => bad with { AboveTakeOffMetres = null, AltitudeMetres = null },
            "altitude" => bad with { AboveTakeOffMetres = null },
            "below" => bad with { AboveTakeOffMetres = -3 },
            "elsewhere" => bad with { Position = Shapes.At(1000, 0) },
            _ => bad with { Fault = Phrase.Of("sweep.proofBroken") },
        };

        var selection = Select(good, bad);

        Assert.Equal(good.Path, Assert.Single(selection.Photos).Name);
        Assert.Equal([null, key], selection.Inputs.Select(input => input.Refused?.Key));
    }

    [Fact]
    public void Select_WideAndZoomOfOneMoment_AreNoCopies()
    {
        var wide = Photo(1);

        Assert.Equal(2, Select(wide, Photo(2) with { TakenAt = wide.TakenAt, WidthPixels = 8000, HeightPixels = 6000, FocalMillimetres = 29.9, FilmFocalMillimetres = 162, Model = "MAVIC2-ENTERPRISE-ADVANCED" }).Photos.Count);
    }

    [Fact]
    public void Select_AltitudesOnly_NeedTheGroundOrATerrain()
    {
        var photo = Photo(1) with { AboveTakeOffMetres = null };

        var level = PhotoJudge.Select([photo], Area, new ProofGround { LevelMetres = 110 }, new PhotoTerms([], false));
        var hills = PhotoJudge.Select([photo], Area, new ProofGround { Terrain = Flat(110) }, new PhotoTerms([], false));

        Assert.Equal(90, level.Photos[0].View.Pose.HeightMetres);
        Assert.Equal(200, hills.Photos[0].View.Pose.HeightMetres);
        Assert.Contains(level.Remarks, remark => remark.Key == "sweep.proofAltitudes");
    }

    [Fact]
    public void Select_TakeOffOnTheTerrain_CarriesTheHeight()
    {
        var ground = new ProofGround { Terrain = Flat(110), TakeOff = Shapes.At(20, 20) };

        Assert.Equal(210, PhotoJudge.Select([Photo(1)], Area, ground, new PhotoTerms([], false)).Photos[0].View.Pose.HeightMetres);
    }

    [Fact]
    public void Select_EllipsoidOverSeaLevelTerrain_IsRemarkedOn()
    {
        // The drone says that it stood at 100 m when it took off.
        var remarks = PhotoJudge.Select([Photo(1)], Area, new ProofGround { Terrain = Flat(118) }, new PhotoTerms([], false)).Remarks;

        Assert.Contains(remarks, remark => remark.Key == "sweep.proofHeightsDisagree");
        Assert.DoesNotContain(PhotoJudge.Select([Photo(1)], Area, new ProofGround { Terrain = Flat(95) }, new PhotoTerms([], false)).Remarks, remark => remark.Key == "sweep.proofHeightsDisagree");
    }

    [Fact]
    public void Select_NoGimbal_TakesTheAircraft()
    {
        var selection = Select(Photo(1) with { Gimbal = null, Aircraft = new PhotoAttitude(30, 4, 0) });

        Assert.Equal(-86, selection.Photos[0].View.Pose.PitchDegrees, 1e-6);
        Assert.Contains(selection.Remarks, remark => remark.Key == "sweep.proofFixedCamera");
    }

    [Fact]
    public void Select_AssumedNadir_ClaimsOnlyWhatAnyTurnShows()
    {
        var selection = PhotoJudge.Select([Photo(1) with { Gimbal = null }], Area, new ProofGround(), new PhotoTerms([], IsNadirAssumed: true));

        var view = Assert.Single(selection.Photos).View;
        // The shorter side of 105.5 m leaves a square of 74.6 m.
        var corners = PhotoFootprint.Find(view.Camera, view.Pose, 0)!;
        Assert.Equal(74.6, GroundMeasure.DistanceMetres(corners[0], corners[1]), 0.1);
        Assert.Equal(74.6, GroundMeasure.DistanceMetres(corners[1], corners[2]), 0.1);
        Assert.Equal(0.02666, view.GsdMetresAt(view.Pose.Position, 0), 1e-4);
        Assert.Contains(selection.Remarks, remark => remark.Key == "sweep.proofNadirAssumed");
    }

    [Fact]
    public void Select_ClockThatRunsBack_IsRemarkedOnByFileNumber()
    {
        var photos = Enumerable.Range(1, 12).Select(number => Photo(number)).ToArray();
        photos[7] = photos[7] with { TakenAt = photos[7].TakenAt!.Value.AddHours(-1) };

        var remark = Assert.Single(Select(photos).Remarks, remark => remark.Key == "sweep.proofClockJump");

        Assert.Equal(("DJI_0008.JPG", "DJI_0007.JPG"), (remark.Arguments["photo"], remark.Arguments["before"]));
        Assert.Equal("59.967", remark.Arguments["minutes"]);
        Assert.Equal(12, Select(photos).Photos.Count);
    }

    [Fact]
    public void Select_ClockInTheNames_IsNoOrder()
    {
        // The clock is set back after the second photo, and the names follow it; the numbers do not.
        string[] names = ["DJI_20260501101500_0001_V.JPG", "DJI_20260501101502_0002_V.JPG", "DJI_20260501091504_0003_V.JPG"];
        var photos = names.Select((name, index) => Photo(index + 1) with { Path = name, TakenAt = Seen.Noon.AddSeconds(2 * index - (index == 2 ? 3600 : 0)) }).ToArray();

        Assert.Equal(names[2], Assert.Single(Select(photos).Remarks, remark => remark.Key == "sweep.proofClockJump").Arguments["photo"]);
    }

    [Fact]
    public void Select_MixedFlights_AreCounted()
    {
        var morning = Enumerable.Range(1, 3).Select(number => Photo(number));
        var noon = Enumerable.Range(4, 3).Select(number => Photo(number) with { TakenAt = Seen.Noon.AddHours(3) });
        var other = Photo(7) with { Model = "P4RTK", WidthPixels = 5472, HeightPixels = 3648, FocalPixels = null };

        var remark = Assert.Single(Select([.. morning, .. noon, other]).Remarks, remark => remark.Key == "sweep.proofFlights");

        Assert.Equal(("3", "2"), (remark.Arguments["flights"], remark.Arguments["cameras"]));
        Assert.DoesNotContain(Select([.. morning]).Remarks, one => one.Key == "sweep.proofFlights");
    }

    [Fact]
    public void Select_Sharpness_IsMeasuredAgainstTheBestOfItsCamera()
    {
        var photos = Select(Photo(1) with { EdgeLoss = 0.6 }, Photo(2) with { EdgeLoss = 0.45 }, Photo(3)).Photos;

        Assert.Equal([1, 0.75, null], photos.Select(photo => photo.Sharpness is { } sharpness ? Math.Round(sharpness, 9) : (double?)null));
    }

    [Theory]
    [InlineData("calibrated", 5280, 3956, 3713.3, 2640.0, "M3E", 3713.3)]
    [InlineData("of another lens", 5280, 3956, 9000.0, 2640.0, "M3E", 3750.9)]
    [InlineData("of a larger picture", 2640, 1978, 3713.3, 2640.0, "nobody", null)]
    [InlineData("of no known camera", 2640, 1978, 1856.6, 1320.0, "nobody", 1856.6)]
    public void Lens_Calibration_IsBelievedWhereItFits(string _, int width, int height, double focal, double axis, string model, double? expected)
    {
        var (camera, _) = PhotoLens.Find(Photo(1) with { WidthPixels = width, HeightPixels = height, FocalPixels = focal, AxisColumnPixels = axis, Model = model, FilmFocalMillimetres = null }, []);

        Assert.Equal(expected, camera is null ? null : Math.Round(camera.FocalMillimetres / camera.SensorWidthMillimetres * width, 1));
    }

    [Fact]
    public void Lens_OtherSources_ComeInTheirOrder()
    {
        var photo = Photo(1) with { Model = "ILCE-7R", WidthPixels = 7360, HeightPixels = 4912, FocalPixels = null, FocalMillimetres = 35, PixelsPerMillimetre = 203.25, FilmFocalMillimetres = 35 };
        double Pixels(PhotoFacts facts, params SweepCamera[] own) => PhotoLens.Find(facts, own).Camera is { } camera ? camera.FocalMillimetres / camera.SensorWidthMillimetres * camera.ImageWidthPixels : 0;
        var mine = new SweepCamera { Name = "ilce-7r", SensorWidthMillimetres = 36, SensorHeightMillimetres = 24, FocalMillimetres = 35.4, ImageWidthPixels = 7360, ImageHeightPixels = 4912 };

        Assert.Equal(35.4 / 36 * 7360, Pixels(photo, mine), 1e-6);
        Assert.Equal(35 * 203.25, Pixels(photo), 1e-6);
        // Rounded to whole millimetres: the narrower look.
        Assert.Equal(35.5 / 43.2666 * Math.Sqrt(7360.0 * 7360 + 4912.0 * 4912), Pixels(photo with { PixelsPerMillimetre = null }), 1e-6);
        Assert.Equal(0, Pixels(photo with { PixelsPerMillimetre = null, FilmFocalMillimetres = null }));
        // One camera, two shapes of picture.
        Assert.Equal(8.8 / 11.73 * 4864, Pixels(photo with { Model = "FC6310R", WidthPixels = 4864, HeightPixels = 3648, FocalMillimetres = 8.8 }), 1e-6);
    }

    private static PhotoSelection Select(params PhotoFacts[] photos) => PhotoJudge.Select(photos, Area, new ProofGround(), new PhotoTerms([], false));

    private static PhotoFacts Photo(int number) => new()
    {
        Path = $"DJI_{number:0000}.JPG", Sha256 = $"{number:x64}", Position = Shapes.At(0, 0), AltitudeMetres = 200, AboveTakeOffMetres = 100, Gimbal = new PhotoAttitude(0, -90, 0),
        Model = "M3E", WidthPixels = 5280, HeightPixels = 3956, FocalMillimetres = 12.29, RtkFlag = 50, RtkDeviationMetres = 0.02, TakenAt = Seen.Noon.AddSeconds(2 * number),
    };

    private static TerrainGrid Flat(float metres) => new(Shapes.Frame, new MetricPoint(Shapes.Origin.EastMetres - 500, Shapes.Origin.NorthMetres - 500), 10, 101, [.. Enumerable.Repeat(metres, 101 * 101)]);
}
