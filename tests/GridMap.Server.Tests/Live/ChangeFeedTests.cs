using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Live;

public abstract class ChangeFeedTests(TestServer server, string? postgres = null) : IDisposable
{
    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Follow_SinceZero_GivesEveryChangeOfTheAreaInCommitOrder()
    {
        await AnnounceAsync("410122001", "410105001", "410122002");

        var changes = await TakeAsync("410122", since: 0, count: 2);

        Assert.Equal(["410122001", "410122002"], changes.Select(change => change.AreaCode));
        Assert.Equal([1L, 3L], changes.Select(change => change.Sequence));
    }

    [SkippableFact]
    public async Task Follow_SinceTheMiddle_GivesExactlyWhatFollowed()
    {
        await AnnounceAsync("410122001", "410122002", "410122003");

        var changes = await TakeAsync("410122", since: 2, count: 1);

        Assert.Equal(3, Assert.Single(changes).Sequence);
    }

    [SkippableFact]
    public async Task Follow_WhileChangesAreCommitted_GivesThemLive()
    {
        var following = TakeAsync("410122", since: 0, count: 3);
        await AnnounceAsync("410122001");
        await AnnounceAsync("410122002");
        await AnnounceAsync("410122003");

        Assert.Equal([1L, 2L, 3L], (await following).Select(change => change.Sequence));
    }

    [SkippableTheory]
    [InlineData(-1)]
    [InlineData(1000)]
    public async Task Follow_SinceAPositionThisDatabaseNeverHad_AsksForASnapshot(long since)
    {
        await AnnounceAsync("410122001");

        var batch = await FirstAsync(new FollowRequest("410122", since, "410122"));

        Assert.Equal(MapBatchKind.SnapshotNeeded, batch.Kind);
    }

    [SkippableFact]
    public async Task Follow_AfterARestart_GoesOnFromTheSamePosition()
    {
        await AnnounceAsync([.. Enumerable.Repeat("410122001", 1200)]);
        using var late = new TestServer(new() { ["Storage:Folder"] = _server.Folder }, postgres);
        _ = late.Services;

        var changes = await TakeAsync(late, "410122", since: 200, count: 1000);

        Assert.Equal(Enumerable.Range(201, 1000).Select(number => (long)number), changes.Select(change => change.Sequence));
    }

    [SkippableFact]
    public async Task Follow_FurtherBehindThanMemory_AsksForASnapshot()
    {
        await AnnounceAsync([.. Enumerable.Repeat("410122001", 101)]);
        using var late = new TestServer(new() { ["Storage:Folder"] = _server.Folder, ["Live:TailChanges"] = "100" }, postgres);
        _ = late.Services;

        Assert.Equal(MapBatchKind.SnapshotNeeded, (await FirstAsync(late, new FollowRequest("410122", 0, "410122"))).Kind);
        Assert.Equal(MapBatchKind.Every, (await FirstAsync(late, new FollowRequest("410122", 1, "410122"))).Kind);
    }

    [SkippableFact]
    public async Task Follow_WithAnotherScopeThanTheSnapshots_AsksForASnapshot()
    {
        await AnnounceAsync("410122001");

        Assert.Equal(MapBatchKind.SnapshotNeeded, (await FirstAsync(new FollowRequest("410122", 0, "410105"))).Kind);
    }

    [SkippableFact]
    public async Task Follow_FarBehindAndContentWithTheNewest_GivesEachObjectOnceInCommitOrder()
    {
        await AnnounceAsync([.. Enumerable.Repeat("410122001", 400), .. Enumerable.Repeat("410122002", 200), "410122003"]);
        await TakeAsync("410122", since: 600, count: 1);

        var batch = await FirstAsync(new FollowRequest("410122", 0, "410122", AllowCoalescing: true));

        Assert.Equal((MapBatchKind.Newest, 601L), (batch.Kind, batch.Sequence));
        Assert.Equal([400L, 600L, 601L], batch.Changes.Select(change => change.Sequence));
    }

    [SkippableFact]
    public async Task Sequences_FromManyWritersAtOnce_HaveNoGapsAndNoDoubles()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var index = 0; index < 10; index++)
            {
                await AnnounceAsync("410122001", "410122002");
            }
        })));

        var changes = await TakeAsync("410122", since: 0, count: 160);

        Assert.Equal(Enumerable.Range(1, 160).Select(number => (long)number), changes.Select(change => change.Sequence));
    }

    private Task AnnounceAsync(params string[] areaCodes) => _server.UseAsync(async (_, writer) =>
    {
        foreach (var code in areaCodes)
        {
            writer.Announce(MapChangeKind.Cells, code, null, change => change);
        }

        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    private Task<List<MapChange>> TakeAsync(string areaCode, long since, int count) => TakeAsync(_server, areaCode, since, count);

    private Task<MapBatch> FirstAsync(FollowRequest request) => FirstAsync(_server, request);

    private static async Task<MapBatch> FirstAsync(TestServer server, FollowRequest request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var scope = FeedScope.Of(new AreaScope([request.AreaCode]));
        await foreach (var batch in server.Services.GetRequiredService<ChangeFeed>().FollowAsync(() => scope, request, limit.Token))
        {
            return batch;
        }

        throw new InvalidOperationException("The stream ended without a word.");
    }

    internal static async Task<List<MapChange>> TakeAsync(TestServer server, string areaCode, long since, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var changes = new List<MapChange>();
        var scope = FeedScope.Of(new AreaScope([areaCode]));
        var request = new FollowRequest(areaCode, since, scope.Key);
        await foreach (var batch in server.Services.GetRequiredService<ChangeFeed>().FollowAsync(() => scope, request, limit.Token))
        {
            changes.AddRange(batch.Changes);
            if (changes.Count >= count)
            {
                break;
            }
        }

        return changes;
    }
}
