using System.Text.Json;
using Bunit;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.TipOffs;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.TipOffs;

public sealed class TipPagesTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public TipPagesTests()
    {
        _context.Answer("GET /api/areas", Array.Empty<AreaSummary>());
        _context.Answer("POST /api/tip/form", TipSamples.Form);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task List_LateReport_SaysSoAndLeadsToItsPage()
    {
        _context.SignIn(Role.Office);
        _context.Answer("GET /api/tips?", new Page<TipSummary>([TipSamples.Summary(2, dueIn: -2), TipSamples.Summary(1)], 2, null));
        var page = _context.Render<TipsPage>();
        var rows = page.WaitForElements(".gm-tip-table tbody tr", 2);

        Assert.Contains("已超期", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal($"/tips/{Samples.Id(2)}", rows[0].QuerySelector("a")!.GetAttribute("href")); // Each row has one.
        Assert.NotNull(page.Find("a[href='/tips/new']"));
        _context.Answer("GET /api/tips?overdue=true", new Page<TipSummary>([TipSamples.Summary(2, dueIn: -2)], 1, null));
        await page.FindAll(".gm-case-states button")[0].ClickAsync(new());
        page.WaitForElements(".gm-tip-table tbody tr", 1);
    }

    [Theory]
    [InlineData(Role.Office, "受理,不予受理")]
    [InlineData(Role.Auditor, "")]
    [InlineData(Role.VaultKeeper, "")]
    public async Task Actions_ReceivedReport_AreTheOfficesAlone(Role role, string expected)
    {
        var page = await RenderAsync(role, TipSamples.Detail(TipSamples.Summary(1)));

        Assert.Equal(expected, string.Join(',', page.FindAll(".gm-tip-acts button").Select(button => button.TextContent.Trim())));
    }

    [Fact]
    public async Task Actions_TakenUp_LeadOnAndTurnAwayLast()
    {
        var page = await RenderAsync(Role.Office, TipSamples.Detail(TipSamples.Summary(1, TipState.Accepted)));

        Assert.Equal(["派人核查", "不予受理", "认定虚假"], page.FindAll(".gm-tip-acts button").Select(button => button.TextContent.Trim()));
        Assert.Contains("mud-button-filled", page.FindAll(".gm-tip-acts button")[0].ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_VillageByName_IsChosenFromThoseFound()
    {
        using var outline = JsonDocument.Parse("""{"type":"Polygon","coordinates":[[[113.6,34.7],[113.61,34.7],[113.61,34.71],[113.6,34.7]]]}""");
        _context.Answer("POST /api/tip/places", new TipArea[] { new("410102580401", "中原区 演示镇 演示村", outline.RootElement), new("410102580402", "中原区 演示镇 演示东村", outline.RootElement) });
        var taken = new List<TipArea>();
        var search = _context.Render<TipPlaceSearch>(parameters => parameters.Add(one => one.Taken, taken.Add));

        await search.Find("input").ChangeAsync(new() { Value = "演" });
        Assert.Empty(search.FindAll(".gm-tip-found button"));
        await search.Find("input").ChangeAsync(new() { Value = "演示" });
        await search.WaitForElements(".gm-tip-found button", 2)[1].ClickAsync(new());

        Assert.Equal("410102580402", Assert.Single(taken).Code);
        Assert.Empty(search.FindAll(".gm-tip-found button"));
        _context.Answer("POST /api/tip/places", Array.Empty<TipArea>());
        await search.Find("input").ChangeAsync(new() { Value = "没有这里" });
        search.WaitForAssertion(() => Assert.Contains("没有找到", search.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Hotline_HasNoPhotosAndCountsToThree()
    {
        _context.SignIn(Role.Office);
        var page = _context.Render<TipNewPage>();
        page.WaitForElement(".gm-tip-signs button");

        Assert.Equal(["1", "2", "3"], page.FindAll(".gm-tip-step").Select(step => step.TextContent));
        Assert.Empty(page.FindAll(".gm-tip-here"));
    }

    [Fact]
    public async Task Actions_GivenToMe_AreToFindTrueOrNothing()
    {
        var page = await RenderAsync(Role.Inspector, TipSamples.Detail(TipSamples.Summary(1, TipState.Verifying, handler: Samples.Id(1))));

        Assert.Equal(["核查属实", "核查未发现"], page.FindAll(".gm-tip-acts button").Select(button => button.TextContent.Trim()));
    }

    [Theory]
    [InlineData(Role.Office)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Commander)]
    public async Task Vault_AnybodyElse_IsShut(Role role)
    {
        var page = await RenderAsync(role, TipSamples.Detail(TipSamples.Summary(1)));

        Assert.Empty(page.FindAll(".gm-tip-vault form"));
        Assert.Contains("只有信息保管员", page.Find(".gm-tip-vault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vault_Keeper_OpensWithAReason()
    {
        _context.Answer($"POST /api/tips/{Samples.Id(1)}/vault", new VaultContent(4, new TipReporter("赵某某", "137", null)));
        var page = await RenderAsync(Role.VaultKeeper, TipSamples.Detail(TipSamples.Summary(1)));
        Assert.DoesNotContain($"POST /api/tips/{Samples.Id(1)}/vault", _context.Requests);

        page.Find(".gm-tip-vault input").Input("核对发放对象");
        await page.Find(".gm-tip-vault form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("赵某某", page.Find(".gm-tip-vault").TextContent, StringComparison.Ordinal));
        Assert.Contains("核对发放对象", System.Text.RegularExpressions.Regex.Unescape(_context.Sent[$"POST /api/tips/{Samples.Id(1)}/vault"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "须由另一名安委办人员批准")]
    [InlineData(false, "批准")]
    public async Task Reward_Proposed_IsApprovedBySomebodyElse(bool isMine, string says)
    {
        var page = await RenderAsync(Role.Office, TipSamples.Detail(TipSamples.Summary(1, TipState.Verified, reward: RewardState.Proposed), TipSamples.Reward(RewardState.Proposed, isMine)));

        var reward = page.FindAll("section.gm-tip-part").Single(part => part.GetAttribute("aria-label") is "奖励");
        Assert.Contains(says, reward.TextContent, StringComparison.Ordinal);
        Assert.Equal(isMine ? 0 : 2, reward.QuerySelectorAll("button").Length);
    }

    [Fact]
    public async Task Report_WithoutPlace_AsksForItAndSendsNothing()
    {
        var page = _context.Render<TipPage>();
        page.WaitForElement(".gm-tip-signs button");

        await page.Find("form.gm-tip-form").SubmitAsync();

        Assert.Contains("请先在地图上点出位置", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("POST /api/tip", _context.Requests);
    }

    [Fact]
    public async Task Follow_ByCode_ShowsWhereItStandsAndPutsNoCodeIntoAnyAddress()
    {
        _context.Answer("POST /api/tip/follow", new TipProgress(
            "JB-2026-0007", TipState.Verified, null, Samples.Noon, null, 7, new string('a', 64), 1, [new TipMessage(Samples.Noon, false, null, "已查实")], 0, RewardState.Approved, 600));
        _context.Answer("POST /api/tip/claim", new TipPayout("2345-6789-ABCD", 600));
        var page = _context.Render<TipFollowPage>();
        page.Find("input").Input(TipSamples.Receipt.Code);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已查实", page.Find(".gm-tip-talk").TextContent, StringComparison.Ordinal));

        page.Find("section[aria-label='奖励'] input").Input(TipSamples.Receipt.ClaimSecret);
        await page.Find("section[aria-label='奖励'] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("2345-6789-ABCD", page.Find("[data-payout]").TextContent));
        Assert.All(_context.Requests, request => Assert.DoesNotContain(TipSamples.Receipt.Code, request, StringComparison.Ordinal));
    }

    [Fact]
    public void Draft_ToRequest_WaitsForWhatIsNeeded()
    {
        var draft = new TipDraft { Position = new(113.6, 34.7) };
        Assert.Null(draft.ToRequest("t"));
        draft.Toggle(TipSign.Other);
        Assert.Null(draft.ToRequest("t"));
        draft.Text = "地窖里有管子";
        Assert.Null(draft.ToRequest("t")!.Reporter); // All that is needed is there.
        draft.IsNamed = true;
        Assert.Null(draft.ToRequest("t"));
        (draft.Name, draft.Contact) = ("赵某某", " 137 ");

        Assert.Equal(new TipReporter("赵某某", "137", null), draft.ToRequest("t")!.Reporter); // As above.
    }

    private async Task<IRenderedComponent<TipDetailPage>> RenderAsync(Role role, TipDetail detail)
    {
        _context.SignIn(role);
        _context.Feed.Snapshots.Enqueue(new GridMap.Client.Wire.Reply<MapSnapshot>.Ok(Samples.Snapshot(5)));
        await _context.Services.GetRequiredService<LiveMap>().FollowAsync("");
        _context.Answer($"GET /api/tips/{Samples.Id(1)}", detail);
        var page = _context.Render<TipDetailPage>(parameters => parameters.Add(one => one.Id, Samples.Id(1)));
        page.WaitForElement(".gm-tip-columns");
        return page;
    }
}
