using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.TipOffs;

/// <summary>A stranger's map shows bounds and no streets; a village is found by its name.</summary>
public sealed class TipPlacesTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("东村", "中牟县 城关镇 东村")]
    [InlineData(" 城关镇  东村 ", "中牟县 城关镇 东村")]
    [InlineData("中牟", "中牟县")]
    [InlineData("城关镇", "中牟县 城关镇")]
    [InlineData("荥阳市 东村", "")]
    [InlineData("郑州市", "")]
    public async Task Places_WithoutAnAccount_AreFoundByTheirWords(string text, string expected)
    {
        await Town.BuildAsync(_server);
        using var stranger = _server.CreateClient();

        var found = await (await stranger.PostAsJsonAsync($"{Routes.Tip}/places", new TipPlaceRequest(text))).ReadAsync<IReadOnlyList<TipArea>>();

        Assert.Equal(expected, string.Join('|', found.Select(area => area.Name)));
        // The township's own bounds are not known: the box around its cells stands for them.
        Assert.All(found, area => Assert.Equal("Polygon", area.Outline.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Places_OfOneLetter_AreNotLookedFor()
    {
        using var stranger = _server.CreateClient();

        using var refused = await stranger.PostAsJsonAsync($"{Routes.Tip}/places", new TipPlaceRequest("村"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }
}
