using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Storage;

public sealed class RestoreTests
{
    [Fact]
    public async Task Restored_WithTheHeadRaisedAsTheGuideSays_FollowersTakeASnapshotAndGoOn()
    {
        using var before = new TestServer();
        await AnnounceAsync(before, times: 3);
        // docs/guides/deployment.md
        await before.UseAsync((db, _) => db.Database.ExecuteSqlRawAsync("""UPDATE feed_head SET "Sequence" = "Sequence" + 1000000"""));
        using var restored = new TestServer(new() { ["Storage:Folder"] = before.Folder });
        await AnnounceAsync(restored, times: 1);

        var late = await FirstAsync(restored, since: 2);
        var fresh = await ChangeFeedTests.TakeAsync(restored, "410122", since: 1_000_003, count: 1);

        Assert.Equal(MapBatchKind.SnapshotNeeded, late.Kind);
        Assert.Equal(1_000_004, Assert.Single(fresh).Sequence);
    }

    private static async Task<MapBatch> FirstAsync(TestServer server, long since)
    {
        var scope = FeedScope.Of(new AreaScope(["410122"]));
        var feed = server.Services.GetRequiredService<ChangeFeed>();
        await foreach (var batch in feed.FollowAsync(() => scope, new FollowRequest("410122", since, scope.Key), CancellationToken.None))
        {
            return batch;
        }

        throw new InvalidOperationException("The stream ended without a word.");
    }

    private static Task<bool> AnnounceAsync(TestServer server, int times) => server.UseAsync(async (_, writer) =>
    {
        for (var time = 0; time < times; time++)
        {
            writer.Announce(MapChangeKind.Cells, "410122001", null, change => change);
        }

        await writer.SaveAsync(CancellationToken.None);
        return true;
    });
}
