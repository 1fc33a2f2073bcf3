using Bunit;
using GridMap.Client.Cases;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Cases;

public sealed class CasesPageTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public CasesPageTests() => _context.Answer("GET /api/areas", Array.Empty<AreaSummary>());

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Render_LateCase_StandsOnTopWithWordsAndLeadsToPageAndMap()
    {
        var page = await RenderAsync("/cases", Role.Commander, CaseSamples.Summary(1, lastDayIn: 3), CaseSamples.Summary(2, lastDayIn: -2));

        var rows = page.FindAll(".gm-case-table tbody tr");
        Assert.Equal(2, rows.Count);
        Assert.Contains("2026-04-29 到期，已超期", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("期限 2026-05-04", rows[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(rows[0].QuerySelector(".late"));
        Assert.Null(rows[1].QuerySelector(".late"));
        Assert.Equal([$"/cases/{Samples.Id(2)}", $"/command?select=case:{Samples.Id(2)}"], rows[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Overdue_Pressed_ShowsOnlyThose()
    {
        var page = await RenderAsync("/cases", Role.Office, CaseSamples.Summary(1, lastDayIn: 3), CaseSamples.Summary(2, lastDayIn: -2));

        await page.Find(".gm-case-late").ClickAsync(new());

        Assert.Single(page.FindAll(".gm-case-table tbody tr"));
        Assert.Equal("1", page.Find(".gm-case-late b").TextContent);
    }

    [Theory]
    [InlineData(Role.Office, true)]
    [InlineData(Role.Supervisor, true)]
    [InlineData(Role.Inspector, false)]
    [InlineData(Role.Auditor, false)]
    public async Task New_Role_IsOfferedToWhoMayOpen(Role role, bool isOffered)
    {
        var page = await RenderAsync("/cases", role);

        Assert.Equal(isOffered, page.FindAll("a[href='/cases/new']").Count is 1);
    }

    private async Task<IRenderedComponent<CasesPage>> RenderAsync(string address, Role role, params CaseSummary[] cases)
    {
        _context.SignIn(role);
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(5) with { Cases = cases }));
        await _context.Services.GetRequiredService<LiveMap>().FollowAsync("");
        return _context.Render<CasesPage>();
    }
}
