using GridMap.Client.Cases;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Tests.Cases;

public sealed class CaseQueryTests
{
    [Theory]
    [InlineData("/cases")]
    [InlineData("/cases?state=disposing")]
    [InlineData("/cases?overdue=1&area=410102")]
    [InlineData("/cases?violation=nolicence&handler=00001f40-0000-0000-0000-000000000000&text=%E4%BD%9C%E5%9D%8A&sort=changed&order=down")]
    public void ToString_WhatWasRead_IsTheSameAddress(string address) =>
        Assert.Equal(address, CaseQuery.Read("http://localhost" + address).ToString());

    [Theory]
    [InlineData("?state=99&violation=none&handler=me&area=abc&sort=luck&order=up&overdue=yes")]
    [InlineData("?state")]
    public void Read_WhatMakesNoSense_IsAsAtFirst(string query) => Assert.Equal(new CaseQuery(), CaseQuery.Read("http://localhost/cases" + query));

    [Theory]
    [InlineData("", true)]
    [InlineData("?state=disposing", true)]
    [InlineData("?state=closed", false)]
    [InlineData("?overdue=1", true)]
    [InlineData("?violation=unlicensedtrade", true)]
    [InlineData("?violation=nolicence", false)]
    [InlineData("?area=410105", true)]
    [InlineData("?area=410102", false)]
    [InlineData("?text=aj-2026-0001", true)]
    [InlineData("?text=YS-2026-0005", true)]
    [InlineData("?text=%E7%BB%8F%E5%8A%9E1", true)]
    [InlineData("?text=nobody", false)]
    public void Shows_OneCase_AsTheAddressSays(string query, bool isShown) =>
        Assert.Equal(isShown, CaseQuery.Read("http://localhost/cases" + query).Shows(CaseSamples.Summary(1, lastDayIn: -1, suspect: 5), CaseSamples.Today));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(null, false)]
    public void IsOverdue_LastDay_IsStillInTime(int? lastDayIn, bool isOverdue) =>
        Assert.Equal(isOverdue, CaseDay.IsOverdue(CaseSamples.Summary(1, lastDayIn: lastDayIn), CaseSamples.Today));

    [Fact]
    public void Of_LateEvening_IsTheNextDayInBeijing() =>
        Assert.Equal(CaseSamples.Today.AddDays(1), CaseDay.Of(Samples.Noon.AddHours(5)));

    [Fact]
    public void CaseList_Of_LateFirstThenByLastDayThenWhatWaitsForNothing()
    {
        CaseSummary[] cases =
        [
            CaseSamples.Summary(1, CaseState.Closed), CaseSamples.Summary(2, lastDayIn: 3), CaseSamples.Summary(3, lastDayIn: -2), CaseSamples.Summary(4, lastDayIn: -9),
            CaseSamples.Summary(5, CaseState.Closed) with { NextRecheckOn = CaseSamples.Today.AddDays(-1) },
        ];

        var list = CaseList.Of(cases, new CaseQuery(), CaseSamples.Today, code => code);

        Assert.Equal([4, 3, 5, 2, 1], list.Rows.Select(one => int.Parse(one.Number[^1..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((5, 2, 3, 2), (list.All, list.Overdue, list.OfState[CaseState.Disposing], list.OfState[CaseState.Closed]));
    }

    [Fact]
    public void CaseList_OfAState_CountsTheOthersAsWell()
    {
        CaseSummary[] cases = [CaseSamples.Summary(1, CaseState.Closed), CaseSamples.Summary(2), CaseSamples.Summary(3, area: "410102")];

        var list = CaseList.Of(cases, new CaseQuery(State: CaseState.Closed, AreaCode: "410105"), CaseSamples.Today, code => code);

        Assert.Equal((1, 2, 1), (list.Rows.Count, list.All, list.OfState[CaseState.Disposing]));
    }

    [Fact]
    public void CaseList_Reversed_IsTheOtherWayRound()
    {
        CaseSummary[] cases = [CaseSamples.Summary(2), CaseSamples.Summary(1), CaseSamples.Summary(3)];

        Assert.Equal(["3", "2", "1"], CaseList.Of(cases, new CaseQuery(Sort: CaseSort.Number, IsReversed: true), CaseSamples.Today, code => code).Rows.Select(one => one.Number[^1..]));
    }
}
