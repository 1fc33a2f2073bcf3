using GridMap.Client.Ledgers;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;

namespace GridMap.Client.Tests.Ledgers;

public sealed class LedgerQueryTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameQuery()
    {
        var query = LedgerQuery.Empty with { Area = "410102", State = CaseState.Disposing, Violation = ViolationKind.NoLicence, Text = "甲 醇&b", Sort = LedgerColumn.FoundOn, IsDescending = true };
        query = query.Filter(LedgerColumn.Products, "胶水: 2 吨").Filter(LedgerColumn.Unit, "镇政府");

        var read = LedgerQuery.Read("http://localhost/ledger" + query.Write());

        Assert.Equal(query.Write(), read.Write());
        Assert.Equal("胶水: 2 吨", read.Columns[LedgerColumn.Products]);
        Assert.Equal(query with { Columns = read.Columns }, read);
    }

    [Theory]
    [InlineData("/ledger", "")]
    [InlineData("/ledger?colour=red&state=Nowhere&filter=None:x", "")]
    [InlineData("/ledger?text=a+b#top", "?text=a%20b")]
    public void Read_WhatItDoesNotKnow_IsPassedOver(string address, string written) => Assert.Equal(written, LedgerQuery.Read("http://localhost" + address).Write());

    [Fact]
    public void By_TheSameColumnTwice_TurnsRound()
    {
        var once = LedgerQuery.Empty.By(LedgerColumn.Name);

        Assert.Equal((LedgerColumn.Name, false), (once.Sort, once.IsDescending));
        Assert.True(once.By(LedgerColumn.Name).IsDescending);
        Assert.False(once.By(LedgerColumn.Name).By(LedgerColumn.Unit).IsDescending);
    }

    [Fact]
    public void Filter_Blank_TakesTheColumnOut() => Assert.Empty(LedgerQuery.Empty.Filter(LedgerColumn.Name, "厂").Filter(LedgerColumn.Name, " ").Columns);
}
