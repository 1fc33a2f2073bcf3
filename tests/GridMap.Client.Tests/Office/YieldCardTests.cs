using Bunit;
using GridMap.Client.Office;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.Screening;

namespace GridMap.Client.Tests.Office;

public sealed class YieldCardTests : IAsyncDisposable
{
    private const string Address = "GET /api/screening/yield?area=";

    private static readonly YieldFigure Nobody = new(0, 0, 0, null, null, null);

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Card_WithoutOutcomes_SaysWhatWouldBeHere()
    {
        _context.Answer(Address, new ScreeningYield(Nobody, Nobody, null, null, null, 0, null, IsTold: false, []));

        var card = _context.Render<YieldCard>();

        Assert.Contains("还没有核查结果", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll(".gm-yield-bar"));
    }

    [Theory]
    [InlineData(4.2, true, "名单是随机的 4.2 倍", "差别可信")]
    [InlineData(0.3, true, "名单是随机的 0.3 倍", "名单不如随机")]
    [InlineData(1.5, false, "名单是随机的 1.5 倍", "样本太少")]
    public void Card_WithOutcomes_SaysHowManyTimesChanceAndWhetherItIsSure(double lift, bool isTold, string says, string sure)
    {
        var list = new YieldFigure(40, 6, 5, 1.2, 0.5, 2.4);
        var day = new DateOnly(2026, 5, 4);
        _context.Answer(Address, new ScreeningYield(
            list, new YieldFigure(10, 1, 1.5, 0.3, 0.1, 2), 2, 0.6, lift, 0.2, 9, isTold,
            [new YieldPoint(day, 2, 2, 0.5, 0.1, 3, 4), new YieldPoint(day.AddDays(1), 5, 6, 1.5, 0.2, 6, 7)]));

        var card = _context.Render<YieldCard>();

        Assert.Contains(says, card.Markup, StringComparison.Ordinal);
        Assert.Contains(sure, card.Find(".gm-yield-says").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, card.FindAll(".gm-yield-bar").Count);
        Assert.Contains("6/40 次查实", card.Markup, StringComparison.Ordinal);
        // The list's line ends where its count stands: six of seven finds that could have been.
        Assert.EndsWith("400.0,24.6", card.Find("polyline.is-list").GetAttribute("points"), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WithoutRandomVisits_SaysThatNothingCanBeCompared()
    {
        _context.Answer(Address, new ScreeningYield(new YieldFigure(4, 1, 1, 1, 0.1, 3), Nobody, 1, 1, null, 0, null, IsTold: false, []));

        Assert.Contains("无法与随机比较", _context.Render<YieldCard>().Markup, StringComparison.Ordinal);
    }
}
