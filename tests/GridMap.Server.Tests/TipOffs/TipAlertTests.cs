using GridMap.Contracts.Alerts;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Tests.Alerts;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.TipOffs.TipFlow;

namespace GridMap.Server.Tests.TipOffs;

/// <summary>What rules say of reports of the public, and what they keep to themselves.</summary>
public sealed class TipAlertTests : IDisposable
{
    private const string County = "410122";

    private readonly TestServer _server = new(AlertFlow.Settings(("TipOffs:LeastFormSeconds", "0"), ("TipOffs:ReportsPerAddressHour", "1000"), ("TipOffs:AsksPerAddressMinute", "10000"), ("TipOffs:AsksPerMinute", "10000")));

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Rules_NewReportAndOneNotAnswered_AreToldByNumberAloneAndCleared()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        await people.Commander.AddRuleAsync(AlertRuleKind.TipReceived, County);
        await people.Commander.AddRuleAsync(AlertRuleKind.TipOverdue, County);
        var receipt = await FileAsync(reporter);
        await _server.LookAsync();

        var fresh = Assert.Single(await people.Commander.AlertsAsync("?open=true"));
        var id = (await FindAsync(people.Office, receipt.Number)).Id;
        Assert.Equal(("alert.tipReceived", AlertSubject.Tip, $"{id}"), (fresh.Message.Key, fresh.Subject, fresh.SubjectId));
        Assert.Equal((null, null), (fresh.Longitude, fresh.Latitude));
        Assert.Equal(["number", "sinceAt"], fresh.Message.Arguments.Keys.Order());

        await GoAsync(people.Office, id, TipStepKind.Accept);
        await _server.LookAsync();
        Assert.Empty(await people.Commander.AlertsAsync("?open=true"));

        await people.LaterAsync(_server, TimeSpan.FromDays(120));
        await _server.LookAsync();
        Assert.Equal("alert.tipNotAnswered", Assert.Single(await people.Commander.AlertsAsync("?open=true")).Message.Key);
    }
}
