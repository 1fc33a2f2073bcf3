using Bunit;
using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Shell;

namespace GridMap.Client.Tests.Sweeps;

public sealed class PlanHeadTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Head_OfAPlan_ShowsItsFiguresAndWhatLimitsTheSpeed()
    {
        var answer = SheetPlan.Of(SheetSamples.Field with { ForwardOverlap = 0.93 }).Answer;

        var head = Render(answer);

        Assert.Equal($"{answer.Figures?.Photos}", head.Find("[data-figure=photos]").TextContent);
        Assert.Contains("受拍照间隔限制", head.Markup, StringComparison.Ordinal);
        // The command names its options; the page has a tool for it.
        Assert.DoesNotContain("--home", head.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_HeightAboveTheCeiling_SaysWhatToDo()
    {
        var head = Render(SheetPlan.Of(SheetSamples.Field with { GsdCentimetres = 8 }).Answer);

        Assert.Contains("这样无法规划", head.Markup, StringComparison.Ordinal);
        Assert.Contains("超过上限 120 米", head.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<PlanHead> Render(PlanAnswer answer) => _context.Render<PlanHead>(parameters => parameters.Add(head => head.Answer, answer));
}
