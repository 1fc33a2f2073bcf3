using Bunit;
using GridMap.Client.Supervision;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Supervision;

namespace GridMap.Client.Tests.Supervision;

public sealed class RatesPartTests : IAsyncDisposable
{
    private static readonly Rate None = new(0, 0, null, 0, 1);

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Rates_EachNumber_LeadsToItsListOfThatDay()
    {
        var day = new DateOnly(2026, 4, 30);
        var unit = new UnitRates("410122100", "城关镇", None, new Rate(3, 4, 0.75, 0.3, 0.95), None, None, None, Confirmed: 2, Overdue: 1, Rank: 1, [new Message("supervision.rankFew", new Dictionary<string, string> { ["total"] = "4" })]);
        _context.Answer("GET /api/supervision?area=410122&by=InTime&on=2026-04-30", new SupervisionReport("410122", day.AddDays(1), day, SupervisionMeasure.InTime, unit with { AreaCode = "410122" }, [unit]));

        var page = _context.Render<RatesPart>(parameters => parameters.Add(part => part.Address, new SupervisionAddress(AreaCode: "410122", On: day)).Add(part => part.Go, _ => { }));

        var row = page.Find("tbody tr");
        Assert.Equal(
            ["/supervision?area=410122100&on=2026-04-30", "/supervision?view=cases&area=410122100&on=2026-04-30&list=intime", "/supervision?view=cases&area=410122100&on=2026-04-30&list=confirmed", "/supervision?view=cases&area=410122100&on=2026-04-30&list=overdue"],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("只有 4 件", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("3/4", row.TextContent, StringComparison.Ordinal);
    }
}
