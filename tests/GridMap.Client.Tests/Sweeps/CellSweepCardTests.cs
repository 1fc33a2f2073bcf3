using Bunit;
using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;

namespace GridMap.Client.Tests.Sweeps;

public sealed class CellSweepCardTests : IAsyncDisposable
{
    private const string Code = "41010258040101";

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Card_CellThatCannotBeFlown_SaysWhyAndWhoSaidSo()
    {
        _context.SignIn(Role.Supervisor);
        Answer(Mark(withdrawn: null), Mark(withdrawn: Samples.Noon) with { Reason = "旧原因" });

        var card = Render();

        Assert.Contains("不可飞", card.Find("header strong").TextContent, StringComparison.Ordinal);
        Assert.Contains("40% 不可飞：高压线（wu）", card.Find(".gm-cell-mark").TextContent.Replace(" %", "%", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("旧原因", card.Markup, StringComparison.Ordinal);
        Assert.Equal(3, card.FindAll(".gm-cell-acts button").Count);
    }

    [Theory]
    [InlineData(Role.Inspector, 1)]
    [InlineData(Role.Auditor, 0)]
    public void Card_ForOthers_OffersWhatTheyMay(Role role, int buttons)
    {
        _context.SignIn(role);
        Answer();

        Assert.Equal(buttons, Render().FindAll(".gm-cell-acts button").Count);
    }

    private IRenderedComponent<CellSweepCard> Render() => _context.Render<CellSweepCard>(parameters => parameters.Add(card => card.Code, Code));

    private void Answer(params UnflyableMark[] marks) => _context.Answer($"GET /api/cells/{Code}/sweep", new CellSweepDetail(
        Code, "演示村-01", SweepState.Unflyable, Message.Plain("sweep.notFound"), 0, SweptAt: null, RevisitDays: 90, [], marks, [], Overrule: null, []));

    private static UnflyableMark Mark(DateTimeOffset? withdrawn) =>
        new(Samples.Id(3), Code, 0.4, Polygon: null, "高压线", Samples.Noon, "wu", withdrawn, withdrawn is null ? null : "wu", WithdrawReason: null);
}
