using Bunit;
using GridMap.Client.Screening;
using GridMap.Client.Tests.Shell;
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
