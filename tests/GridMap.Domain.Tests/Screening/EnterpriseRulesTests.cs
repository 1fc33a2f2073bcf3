using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Enterprises;

namespace GridMap.Domain.Tests.Screening;

public sealed class EnterpriseRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Signals_ChemicalsWithoutLicence_TellOfBoth() =>
        Assert.Equal([SignalKind.ChemicalScope, SignalKind.LicenceMissing], Kinds(Firm("油漆、稀释剂生产", licence: "")));

    [Fact]
    public void Signals_ListWithoutLicenceColumn_MissesNone() =>
        Assert.Equal([SignalKind.ChemicalScope], Kinds(Firm("油漆、稀释剂生产", licence: null)));

    [Fact]
    public void Signals_ValidLicence_SpeaksAgainst() =>
        Assert.Equal([SignalKind.ChemicalScope, SignalKind.Licensed], Kinds(Firm("油漆、稀释剂生产", "危险化学品经营许可证 2024-01", new DateOnly(2027, 1, 1))));

    [Theory]
    [InlineData("危险化学品经营许可证", 2026)]
    [InlineData("食品经营许可证", 2028)]
    public void Signals_LicenceRanOutOrForAnotherTrade_IsMissing(string licence, int year) =>
        Assert.Contains(SignalKind.LicenceMissing, Kinds(Firm("油漆、稀释剂生产", licence, new DateOnly(year, 1, 1))));

    [Fact]
    public void Signals_RevokedFirm_CountsOnlyWhereThereIsWork()
    {
        var firm = Firm("百货", status: EnterpriseStatus.Revoked);

        Assert.Empty(Kinds(firm));
        Assert.Equal([SignalKind.RevokedActive], EnterpriseRules.Signals("p", [new(firm, 0.8)], ScopeTerms.Default, isAtWork: true, Today, "list").Select(signal => signal.Kind));
    }

    [Fact]
    public void Signals_LawfulTrade_SpeaksAgainst() =>
        Assert.Equal([SignalKind.LawfulTrade], Kinds(Firm("商品混凝土生产")));

    [Fact]
    public void Signals_InsideAnotherFirmsYard_NamesTheHost()
    {
        var signal = Assert.Single(EnterpriseRules.Signals("p", [new(Firm("百货", address: "荥阳市广武镇王村3组恒达机械有限公司院内"), 1)], ScopeTerms.Default, false, Today, "list"));

        Assert.Equal(SignalKind.WithinAnother, signal.Kind);
        Assert.Equal("恒达机械有限公司", signal.Reason.Arguments["host"]);
    }

    [Fact]
    public void Signals_OneManShop_IsNotNamed()
    {
        var firm = Firm("油漆零售") with { Name = "二七区王小二油漆店" };

        var signal = Assert.Single(EnterpriseRules.Signals("p", [new(firm, 1)], ScopeTerms.Default, false, Today, "list"));

        Assert.DoesNotContain("王小二", signal.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Signals_ThreeFirmsAtWork_AreACrowd_InAnOfficeTowerNot()
    {
        IReadOnlyList<LinkedEnterprise> Three(string address) => [.. Enumerable.Range(1, 3).Select(row => new LinkedEnterprise(Firm("百货", address: address) with { Row = row }, 1))];

        Assert.Contains(EnterpriseRules.Signals("p", Three("王村12号"), ScopeTerms.Default, false, Today, "list"), signal => signal.Kind == SignalKind.CrowdedAddress);
        Assert.DoesNotContain(EnterpriseRules.Signals("p", Three("科技大厦1201"), ScopeTerms.Default, false, Today, "list"), signal => signal.Kind == SignalKind.CrowdedAddress);
    }

    private static IEnumerable<SignalKind> Kinds(Enterprise firm) =>
        EnterpriseRules.Signals("p", [new(firm, 1)], ScopeTerms.Default, isAtWork: false, Today, "list").Select(signal => signal.Kind);

    private static Enterprise Firm(string scope, string? licence = null, DateOnly? until = null, EnterpriseStatus status = EnterpriseStatus.Active, string? address = null) =>
        new(1, "恒某商贸有限公司", "", scope, address, status, licence, until, null);
}
