using Bunit;
using GridMap.Client.Ledgers;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;

namespace GridMap.Client.Tests.Ledgers;

public sealed class LedgerTableTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Render_Row_LeadsToItsCaseAndItsPlaceAndSaysWhatIsLate()
    {
        _context.JSInterop.SetupModule("./js/ledgers/sheet.js").Mode = JSRuntimeMode.Loose;
        var cells = new string?[24];
        (cells[(int)LedgerColumn.Number], cells[(int)LedgerColumn.Name], cells[(int)LedgerColumn.Completion]) = ("1", "旧砖厂", "整改中");
        var line = new LedgerLine(Samples.Id(1), "AJ-2026-0001", "41010210020001", 113.6, 34.7, CaseState.Disposing, IsOverdue: true, 1, cells);
        LedgerQuery? asked = null;

        var table = _context.Render<LedgerTable>(parameters => parameters.Add(one => one.Lines, [line]).Add(one => one.Query, LedgerQuery.Empty).Add(one => one.Changed, query => asked = query));

        Assert.Equal(25, table.FindAll("thead tr:first-child th").Count);
        Assert.Equal([$"/cases/{line.CaseId}", $"/command?select=case:{line.CaseId}"], table.FindAll("tbody a").Select(link => link.GetAttribute("href")));
        Assert.Equal("旧砖厂", table.Find("td.gm-frozen-name").TextContent);
        Assert.Contains("整改中 · 超期", table.Find("tbody").TextContent, StringComparison.Ordinal);
        table.FindAll(".gm-sort")[1].Click();
        Assert.Equal(LedgerColumn.Name, asked?.Sort);
    }
}
