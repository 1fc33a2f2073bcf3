using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Standing;
using GridMap.Server.Standing;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Standing;

public sealed class StandingCrowdTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Report_CrowdAsksRightAfterAChange_WaitsForOneCountThatHoldsIt()
    {
        await Town.BuildAsync(_server);
        using var client = await _server.SignInAsync("wu", Role.Commander, "4101");
        var (board, book) = (_server.Services.GetRequiredService<StandingBoard>(), _server.Services.GetRequiredService<StandingBook>());
        await client.GetFromJsonAsync<StandingReport>(Routes.Standing);
        var (counted, version) = (board.Counted, book.Version);
        await Seed.SuspectAsync(_server, Town.Cells[0].Code);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (book.Version == version)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        var asked = Enumerable.Range(0, 50).Select(_ => client.GetFromJsonAsync<StandingReport>(Routes.Standing)).ToList();
        Assert.DoesNotContain(asked, question => question.IsCompleted);
        _server.Clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.All(await Task.WhenAll(asked), report => Assert.Equal(1, report?.Total.NewToday));
        Assert.Equal(counted + 1, board.Counted);
    }
}
