using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Cameras;

public class CameraTests
{
    [Theory]
    [InlineData("DJI P1 35 mm", 1.252, 1.503, 102.57, 68.57, 30.77, 13.71)]
    [InlineData("Mavic 3E wide", 2.666, 3.199, 140.76, 105.78, 42.23, 21.16)]
    [InlineData("Phantom 4 RTK 3:2", 2.741, 3.289, 150.0, 100.0, 45.0, 20.0)]
    [InlineData("M30T wide", 3.556, 4.267, 142.22, 106.67, 42.67, 21.33)]
    public void Figures_OfTheCatalogue_AreThoseOfTheFactSheet(string name, double gsd100, double gsd120, double across, double along, double spacing, double trigger)
    {
        var camera = CameraCatalogue.Find(name)!;

        var figures = SurveyFigures.Of(camera, 100, new SweepSettings(), new SweepDrone());

        Assert.Equal(gsd100 / 100, figures.GsdMetres, 0.00001);
        Assert.Equal(gsd120 / 100, camera.GsdMetresAt(120), 0.00001);
        Assert.Equal(across, figures.FootprintAcrossMetres, 0.01);
        // The sheet takes the nominal sensor height; with square pixels the photo is up to 0.3 % shorter.
        Assert.InRange(figures.FootprintAlongMetres, 0.9965 * along, along + 0.01);
        Assert.Equal(spacing, figures.LineSpacingMetres, 0.01);
        Assert.InRange(figures.TriggerMetres, 0.9965 * trigger, trigger + 0.01);
    }

    [Theory]
    [InlineData("P1", 19.6, 6.3)]
    [InlineData("M3E", 30.2, 13.3)]
    [InlineData("M30T", 10.7, 17.8)]
    public void Speed_AtHundredMetres_IsLimitedByTriggerAndBlur(string name, double byTrigger, double byBlur)
    {
        var drone = new SweepDrone { SurveySpeedMetresPerSecond = 50, AirSpeedMetresPerSecond = 50 };

        var sharp = SurveyFigures.Of(CameraCatalogue.Find(name)!, 100, new SweepSettings { LargestBlurPixels = 100 }, drone);
        var both = SurveyFigures.Of(CameraCatalogue.Find(name)!, 100, new SweepSettings(), drone);

        Assert.Equal(byTrigger, sharp.SpeedMetresPerSecond, 0.1);
        Assert.Equal("trigger", sharp.SpeedLimitedBy);
        Assert.Equal(Math.Min(byTrigger, byBlur), both.SpeedMetresPerSecond, 0.1);
    }

    [Theory]
    [InlineData("mavic 3e")]
    [InlineData("DJI Mavic 3E")]
    [InlineData("m3e")]
    [InlineData("Mavic 3E wide")]
    public void Find_UsualSpellings_AreTheSameCamera(string name) => Assert.Equal("Mavic 3E wide", CameraCatalogue.Find(name)?.Name);

    [Fact]
    public void Find_UnknownName_IsNull() => Assert.Null(CameraCatalogue.Find("box brownie"));

    [Fact]
    public void FindFault_SensorWithoutSize_NamesTheField() =>
        Assert.Equal("sensorWidthMillimetres", (CameraCatalogue.All[0] with { SensorWidthMillimetres = 0 }).FindFault()?.Arguments["field"]);

    [Fact]
    public void HeightFor_AnyGsd_GivesThatGsdBack() =>
        Gen.Select(Gen.Int[0, CameraCatalogue.All.Count - 1], Gen.Double[0.005, 0.2], Gen.Double[-90, -50]).Sample((camera, gsd, pitch) =>
        {
            var height = SurveyFigures.HeightFor(CameraCatalogue.All[camera], gsd, pitch);
            Assert.Equal(gsd, SurveyFigures.Of(CameraCatalogue.All[camera], height, new SweepSettings { GimbalPitchDegrees = pitch }, new SweepDrone()).GsdMetres, 1e-9);
        });

    [Fact]
    public void Footprint_LookingDown_IsTheRectangleWithItsTopAhead()
    {
        var camera = CameraCatalogue.Find("P4RTK")!;

        var corners = PhotoFootprint.Find(camera, new PhotoPose(new MetricPoint(1000, 2000), 100, YawDegrees: 90, PitchDegrees: -90, RollDegrees: 0), groundMetres: 0)!;

        // Flying east the picture's top is east, its right side south.
        Assert.Equal([(1050.0, 2075.0), (1050.0, 1925.0), (950.0, 1925.0), (950.0, 2075.0)], corners.Select(corner => (Math.Round(corner.EastMetres, 6), Math.Round(corner.NorthMetres, 6))));
    }

    [Fact]
    public void Footprint_OnRaisedGround_Shrinks()
    {
        var camera = CameraCatalogue.Find("P4RTK")!;
        var pose = new PhotoPose(new MetricPoint(0, 0), 100, 0, -90, 0);

        var level = PhotoFootprint.Find(camera, pose, groundMetres: 40)!;
        var slope = PhotoFootprint.Find(camera, pose, at => at.EastMetres / 2)!;

        Assert.Equal(90, level[1].EastMetres - level[0].EastMetres, 0.001);
        // Uphill the photo ends sooner: 75 m of ground at level, less where the hill comes to meet it.
        Assert.InRange(slope[1].EastMetres, 54, 55);
        Assert.InRange(slope[0].EastMetres, -121, -119);
    }

    [Fact]
    public void Footprint_RolledOrPitched_MovesTheWayTheCameraLooks()
    {
        var camera = CameraCatalogue.Find("P4RTK")!;

        var ahead = PhotoFootprint.Find(camera, new PhotoPose(new MetricPoint(0, 0), 100, 0, -70, 0), 0)!;

        Assert.Equal(100 * Math.Tan(double.DegreesToRadians(20) + Math.Atan(0.5)), ahead[0].NorthMetres, 0.001);
        Assert.Equal(100 * Math.Tan(double.DegreesToRadians(20) - Math.Atan(0.5)), ahead[3].NorthMetres, 0.001);
        Assert.Null(PhotoFootprint.Find(camera, new PhotoPose(new MetricPoint(0, 0), 100, 0, -10, 0), 0));
        Assert.Null(PhotoFootprint.Find(camera, new PhotoPose(new MetricPoint(0, 0), 100, 0, -90, 0), 120));
    }
}
