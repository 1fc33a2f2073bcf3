using GridMap.Client.Alerts;
using GridMap.Contracts.Alerts;

namespace GridMap.Client.Tests.Alerts;

public sealed class AlertAddressTests
{
    [Theory]
    [InlineData("/alerts", "/api/alerts?state=New&open=true")]
    [InlineData("/alerts?state=all", "/api/alerts")]
    [InlineData("/alerts?state=falsealarm", "/api/alerts?state=FalseAlarm")]
    [InlineData("/alerts?state=escalated&kind=cellunswept&area=410122", "/api/alerts?state=Escalated&open=true&kind=CellUnswept&area=410122")]
    [InlineData("/alerts?state=nonsense&area=../x", "/api/alerts?state=New&open=true")]
    public void Read_Link_AsksForTheAlertsItNames(string link, string request) =>
        Assert.Equal(request, AlertAddress.Read("http://localhost" + link).ToRequest(after: null));

    [Fact]
    public void ToString_WhatIsOnScreen_ReadsBackTheSame()
    {
        var address = new AlertAddress(AlertState.Acknowledged, AlertRuleKind.DroneSilent, "4101", Guid.NewGuid());

        Assert.Equal(address, AlertAddress.Read("http://localhost" + address));
    }
}
