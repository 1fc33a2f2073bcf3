using System.IO.Compression;
using System.Text.Json;
using GridMap.Client.Sweeps;
using GridMap.Domain.Geo;

namespace GridMap.Client.Tests.Sweeps;

public sealed class SheetPlanTests
{
    [Fact]
    public void Plan_CellsThatTouch_AreOneArea()
    {
        var planned = SheetPlan.Of(SheetSamples.Field);

        var figures = Assert.IsType<PlanFigures>(planned.Answer.Figures);
        Assert.Equal(205_000, figures.AreaSquareMetres, tolerance: 3000);
        Assert.Equal(figures.Photos, planned.Answer.Sorties.Sum(sortie => sortie.Photos));
        Assert.Single(planned.Answer.Sorties);
        Assert.Equal(1, planned.Sorties[0].Legs.Count(leg => leg.IsVertical && leg.Sequence is 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37.5)]
    [InlineData(150)]
    public void Plan_DirectionOfOnesOwn_IsTheLines(double degrees) =>
        Assert.Equal(degrees, SheetPlan.Of(SheetSamples.Field with { LineDegrees = degrees }).Answer.LineDegrees ?? -1, tolerance: 0.2);

    [Fact]
    public void Plan_RoughDirection_YieldsToOnesOwn()
    {
        Assert.Equal(60, SheetPlan.Of(SheetSamples.Field, roughDegrees: 60).Answer.LineDegrees ?? -1, tolerance: 0.2);
        Assert.Equal(20, SheetPlan.Of(SheetSamples.Field with { LineDegrees = 20 }, roughDegrees: 60).Answer.LineDegrees ?? -1, tolerance: 0.2);
    }

    [Fact]
    public void Plan_HoleCutOut_IsNotCounted()
    {
        var whole = SheetPlan.Of(SheetSamples.Field).Answer.Figures!.AreaSquareMetres; // It can be planned.
        var cut = SheetPlan.Of(SheetSamples.Field with { Holes = [SheetSamples.Box(113.6215, 34.751, 113.6235, 34.752)] }).Answer.Figures!.AreaSquareMetres; // As above.

        Assert.Equal(183 * 111, whole - cut, tolerance: 600);
    }

    [Fact]
    public void Plan_AreaThatCrossesItself_SaysSo()
    {
        var bow = JsonDocument.Parse("""{"type":"Polygon","coordinates":[[[113.62,34.75],[113.63,34.76],[113.63,34.75],[113.62,34.76],[113.62,34.75]]]}""").RootElement;

        var answer = SheetPlan.Of(new SweepSheet { Drawn = [bow] }).Answer;

        Assert.Equal("grid.selfCrossing", Assert.Single(answer.Refused).Key);
    }

    [Fact]
    public void Plan_TakeOffOutOfRange_NamesTheLegsAndShowsThem()
    {
        var planned = SheetPlan.Of(SheetSamples.Field with { TakeOffs = [new LonLat(113.62, 34.745)], RangeMetres = 300, LineDegrees = 0, EnduranceMinutes = 60 });

        Assert.Null(planned.Answer.Figures);
        Assert.Null(planned.Plan);
        if (planned.Answer.Breaches is [var first, ..])
        {
            Assert.Equal("sweep.legRange", first.Message.Key);
            Assert.InRange(first.Latitude, 34.744, 34.755);
            using var picture = JsonDocument.Parse(PlanPicture.Write(planned));
            Assert.Contains(picture.RootElement.GetProperty("legs").EnumerateArray(), leg => leg[2].GetInt32() is 1);
        }
        else
        {
            Assert.NotEmpty(planned.Answer.Refused);
        }
    }

    [Fact]
    public void Picture_OfAPlan_HasEveryLegPhotoAndTakeOff()
    {
        var planned = SheetPlan.Of(SheetSamples.Field with { EnduranceMinutes = 4 });
        using var picture = JsonDocument.Parse(PlanPicture.Write(planned));

        Assert.True(planned.Answer.Sorties.Count > 1);
        Assert.Equal(planned.Sorties.Sum(sortie => sortie.Legs.Count(leg => !leg.IsVertical)), picture.RootElement.GetProperty("legs").GetArrayLength());
        Assert.Equal(planned.Answer.Figures!.Photos, picture.RootElement.GetProperty("photos").EnumerateArray().Sum(photos => (photos.GetArrayLength() - 1) / 2)); // It can be planned.
        Assert.Equal(planned.Sorties.Select(sortie => sortie.TakeOff).Distinct().Count(), picture.RootElement.GetProperty("takeOffs").GetArrayLength());
    }

    [Fact]
    public void Download_All_HoldsEveryFormatOfEverySortie()
    {
        var plan = SheetPlan.Of(SheetSamples.Field with { EnduranceMinutes = 4 }).Plan!; // It can be planned.

        using var archive = new ZipArchive(new MemoryStream(PlanDownload.Write(plan, MissionKind.All, 0, DateTimeOffset.UnixEpoch.AddYears(50))));

        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet();
        Assert.All(plan.Sorties, sortie => Assert.Superset(
            new HashSet<string> { $"sortie-{sortie.Number}.kmz", $"sortie-{sortie.Number}.plan", $"sortie-{sortie.Number}.waypoints" }, names));
        Assert.Contains("sweep.kml", names);
        Assert.Contains(names, name => name.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheet_KeptAndReadAgain_IsTheSame()
    {
        var sheet = SheetSamples.Field with { Title = "北片", TakeOffs = [new LonLat(113.62, 34.75)], LineDegrees = 12.5, Zones = [new SheetZone("变电站", SheetSamples.Box(113.621, 34.751, 113.622, 34.752), 25)] };

        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(sheet, SheetJson.Default.SweepSheet), SheetJson.Default.SweepSheet);

        Assert.Equal(JsonSerializer.Serialize(sheet, SheetJson.Default.SweepSheet), JsonSerializer.Serialize(again, SheetJson.Default.SweepSheet));
        Assert.Equal(sheet.TakeOffs, again?.TakeOffs);
    }

    [Fact]
    public void Sheet_SavedByTheServer_ComesBackAsTheSamePlan()
    {
        var sheet = SheetSamples.Field with
        {
            Title = "北片", LineDegrees = 30, TakeOffs = [new LonLat(113.62, 34.75)], MarginMetres = 10, WindMetresPerSecond = 4, WindFromDegrees = 270,
            Zones = [new SheetZone("变电站", SheetSamples.Box(113.621, 34.751, 113.6215, 34.7515), 25, FloorMetres: 0, CeilingMetres: 300)], TurnAroundMetres = 15,
            OperationArea = SheetSamples.Box(113.615, 34.745, 113.63, 34.76), ClimbMetresPerSecond = 4,
        };
        var request = SavedSheet.Write(sheet, SheetPlan.Of(sheet).Answer);

        var again = SavedSheet.Read(SheetSamples.Detail(request.Request));

        Assert.Equal("北片", request.Name);
        Assert.Equal(request.Request.GetRawText(), SavedSheet.Write(again!, answer: null).Request.GetRawText()); // It is read.
        Assert.Equal(SheetPlan.Of(sheet).Answer.Figures, SheetPlan.Of(Assert.IsType<SweepSheet>(again)).Answer.Figures);
    }
}
