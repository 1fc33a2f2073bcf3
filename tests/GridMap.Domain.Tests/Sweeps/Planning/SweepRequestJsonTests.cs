using System.Text.Json;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public sealed class SweepRequestJsonTests
{
    private static readonly SweepRequest Everything = new()
    {
        Area = Shapes.Ground("MULTIPOLYGON (((0 0, 300 0, 300 300, 0 300, 0 0), (100 100, 150 100, 150 150, 100 150, 100 100)), ((400 0, 600 0, 600 200, 400 200, 400 0)))"),
        Camera = new SweepCamera
        {
            Name = "our own", SensorWidthMillimetres = 23.5, SensorHeightMillimetres = 15.6, FocalMillimetres = 16, ImageWidthPixels = 6000, ImageHeightPixels = 4000,
            ShortestIntervalSeconds = 1, ShutterSeconds = 0.0005, Dji = new DjiModel(89, 0, 65534, 0),
        },
        GsdMetres = 0.031,
        Settings = new SweepSettings { ForwardOverlap = 0.75, SideOverlap = 0.65, LineDegrees = 33.3, MarginMetres = 20, TurnAroundMetres = 15, IsCrossHatched = true, SpeedMetresPerSecond = 9 },
        Drone = new SweepDrone { TransitSpeedMetresPerSecond = 13 },
        Limits = new SweepLimits
        {
            Zones = [new ExclusionZone("mast", Shapes.Square(200, 50, 20), 15, 0, 200)], OperationArea = Shapes.Square(-500, -500, 2000),
            CeilingMetres = 150, ApprovalNumber = "ZZ-1", RangeMetres = 3000,
        },
        Battery = new BatteryState { EnduranceSeconds = 2000, HealthFraction = 0.9, TemperatureCelsius = 5, WindMetresPerSecond = 4, WindFromDegrees = 310 },
        TakeOffs = [Shapes.At(-20, -20), Shapes.At(350, 100)],
        TerrainId = new Guid("0198c0de-0000-7000-8000-000000000001"),
        RoadsId = new Guid("0198c0de-0000-7000-8000-000000000002"),
        ChosenTakeOffs = 1,
    };

    [Fact]
    public void Read_WhatWasWritten_MakesTheSamePlan()
    {
        var read = Assert.IsType<SweepRequestReading.Whole>(SweepRequestJson.Read(SweepRequestJson.Write(Everything))).Request;

        Assert.Equal((Everything.Camera, Everything.Settings, Everything.Drone, Everything.Battery), (read.Camera, read.Settings, read.Drone, read.Battery));
        Assert.Equal(Everything.TakeOffs, read.TakeOffs);
        Assert.Equal((Everything.TerrainId, Everything.RoadsId, Everything.ChosenTakeOffs), (read.TerrainId, read.RoadsId, read.ChosenTakeOffs));
        Assert.Equal(LegsOf(Everything), LegsOf(read));
        Assert.Equal(SweepRequestJson.Write(Everything).GetRawText(), SweepRequestJson.Write(read).GetRawText());
    }

    [Fact]
    public void Read_TheLeast_HasTheUsualValues()
    {
        using var json = JsonDocument.Parse("""{"area":{"type":"Polygon","coordinates":[[[113.9,34.7],[113.902,34.7],[113.902,34.702],[113.9,34.7]]]},"camera":{"name":"M3E"},"gsdMetres":0.03,"battery":{},"more":1}""");

        var read = Assert.IsType<SweepRequestReading.Whole>(SweepRequestJson.Read(json.RootElement)).Request;

        Assert.Equal((new SweepSettings(), new SweepDrone(), new BatteryState()), (read.Settings, read.Drone, read.Battery));
        Assert.Equal(CameraCatalogue.Find("M3E")! with { Name = "M3E" }, read.Camera);
        Assert.Equal(SweepLimits.FreeCeilingMetres, read.Limits.CeilingMetres);
    }

    [Theory]
    [InlineData("""[]""", "request")]
    [InlineData("""{}""", "area")]
    [InlineData("""{"area":{"type":"Point","coordinates":[1,2]}}""", "area")]
    [InlineData("""{"area":{"type":"Polygon","coordinates":[[[113.9,34.7],[113.902,34.7],[113.902,34.702],[113.9,34.8]]]}}""", "area")]
    [InlineData("""{"area":AREA}""", "camera")]
    [InlineData("""{"area":AREA,"camera":{}}""", "camera.name")]
    [InlineData("""{"area":AREA,"camera":{"name":"M3E"},"gsdMetres":"3 cm"}""", "gsdMetres")]
    [InlineData("""{"area":AREA,"camera":{"name":"M3E"},"heightMetres":1e999}""", "heightMetres")]
    [InlineData("""{"area":AREA,"camera":{"name":"M3E"},"settings":{"isCrossHatched":1}}""", "settings.isCrossHatched")]
    [InlineData("""{"area":AREA,"camera":{"name":"M3E"},"takeOffs":[[113,34],[200,34]]}""", "takeOffs[1]")]
    [InlineData("""{"area":AREA,"camera":{"name":"M3E"},"limits":{"zones":[{"name":"mast","shape":1}]}}""", "limits.zones[0].shape")]
    public void Read_WhatIsNone_NamesTheField(string text, string field)
    {
        using var json = JsonDocument.Parse(text.Replace("AREA", """{"type":"Polygon","coordinates":[[[113.9,34.7],[113.902,34.7],[113.902,34.702],[113.9,34.7]]]}""", StringComparison.Ordinal));

        var broken = Assert.IsType<SweepRequestReading.Broken>(SweepRequestJson.Read(json.RootElement));

        Assert.Equal($"sweep.badRequest field={field}", broken.Reason.ToString());
    }

    private static string LegsOf(SweepRequest request) => PlanGeoJson.WriteLegs(Assert.IsType<SweepOutcome.Planned>(SweepPlanner.Plan(request)).Plan);
}
