using System.Text.Json;

namespace GridMap.Server.Tests.Hosting;

public sealed class OpenApiTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    /// <summary>A list in a query that is not marked <c>[FromQuery]</c> would be described as a body.</summary>
    [Fact]
    public async Task Document_OfEveryGet_HasNoBody()
    {
        using var document = JsonDocument.Parse(await _server.CreateClient().GetStringAsync("/openapi/v1.json"));

        var gets = document.RootElement.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)).ToList();

        Assert.NotEmpty(gets);
        Assert.Empty(gets.Where(path => path.Value.GetProperty("get").TryGetProperty("requestBody", out _)).Select(path => path.Name));
    }
}
