using GridMap.Client.Supervision;
using GridMap.Contracts.Supervision;

namespace GridMap.Client.Tests.Supervision;

public sealed class SupervisionAddressTests
{
    [Theory]
    [InlineData("/supervision")]
    [InlineData("/supervision?area=410122&on=2026-11-02&by=closed")]
    [InlineData("/supervision?view=cases&area=410122100&on=2026-11-02&list=late")]
    [InlineData("/supervision?view=notices&select=00000007-0000-0000-0000-000000000000")]
    public void ToString_WhatWasRead_IsTheSameAddress(string address) => Assert.Equal(address, Read(address).ToString());

    [Fact]
    public void Read_Nonsense_IsTheDefault() => Assert.Equal(
        new SupervisionAddress(), SupervisionAddress.Read("nothing", "41'--", "yesterday", "9", "", "x"));

    [Fact]
    public void ToString_AnotherView_LeavesTheListOut() => Assert.DoesNotContain(
        "list", (new SupervisionAddress(SupervisionView.Rates) with { List = SupervisionList.Overdue }).ToString(), StringComparison.Ordinal);

    private static SupervisionAddress Read(string address)
    {
        var query = address.Split('?') is [_, var text] ? text.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]) : [];
        return SupervisionAddress.Read(
            query.GetValueOrDefault("view"), query.GetValueOrDefault("area"), query.GetValueOrDefault("on"), query.GetValueOrDefault("by"), query.GetValueOrDefault("list"), query.GetValueOrDefault("select"));
    }
}
