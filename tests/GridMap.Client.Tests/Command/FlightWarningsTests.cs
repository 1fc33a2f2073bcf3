using System.Globalization;
using Bunit;
using GridMap.Client.Command;
using GridMap.Client.Shell;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Orthophotos;

namespace GridMap.Client.Tests.Command;

public sealed class FlightWarningsTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Theory]
    [InlineData("zh-CN", "影像分辨率为 120 厘米/像素，不在模型 tank-structure 适用的 2.0～80 厘米/像素之内")]
    [InlineData("en", "The picture has 120 cm per pixel, outside the 2.0 to 80 cm")]
    public void Panel_FlightThatDoesNotSuitTheModel_SaysSoInTheReadersLanguage(string culture, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var panel = _context.Render<FlightPanel>(parameters => parameters.Add(component => component.Flight, Flight(Outside())));

        Assert.Contains(expected, panel.Find(".gm-warnings").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_FlightWithWarnings_CountsThem() => Assert.Contains(
        "1 条提示", _context.Render<FlightLine>(parameters => parameters.Add(line => line.Flight, Flight(Outside()))).Markup, StringComparison.Ordinal);

    [Fact]
    public void Warnings_OfAWorkerThatKnowsMore_AreShownByTheirKey() => Assert.Contains(
        "detection.newerThanThis",
        _context.Render<WarningList>(parameters => parameters.Add(list => list.Warnings, [Message.Plain("detection.newerThanThis")])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Warnings_None_TakeNoRoom() => Assert.Empty(
        _context.Render<WarningList>(parameters => parameters.Add(list => list.Warnings, [])).Markup.Trim());

    private static Message Outside() => new("detection.gsdOutsideModel", new Dictionary<string, string>
    {
        ["gsdCentimetres"] = "120", ["finestCentimetres"] = "2", ["coarsestCentimetres"] = "80", ["model"] = "tank-structure",
    });

    private static OrthophotoSummary Flight(Message warning) => new(
        Samples.Id(1), "flight.tif", "410122001", LengthBytes: 1000, CapturedAt: null, Samples.Noon, "Tester", OrthophotoState.Ready, Progress: 1, Stage: null,
        SecondsLeft: null, Failure: null, Bounds: null, MinZoom: 15, MaxZoom: 20, GsdMetres: 1.2, DetectionCount: 3, SuspectCount: 1, "tank-structure 2.0.0",
        Warnings: [warning]);
}
