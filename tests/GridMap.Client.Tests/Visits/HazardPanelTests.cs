using Bunit;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Visits;
using GridMap.Contracts;
using GridMap.Contracts.Hazards;

namespace GridMap.Client.Tests.Visits;

public sealed class HazardPanelTests : IAsyncDisposable
{
    private readonly ClientTestContext _client = new();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public void Render_NothingKnown_SaysSoAndHowFarToStay()
    {
        _client.Answer($"GET {Routes.HazardCards}/{Samples.Id(1)}", new PlaceHazards(
            Samples.Id(1), IsContentKnown: false, [new HazardNote(HazardKind.ToxicVapour, IsRecorded: false, [Message.Plain("hazard.nothingKnown")])], 100,
            [], [], [new AdviceLine(Message.Plain("hazard.neverAlone"), [Message.Plain("hazard.always")])], [new EmergencyCall("119", Message.Plain("hazard.callFire"))], []));

        var panel = _client.Render<HazardPanel>(parameters => parameters.Add(one => one.Id, Samples.Id(1)));

        panel.WaitForAssertion(() => Assert.Contains("里面是什么不清楚", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("有毒蒸气（可能）", panel.Find(".gm-hazard-kinds").TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:119", panel.Find(".gm-hazard-calls a").GetAttribute("href"));
        Assert.Contains("没有任何记录说明里面是什么", panel.Find("dd").ParentElement?.TextContent, StringComparison.Ordinal);
    }
}
