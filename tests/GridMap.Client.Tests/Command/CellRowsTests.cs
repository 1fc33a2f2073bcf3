using Bunit;
using GridMap.Client.Command;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Grids;

namespace GridMap.Client.Tests.Command;

public sealed class CellRowsTests : IAsyncDisposable
{
    private const string Code = "41010210000101";

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Rows_OfAState_AreCountedAndOpenTheCell()
    {
        _context.Answer("GET /api/cells?area=410102&after=&sweep=Stale", new Page<CellSummary>([new(Code, "1号", SweepState.Stale, 1, null, 0, 0, 1, null)], 250, Code));
        _context.Answer($"GET /api/cells?area=410102&after={Code}&sweep=Stale", new Page<CellSummary>([new("41010210000102", "2号", SweepState.Stale, 1, null, 0, 0, 1, null)], 250, null));
        DeskSelection? selected = null;
        var rows = _context.Render<CellRows>(parameters => parameters
            .Add(list => list.AreaCode, "410102").Add(list => list.Sweep, SweepState.Stale).Add(list => list.Selected, selection => selected = selection));

        Assert.Contains("250 个网格", rows.Markup, StringComparison.Ordinal);
        await rows.Find("button.gm-row").ClickAsync(new());
        Assert.Equal(new DeskSelection(DeskSubject.Cell, Code), selected);
        await rows.FindAll("button")[^1].ClickAsync(new());
        Assert.Equal(2, rows.FindAll("button.gm-row").Count);
    }
}
