using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Playback;
using GridMap.Contracts.Suspects;
using GridMap.Server.People;
using GridMap.Server.Playback;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Playback;

public abstract class PlaybackTests(TestServer server) : IDisposable
{
    /// <summary>Short times: each beat of a clock that is moved on by hand is beaten.</summary>
    protected static readonly Dictionary<string, string?> Settings = new() { ["Playback:FollowRetentionDays"] = "1", ["Playback:FollowWriteSeconds"] = "60" };

    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task State_AtEachMoment_IsWhatTheFeedHadToldUntilThen()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, "4101");
        var before = _server.Clock.GetUtcNow();
        var first = await LaterAsync(() => Seed.SuspectAsync(_server));
        var second = await LaterAsync(() => Seed.SuspectAsync(_server, number: 2));
        await LaterAsync(() => DismissAsync(first));
        var after = _server.Clock.GetUtcNow();

        Assert.Empty((await StateAsync(client, before)).Suspects);
        var one = Assert.Single((await StateAsync(client, before.AddMinutes(1))).Suspects);
        Assert.Equal((first, SuspectStatus.Suspected), (one.Id, one.Status));
        Assert.Equal(2, (await StateAsync(client, before.AddMinutes(2))).Suspects.Count);
        var last = await StateAsync(client, after);
        Assert.Equal(3, last.Sequence);
        Assert.Equal(
            [(first, SuspectStatus.Dismissed), (second, SuspectStatus.Suspected)],
            last.Suspects.OrderBy(suspect => suspect.Number).Select(suspect => (suspect.Id, suspect.Status)));
    }

    [SkippableFact]
    public async Task State_Packed_SaysTheSameAsJson()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, "4101");
        await Seed.SuspectAsync(_server);
        var at = _server.Clock.GetUtcNow();

        var reader = new PackedSnapshotReader(await client.GetByteArrayAsync($"{Routes.Playback}/state/packed?at={Say(at)}"));
        while (reader.Read(1))
        {
        }

        var (packed, json) = (reader.Finish(), await StateAsync(client, at));
        Assert.Equal(json.Suspects, packed.Suspects);
        Assert.Equal((json.Sequence, json.TakenAt), (packed.Sequence, packed.TakenAt));
    }

    [SkippableFact]
    public async Task Changes_OfASpan_ComeInPagesInCommitOrderAndOfTheAreaOnly()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, Seed.Cell[..6]);
        var numbers = new List<Guid>();
        for (var number = 1; number <= 5; number++)
        {
            numbers.Add(await LaterAsync(() => Seed.SuspectAsync(_server, number == 3 ? Seed.OtherCell : Seed.Cell, number)));
        }

        var until = _server.Clock.GetUtcNow().AddMinutes(-1);
        var pages = new List<PastChanges>();
        do
        {
            pages.Add(await client.GetFromJsonAsync<PastChanges>(string.Create(
                CultureInfo.InvariantCulture, $"{Routes.Playback}/changes?after={pages.LastOrDefault()?.LastSequence ?? 0}&until={Say(until)}&rows=2")) ?? throw new InvalidOperationException());
        }
        while (pages[^1].HasMore);

        // The third lies elsewhere; the fifth came after the span.
        Assert.Equal([numbers[0], numbers[1], numbers[3]], pages.SelectMany(page => page.Changes).Select(change => change.Suspect?.Id));
        Assert.Equal(4, pages[^1].LastSequence);
    }

    [SkippableFact]
    public async Task Activity_OfASpan_CountsEachPart()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, "4101");
        var from = _server.Clock.GetUtcNow();
        await LaterAsync(() => Seed.SuspectAsync(_server));
        await LaterAsync(() => Seed.SuspectAsync(_server, number: 2));
        await Seed.SuspectAsync(_server, number: 3);

        var activity = await client.GetFromJsonAsync<PlaybackActivity>($"{Routes.Playback}/activity?from={Say(from)}&to={Say(from.AddMinutes(4))}&parts=4");

        Assert.Equal([0, 1, 2, 0], activity?.Counts);
        using var wrong = await client.GetAsync($"{Routes.Playback}/activity?from={Say(from)}&to={Say(from)}");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [SkippableFact]
    public async Task Past_OfAnAreaOutside_IsRefused()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, Seed.Cell[..6]);
        var other = await Seed.SuspectAsync(_server, Seed.OtherCell);
        var now = Say(_server.Clock.GetUtcNow());

        foreach (var path in new[] { $"state?at={now}", $"state/packed?at={now}", $"changes?after=0&until={now}", $"activity?from={now}&to={now}", $"watchers?from={now}" })
        {
            using var refused = await client.GetAsync($"{Routes.Playback}/{path}&area={Seed.OtherCell[..6]}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        Assert.Empty((await StateAsync(client, _server.Clock.GetUtcNow())).Suspects);
        using var hidden = await client.GetAsync($"{Routes.Playback}/suspects/{other}?until={now}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [SkippableFact]
    public async Task Past_OfASuspect_IsEveryStateItHad()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, "4101");
        var suspect = await LaterAsync(() => Seed.SuspectAsync(_server));
        await LaterAsync(() => DismissAsync(suspect));

        var past = await client.GetFromJsonAsync<MapChange[]>($"{Routes.Playback}/suspects/{suspect}?until={Say(_server.Clock.GetUtcNow())}");

        Assert.Equal([SuspectStatus.Suspected, SuspectStatus.Dismissed], past?.Select(change => change.Suspect?.Status ?? default));
    }

    [SkippableTheory]
    [InlineData(Role.Auditor, HttpStatusCode.OK)]
    [InlineData(Role.Commander, HttpStatusCode.OK)]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    [InlineData(Role.Supervisor, HttpStatusCode.Forbidden)]
    [InlineData(Role.Inspector, HttpStatusCode.Forbidden)]
    [InlineData(Role.Office, HttpStatusCode.Forbidden)]
    [InlineData(Role.Department, HttpStatusCode.Forbidden)]
    public async Task Watchers_AreShown_OnlyToWhoMayKnow(Role role, HttpStatusCode status)
    {
        using var client = await _server.SignInAsync("somebody", role, "4101");

        using var answer = await client.GetAsync($"{Routes.Playback}/watchers?from={Say(_server.Clock.GetUtcNow())}");

        Assert.Equal(status, answer.StatusCode);
    }

    [SkippableFact]
    public async Task Watchers_OfAMoment_AreThoseWhoFollowedThen()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, Seed.Cell[..6]);
        var begin = _server.Clock.GetUtcNow();
        var here = await FollowAsync("here", Seed.Cell[..6]);
        var above = await FollowAsync("above", "4101");
        var elsewhere = await FollowAsync("elsewhere", Seed.OtherCell[..6]);
        _server.Clock.Advance(TimeSpan.FromMinutes(1.5));
        await here.DisposeAsync();
        await Log.WriteAsync(CancellationToken.None);

        Assert.Equal(["above", "here"], await WatchersAsync(client, begin));
        Assert.Equal(["above"], await WatchersAsync(client, _server.Clock.GetUtcNow().AddSeconds(10)));
        await above.DisposeAsync();
        await elsewhere.DisposeAsync();
    }

    [SkippableFact]
    public async Task Watchers_OfAKilledServer_EndWhereTheyWereLastKnown()
    {
        using var client = await _server.SignInAsync("auditor", Role.Auditor, "4101");
        var begin = _server.Clock.GetUtcNow();
        await using var lost = await FollowAsync("lost", "4101");
        // Another server's: nobody says that it goes on.
        await _server.UseAsync(async (db, _) => await db.Follows.ExecuteUpdateAsync(set => set.SetProperty(row => row.ServerId, Guid.NewGuid())));

        _server.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["lost"], await WatchersAsync(client, begin));
        Assert.Empty(await WatchersAsync(client, _server.Clock.GetUtcNow()));
    }

    [SkippableFact]
    public async Task Watchers_AfterTheirTime_AreForgotten()
    {
        await using (await FollowAsync("old", "4101"))
        {
        }

        await Log.WriteAsync(CancellationToken.None);
        _server.Clock.Advance(TimeSpan.FromDays(1.1));
        await Log.WriteAsync(CancellationToken.None);

        Assert.Equal(0, await _server.UseAsync((db, _) => db.Follows.CountAsync()));
    }

    private FollowLog Log => _server.Services.GetRequiredService<FollowLog>();

    private async Task<T> LaterAsync<T>(Func<Task<T>> deed)
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        return await deed();
    }

    private Task<bool> DismissAsync(Guid suspect) => _server.UseAsync(async (db, writer) =>
    {
        var row = await db.Suspects.SingleAsync(row => row.Id == suspect);
        (row.Status, row.Version) = (SuspectStatus.Dismissed, row.Version + 1);
        writer.AnnounceSuspect(row);
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    private static async Task<MapSnapshot> StateAsync(HttpClient client, DateTimeOffset at) =>
        await client.GetFromJsonAsync<MapSnapshot>($"{Routes.Playback}/state?at={Say(at)}") ?? throw new InvalidOperationException("No state.");

    private static async Task<IEnumerable<string>> WatchersAsync(HttpClient client, DateTimeOffset at) =>
        (await client.GetFromJsonAsync<FollowRecord[]>($"{Routes.Playback}/watchers?from={Say(at)}") ?? []).Select(follow => follow.Name).Order();

    /// <summary>A follower that has had its first item, written down.</summary>
    private async Task<IAsyncDisposable> FollowAsync(string name, string areaCode)
    {
        var account = new KnownAccount(Guid.NewGuid(), name, name, [Role.Commander], new AreaScope([areaCode]), IsDisabled: false, IsDemo: false);
        var follower = Log.KeepAsync(account, areaCode, Forever(), CancellationToken.None).GetAsyncEnumerator();
        await follower.MoveNextAsync();
        await Log.WriteAsync(CancellationToken.None);
        return follower;
    }

    private static async IAsyncEnumerable<int> Forever()
    {
        while (true)
        {
            await Task.CompletedTask;
            yield return 1;
        }
    }

    private static string Say(DateTimeOffset at) => Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture));
}
