using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Hazards;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.SiteRecords.SiteRecordFlow;

namespace GridMap.Server.Tests.Hazards;

public sealed class HazardCardTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Get_FirstVisit_RestsOnTheFlightAndSaysThatNothingIsKnown()
    {
        using var supervisor = await _server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await _server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(_server, supervisor, inspector);

        var card = await inspector.GetFromJsonAsync<PlaceHazards>($"{Routes.HazardCards}/{target.Id}");

        Assert.NotNull(card);
        Assert.Equal((false, 100), (card.IsContentKnown, card.StandOffMetres));
        var seen = card.Hazards.SelectMany(hazard => hazard.Because).First(because => because.Key == "hazard.seenVerticalTank");
        Assert.Equal(("1", "6.2"), (seen.Arguments["count"], seen.Arguments["largestMetres"]));
        Assert.Equal(["119", "120", "110"], card.Calls.Select(call => call.Number));
        Assert.Empty(card.Earlier);
    }

    [Fact]
    public async Task Get_ProductsFoundNearbyBefore_AreReckonedWith()
    {
        using var supervisor = await _server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await _server.SignInAsync("wu", Role.Inspector, County);
        var before = await VisitedAsync(_server, supervisor, inspector, number: 1);
        await TakenAsync(inspector, before.Id, Violation(await AccountOfAsync(inspector), new DateOnly(2046, 4, 1)));
        var target = await VisitedAsync(_server, supervisor, inspector, number: 2);

        var card = await inspector.GetFromJsonAsync<PlaceHazards>($"{Routes.HazardCards}/{target.Id}");

        Assert.NotNull(card);
        Assert.True(card.IsContentKnown);
        Assert.Equal(HazardKind.FlammableLiquid, card.Hazards[0].Kind);
        Assert.Contains(card.StandOff, line => line.Says.Arguments.GetValueOrDefault("product") == "甲醇" && line.Because[0].Arguments["guide"] == "131");
        Assert.Equal(("hazard.earlierViolationFound", "2046-03-05", "0"), (card.Earlier[0].Key, card.Earlier[0].Arguments["day"], card.Earlier[0].Arguments["distanceMetres"]));
    }

    [Fact]
    public async Task Get_TargetOfAnotherCounty_IsNotThere()
    {
        using var supervisor = await _server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await _server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(_server, supervisor, inspector);
        using var stranger = await _server.SignInAsync("yu", Role.Inspector, "410105");

        Assert.Equal("record.noSubject", await (await stranger.GetAsync($"{Routes.HazardCards}/{target.Id}")).ReadKeyAsync(HttpStatusCode.NotFound));
    }
}
