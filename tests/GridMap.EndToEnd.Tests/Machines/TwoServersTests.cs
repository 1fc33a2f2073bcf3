using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Uploads;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Two real servers on a real PostgreSQL, with no balancer and no affinity between them.</summary>
[Collection(TwoServers.Collection)]
public sealed class TwoServersTests(TwoServers servers)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    [SkippableFact]
    public async Task Start_BothAtOnceOnAnEmptyDatabase_MigrateItOnce()
    {
        servers.SkipIfMissing();
        const string migrating = "Bringing the database to version";

        var applied = await Feed.MigrationsAsync();

        Assert.Equal(applied.Distinct().Count(), applied.Count);
        Assert.Single(new[] { servers.First.Log, servers.Second.Log }.SelectMany(log => log.Split('\n')), line => line.Contains(migrating, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task SignIn_OnOne_HoldsOnTheOther()
    {
        servers.SkipIfMissing();
        using var session = await servers.First.SignInAsync(County.Commander);
        using var bearer = new HttpClient { BaseAddress = new Uri(servers.Second.Address) };
        bearer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await servers.First.GetTokenAsync(County.Commander));

        // Cookies know no ports.
        var byCookie = await session.GetAsync(servers.Second.Address + Routes.Session);
        var byToken = await bearer.GetAsync(Routes.Session);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (byCookie.StatusCode, byToken.StatusCode));
    }

    [SkippableFact]
    public async Task Account_DisabledOnOne_IsShutOutOfTheOther()
    {
        servers.SkipIfMissing();
        using var administrator = await servers.First.SignInAsync("administrator");
        var request = new SaveAccountRequest("leaver", "leaver", RunningServer.Password, [Role.Commander], [County.Code], IsDisabled: false);
        var account = await County.ReadAsync<AccountSummary>(await administrator.PostAsJsonAsync(Routes.Accounts, request));
        using var leaver = await servers.Second.SignInAsync("leaver");
        Assert.Equal(HttpStatusCode.OK, (await leaver.GetAsync(Routes.Suspects)).StatusCode);

        (await administrator.PutAsJsonAsync($"{Routes.Accounts}/{account.Id}", request with { Password = null, IsDisabled = true })).EnsureSuccessStatusCode();

        await Until.TrueAsync("the other server shuts the account out", Soon, async () => !(await leaver.GetAsync(Routes.Suspects)).IsSuccessStatusCode);
    }

    [SkippableFact]
    public async Task WorkerKey_OfOne_OpensTheOther()
    {
        servers.SkipIfMissing();
        using var worker = servers.First.CreateWorkerClient();

        var answer = await worker.PostAsJsonAsync($"{servers.Second.Address}{Routes.WorkerJobs}/lease", new LeaseRequest("test"));

        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }

    [SkippableFact]
    public async Task Upload_EachPieceToAnotherServer_IsComplete()
    {
        servers.SkipIfMissing();
        using var first = await servers.First.SignInAsync(County.Supervisor);
        using var second = await servers.Second.SignInAsync(County.Supervisor);

        var status = await County.UploadAsync(first, second, seed: 2);

        Assert.Equal(UploadState.Complete, status.State);
        var bytes = await first.GetByteArrayAsync($"{Routes.Orthophotos}/{status.OrthophotoId}/file");
        Assert.Equal(2000, bytes.Length);
    }

    [SkippableFact]
    public async Task Upload_ToAServerThatDoesNotShareTheFolder_IsRefusedClearly()
    {
        servers.SkipIfMissing();
        var apart = Directory.CreateTempSubdirectory("gridmap-files-").FullName;
        try
        {
            await using var third = new ServerProcess(TwoServers.SettingsOf(servers.ConnectionString, apart));
            await third.StartAsync();
            using var here = await servers.First.SignInAsync(County.Supervisor);
            using var there = await third.SignInAsync(County.Supervisor);
            var file = new byte[1000];
            new Random(3).NextBytes(file);
            var create = new CreateUploadRequest("apart.tif", file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), County.Village, null);
            var begun = await County.ReadAsync<UploadStatus>(await here.PostAsJsonAsync(Routes.Uploads, create));
            (await County.SendAsync(here, begun.Id, offset: 0, file.AsMemory(0, 400))).EnsureSuccessStatusCode();

            var refused = await County.SendAsync(there, begun.Id, offset: 400, file.AsMemory(400));

            Assert.Equal(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
            Assert.Contains("uploads.heldElsewhere", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var whole = await County.ReadAsync<UploadStatus>(await County.SendAsync(here, begun.Id, offset: 400, file.AsMemory(400)));
            Assert.Equal(UploadState.Complete, whole.State);
        }
        finally
        {
            Directory.Delete(apart, recursive: true);
        }
    }

    [SkippableFact]
    public async Task Writes_OnOne_ReachFollowersOfTheOtherInOrder()
    {
        servers.SkipIfMissing();
        using var stop = new CancellationTokenSource();
        var follower = await FollowAsync([servers.Second.Address], stop.Token);

        await ReviewAllAsync(servers.First);

        await CatchUpAsync(follower, stop);
    }

    [SkippableFact]
    public async Task Kill_OfOneServer_ItsFollowersGoOnAtTheOtherAndMissNothing()
    {
        servers.SkipIfMissing();
        using var stop = new CancellationTokenSource();
        var followers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => FollowAsync([servers.First.Address, servers.Second.Address], stop.Token)));

        await ReviewAllAsync(servers.Second);
        await servers.First.KillAsync();
        await ReviewAllAsync(servers.Second);

        foreach (var follower in followers)
        {
            await CatchUpAsync(follower, stop: null);
            Assert.Equal((1, true), (follower.Snapshots, follower.Connections >= 2));
        }

        await stop.CancelAsync();
        await servers.First.StartAsync();
    }

    private StoredFeed Feed => StoredFeed.OnPostgres(servers.ConnectionString);

    private async Task<Follower> FollowAsync(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        var follower = new Follower(addresses, await servers.Second.GetTokenAsync(County.Commander), County.Code, first: 0);
        _ = follower.RunAsync(cancellation);
        await Until.TrueAsync("the follower is connected", Soon, () => Task.FromResult(follower.Connections > 0));
        return follower;
    }

    /// <summary>Dismisses every suspect, or takes it back.</summary>
    private static async Task ReviewAllAsync(ServerProcess server)
    {
        using var commander = await server.SignInAsync(County.Commander);
        var suspects = await commander.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects);
        foreach (var suspect in suspects!.Items) // The server never answers with null.
        {
            var answer = suspect.Status is SuspectStatus.Suspected
                ? await commander.PutAsJsonAsync(
                    $"{Routes.Suspects}/{suspect.Id}/review", new ReviewRequest(SuspectStatus.Dismissed, DismissReason.WaterTank, null, null, suspect.Version))
                : await commander.PutAsJsonAsync($"{Routes.Suspects}/{suspect.Id}/undo-review", new UndoReviewRequest(suspect.Version));
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task CatchUpAsync(Follower follower, CancellationTokenSource? stop)
    {
        var head = await Feed.HeadAsync();
        await Until.TrueAsync("the follower has caught up", Soon, () => Task.FromResult(follower.Position >= head));
        if (stop is not null)
        {
            await stop.CancelAsync();
        }

        var (start, changes) = follower.Taken;
        var stored = (await Feed.ChangesAsync())
            .Where(change => change.Sequence > start && change.Sequence <= head && change.AreaCode.StartsWith(County.Code, StringComparison.Ordinal));
        Assert.Equal(stored.Select(change => change.Sequence), changes.Select(change => change.Sequence).Where(sequence => sequence <= head));
        using var commander = await servers.Second.SignInAsync(County.Commander);
        var snapshot = await commander.GetFromJsonAsync<MapSnapshot>($"{Routes.MapSnapshot}?area={County.Code}");
        Assert.Equivalent(Follower.Sort(snapshot!).Suspects, follower.Held.Suspects); // The server never answers with null.
    }
}
