using Bunit;
using GridMap.Client.Screening;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Screening;

namespace GridMap.Client.Tests.Screening;

public sealed class MappingPageTests : IAsyncDisposable
{
    private static readonly Guid Id = Guid.Parse("11111111-1111-1111-1111-111111111111");

    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Page_GuessedColumns_AreChosenAndWhatLacksIsMarked()
    {
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Ready, Preview()));

        var page = _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id));

        Assert.Equal("户号", page.Find("[data-field=meter] select").GetAttribute("value"));
        // Day or time, one of them: neither has a column.
        Assert.Equal(["date", "timestamp"], page.FindAll("label.is-missing").Select(label => label.GetAttribute("data-field")));
        Assert.Equal(["0412", "7.5"], page.FindAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Page_OfATableNobodyHasLookedAt_SaysThatItWaits()
    {
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Waiting, preview: null));

        Assert.Contains("等待工作进程", _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutANeededColumn_NamesItAndSendsNothing()
    {
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Ready, Preview()));
        var page = _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id));

        await page.Find("form").SubmitAsync();

        Assert.Contains("日期或时间", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(_context.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Contains("必需，或改选“时间”", page.Find("[data-field=date]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OfATableLeftOut_NeedsNoColumn()
    {
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Ready, Preview()));
        _context.Answer($"PUT /api/screening/sources/{Id}/mapping", Source(ScreeningSourceState.Ready, Preview()));
        var page = _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id));

        page.Find(".gm-mapping-use input").Change(false);
        await page.Find("form").SubmitAsync();

        Assert.NotNull(page.Find(".mud-alert-text-success, [role=status]"));
    }

    [Theory]
    [InlineData(1, "“量”按千瓦时（千瓦）读取")]
    [InlineData(10_000, "“量”乘以 10,000 换算")]
    [InlineData(0.001, "“量”乘以 0.001 换算")]
    public void Page_Load_SaysInWhichUnitItIsRead(double factor, string says)
    {
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Ready, Preview() with { Factor = factor }));

        var page = _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id));

        Assert.Contains(says, page.Find("[data-factor]").TextContent, StringComparison.Ordinal);
        page.Find("[data-field=kwh] select").Change("户号");
        Assert.Contains("单位按其表头判断", page.Find("[data-factor]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_TableThatLacksAChoice_CallsTheFieldsAsPeopleDo()
    {
        var issue = new ScreeningIssue(ScreeningTable.Electricity, Row: null, new Message("screened.columnMissing", new Dictionary<string, string> { ["field"] = "date or timestamp" }), Count: 1);
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Ready, Preview() with { Issues = [issue] }));

        var page = _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id));

        Assert.Contains("“日期或时间”", page.Find(".gm-issues").TextContent, StringComparison.Ordinal);
        page.Find("[data-field=date] select").Change("户号");
        Assert.Empty(page.FindAll(".gm-issues"));
    }

    [Fact]
    public void Page_TableThatCannotBeRead_SaysWhatToDoInTheReadersWords()
    {
        var why = new Message("screened.tableColumnMissing", new Dictionary<string, string> { ["fileName"] = "用电.csv", ["row"] = "2", ["field"] = "meter, date or timestamp" });
        _context.Answer($"GET /api/screening/sources/{Id}", Source(ScreeningSourceState.Unreadable, preview: null) with { Failure = why });

        var page = _context.Render<MappingPage>(parameters => parameters.Add(one => one.Id, Id));

        Assert.Contains("“用电.csv”第 2 行的表头里没有认出“电表号、日期或时间”。请打开它的“预览与对应列”选列", page.Markup, StringComparison.Ordinal);
    }

    private static ScreeningPreview Preview() => new(
        "gb18030", 1, ["户号", "量"], [["0412", "7.5"]],
        [
            new ScreeningField("meter", true, null, "户号"), new ScreeningField("date", true, "day", null), new ScreeningField("timestamp", true, "day", null),
            new ScreeningField("kwh", true, "load", "量"), new ScreeningField("kw", true, "load", null),
        ],
        null, 1, []);

    private static ScreeningSource Source(ScreeningSourceState state, ScreeningPreview? preview) => new(
        Id, ScreeningTable.Electricity, "410122", "用电.csv", 1000, new string('a', 64), new DateTimeOffset(2026, 5, 4, 8, 0, 0, TimeSpan.Zero), "office", state, preview,
        new Dictionary<string, string>(), null, null, IsUsed: true, 1);
}
