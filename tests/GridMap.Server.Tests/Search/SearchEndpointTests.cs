using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Premises;
using GridMap.Contracts.Search;
using GridMap.Contracts.Suspects;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Search;

public sealed class SearchEndpointTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("114.001, 34.701", SearchHitKind.Coordinate, "114.001000, 34.701000")]
    [InlineData("１１４．００１，３４．７０１", SearchHitKind.Coordinate, "114.001000, 34.701000")]
    [InlineData("34°42'03.6\"N 114°00'03.6\"E", SearchHitKind.Coordinate, "114.001000, 34.701000")]
    [InlineData("东村", SearchHitKind.Area, "东村")]
    [InlineData(" 东 村 ", SearchHitKind.Area, "东村")]
    [InlineData("410122100", SearchHitKind.Area, "城关镇")]
    [InlineData("410122100000", SearchHitKind.Area, "城关镇")]
    [InlineData("４１０１２２１００２０００３", SearchHitKind.Cell, "格03")]
    [InlineData("4101 2210 0200 03", SearchHitKind.Cell, "格03")]
    [InlineData("格02", SearchHitKind.Cell, "格02")]
    [InlineData("ys-2046-0001", SearchHitKind.Suspect, "YS-2046-0001")]
    [InlineData("砖厂", SearchHitKind.Premises, "旧砖厂")]
    public async Task Search_WhatPeopleType_IsFoundFirst(string typed, SearchHitKind kind, string title)
    {
        var client = await BuildAsync();

        var hits = await client.GetFromJsonAsync<List<SearchHit>>($"{Routes.Search}?q={Uri.EscapeDataString(typed)}");

        Assert.Equal((kind, title), (hits![0].Kind, hits[0].Title));
        Assert.True(kind == SearchHitKind.Area || hits[0].Longitude is > 113 and < 115);
    }

    [Theory]
    [InlineData("西村")]
    [InlineData("410182")]
    [InlineData("nothing of the kind")]
    [InlineData("  ")]
    public async Task Search_OutsideScopeOrNowhere_FindsNothing(string typed)
    {
        var client = await BuildAsync();

        Assert.Empty((await client.GetFromJsonAsync<List<SearchHit>>($"{Routes.Search}?q={Uri.EscapeDataString(typed)}"))!);
    }

    [Fact]
    public async Task Search_EverythingMatches_GivesTwentyAtMost()
    {
        var client = await BuildAsync();
        await _server.UseAsync(async (db, writer) =>
        {
            for (var number = 10; number < 60; number++)
            {
                db.Suspects.Add(Suspect($"YS-2046-00{number}"));
            }

            await writer.SaveAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal(20, (await client.GetFromJsonAsync<List<SearchHit>>($"{Routes.Search}?q=YS-2046"))!.Count);
    }

    [Fact]
    public async Task Search_TooLong_IsRefused()
    {
        var client = await BuildAsync();

        var response = await client.GetAsync($"{Routes.Search}?q={new string('1', 200)}");

        Assert.Equal("search.tooLong", await response.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    private async Task<HttpClient> BuildAsync()
    {
        await Town.BuildAsync(_server);
        await _server.UseAsync(async (db, writer) =>
        {
            db.Suspects.Add(Suspect("YS-2046-0001"));
            await writer.SaveAsync(CancellationToken.None);
            return true;
        });
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var place = new SavePremisesRequest(
            "旧砖厂", PremisesKind.Idle, null, Answers.Json("""{"type":"Point","coordinates":[114.001,34.701]}"""), 50, IsRetired: false, ExpectedVersion: null);
        (await client.PostAsJsonAsync(Routes.Premises, place)).EnsureSuccessStatusCode();
        return client;
    }

    private SuspectRow Suspect(string number)
    {
        var now = _server.Clock.GetUtcNow();
        return new SuspectRow
        {
            Id = Guid.NewGuid(), Number = number, Longitude = 114.001, Latitude = 34.701, RadiusMetres = 5, Status = SuspectStatus.Suspected, Score = 0.8,
            CellCode = Town.Village + "01", AreaCode = Town.Village + "01", FirstSeenAt = now, LastSeenAt = now, ChangedAt = now, Version = 1,
        };
    }
}
