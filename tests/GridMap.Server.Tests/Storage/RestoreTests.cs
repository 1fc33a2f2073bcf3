using GridMap.Contracts.Live;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Live;
using Microsoft.EntityFrameworkCore;

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

        var late = await ChangeFeedTests.TakeAsync(restored, "410122", since: 2, count: 1);
        var fresh = await ChangeFeedTests.TakeAsync(restored, "410122", since: 1_000_003, count: 1);

        Assert.Equal(MapChangeKind.SnapshotNeeded, Assert.Single(late).Kind);
        Assert.Equal(1_000_004, Assert.Single(fresh).Sequence);
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
