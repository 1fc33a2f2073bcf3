using Bunit;
using GridMap.Client.Cases;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;

namespace GridMap.Client.Tests.Cases;

public sealed class CasePageTests : IAsyncDisposable
{
    private static readonly string Address = $"/api/cases/{Samples.Id(1)}";

    private readonly ClientTestContext _context = new();

    public CasePageTests() => _context.Answer("GET /api/areas", Array.Empty<AreaSummary>());

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Render_OverdueCase_SaysByHowManyWorkingDaysAndWhy()
    {
        var page = Render(Role.Commander, CaseSamples.Detail(CaseSamples.Summary(1, lastDayIn: -2), []));

        var clock = page.Find(".gm-case-clock").TextContent;
        Assert.Contains("超期 2 个工作日", clock, StringComparison.Ordinal);
        Assert.Contains("“处置”自 2026-04-16 起，限 15 个工作日。", clock, StringComparison.Ordinal);
        Assert.Contains("乡镇（街道）", clock, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_OnlyWhatTheServerAllows_IsOffered()
    {
        var page = Render(Role.Inspector, CaseSamples.Detail(CaseSamples.Summary(1, CaseState.Verifying), [CaseStepKind.Confirm, CaseStepKind.Exclude, CaseStepKind.AddEvidence]));

        Assert.Equal(["确认违法", "排除"], page.FindAll(".gm-case-acts button").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public async Task Confirm_Refused_TheSentenceStandsAtTheFormAndTheChoiceStays()
    {
        var detail = CaseSamples.Detail(CaseSamples.Summary(1, CaseState.Verifying), [CaseStepKind.Confirm]);
        var page = Render(Role.Inspector, detail);
        await page.Find(".gm-case-acts button").ClickAsync(new());
        await page.FindAll(".gm-case-choice input")[1].ChangeAsync(new() { Value = "on" });
        _context.Answer($"POST {Address}/steps", new CaseStepsAnswer(detail, [new CaseStepAnswer(Samples.Id(2), CaseStepFate.Refused, Message.Plain("case.notHandler"))]));

        await page.Find(".gm-case-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("案件不在您名下。", page.Find(".gm-case-form [role=alert]").TextContent.Trim()));
        Assert.Contains("\"violation\":\"UnlicensedTrade\"", _context.Sent[$"POST {Address}/steps"], StringComparison.Ordinal);
        Assert.True(page.FindAll(".gm-case-choice input")[1].HasAttribute("checked"));
    }

    [Fact]
    public void Measures_TheRequiredOnes_AreProposedInOneGo()
    {
        var detail = CaseSamples.Detail(CaseSamples.Summary(1, CaseState.Confirmed), [CaseStepKind.OrderMeasure]) with { RequiredMeasures = [MeasureKind.StopProduction, MeasureKind.Seal, MeasureKind.Dismantle] };
        var page = Render(Role.Inspector, detail);

        page.Find(".gm-case-acts button").Click();

        Assert.Equal(["StopProduction", "Seal", "Dismantle"], page.FindAll(".gm-case-orders select").Select(select => select.GetAttribute("value")));
        Assert.True(page.Find(".gm-case-form button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Parties_AreReadOnlyWhenAskedFor()
    {
        _context.Answer($"GET {Address}/parties", new[] { new CaseParty(Samples.Id(4), CasePartyRole.Landlord, "某公司", null, null) });
        var page = Render(Role.Office, CaseSamples.Detail(CaseSamples.Summary(1), []));
        Assert.DoesNotContain($"GET {Address}/parties", _context.Requests);
        var part = page.FindAll("section.gm-case-part").Single(section => section.GetAttribute("aria-label") is "当事人");
        Assert.Contains("每次查看都会记下", part.TextContent, StringComparison.Ordinal);

        await part.QuerySelector("button")!.ClickAsync(new()); // The assertion above says that it is offered.

        page.WaitForAssertion(() => Assert.Contains("某公司", page.Find(".gm-case-parties").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Commander)]
    [InlineData(Role.Auditor)]
    public void Parties_OtherRoles_ReadThatThereIsOneAndNotWho(Role role)
    {
        var page = Render(role, CaseSamples.Detail(CaseSamples.Summary(1), []));

        var part = page.FindAll("section.gm-case-part").Single(section => section.GetAttribute("aria-label") is "当事人");
        Assert.Empty(part.QuerySelectorAll("button"));
        Assert.Contains("1", part.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<CasePage> Render(Role role, CaseDetail detail)
    {
        _context.SignIn(role);
        _context.Answer($"GET {Address}", detail);
        var page = _context.Render<CasePage>(parameters => parameters.Add(one => one.Id, Samples.Id(1)));
        page.WaitForElement(".gm-case-line");
        return page;
    }
}
