using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Load on servers, worker and database while one after the other is killed; then what clients hold is held against what the database holds.</summary>
internal sealed class Chaos : IAsyncDisposable
{
    private const int Reviewers = 3;
    private const int SuspectsEach = 4;
    private const int Followers = 4;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(3);

    private readonly List<ServerProcess> _servers;
    private readonly ThrowawayPostgres? _postgres;
    private readonly StoredFeed _feed;
    private readonly Random _random;
    private readonly int _seed;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _leave = new();
    private readonly List<Task> _load = [];
    private readonly List<Follower> _followers = [];
    private readonly List<Reviewer> _reviewers = [];
    private Uploader? _uploader;
    private Town? _town;
    private WorkerProcess? _worker;
    private Task _watching = Task.CompletedTask;
    private Task _uploading = Task.CompletedTask;
    private int _uploaded;

    private Chaos(List<ServerProcess> servers, ThrowawayPostgres? postgres, StoredFeed feed, int seed) =>
        (_servers, _postgres, _feed, _seed, _random) = (servers, postgres, feed, seed, new Random(seed));

    /// <summary>Kills so far, by what was killed.</summary>
    public Dictionary<string, int> Kills { get; } = [];

    private Town Town => _town ?? throw new InvalidOperationException("The load has not begun.");

    private WorkerProcess Worker => _worker ?? throw new InvalidOperationException("The load has not begun.");

    public static async Task<Chaos> OnPostgresAsync(string files, int servers, int seed)
    {
        var postgres = await ThrowawayPostgres.StartOrSkipAsync();
        var settings = TwoServers.SettingsOf(postgres.ConnectionString, files);
        return new Chaos(
            [.. Enumerable.Range(0, servers).Select(_ => new ServerProcess(settings))], postgres, StoredFeed.OnPostgres(postgres.ConnectionString), seed);
    }

    public static Chaos OnSqlite(int seed)
    {
        var server = new ServerProcess(TwoServers.SettingsOf("", ""));
        return new Chaos([server], postgres: null, StoredFeed.OnSqlite(Path.Combine(server.Folder, "gridmap.db")), seed);
    }

    /// <summary>Starts everything: servers, worker, followers, reviewers, an uploader.</summary>
    public async Task BeginAsync()
    {
        _servers.ForEach(server => server.Start());
        foreach (var server in _servers)
        {
            await server.WaitUntilReadyAsync();
        }

        using var administrator = await _servers[0].SetUpAsync();
        await County.SetUpAsync(administrator);
        using (var supervisor = await _servers[0].SignInAsync(County.Supervisor))
        using (var reporter = _servers[0].CreateWorkerClient())
        {
            await County.ReportAsync(supervisor, reporter, seed: 1, Reviewers * SuspectsEach);
        }

        var token = await _servers[0].GetTokenAsync(County.Supervisor);
        _town = new Town(_servers, token);
        var suspects = (await Town.GetAsync<Page<SuspectSummary>>(Routes.Suspects, _stop.Token)).Items;
        Assert.Equal(Reviewers * SuspectsEach, suspects.Count);
        _worker = new WorkerProcess(_servers[^1].Address, _servers[^1].KeyFile);
        Worker.Start();
        var addresses = _servers.ConvertAll(server => server.Address);
        _followers.AddRange(Enumerable.Range(0, Followers).Select(index => new Follower(addresses, token, County.Code, index)));
        _watching = Task.WhenAll(_followers.Select(follower => follower.RunAsync(_leave.Token)));
        await Until.TrueAsync("the followers are connected", Long, () => Task.FromResult(_followers.TrueForAll(follower => follower.Connections > 0)));
        _reviewers.AddRange(suspects.Chunk(SuspectsEach).Select((some, index) => new Reviewer(Town, some, _seed + index)));
        _load.AddRange(_reviewers.Select(reviewer => reviewer.RunAsync(_stop.Token)));
        _uploader = new Uploader(Town, _seed);
    }

    /// <summary>Kills one victim, once some verdicts have been acknowledged since the last kill, and starts it again.</summary>
    public async Task KillAsync(string victim)
    {
        var enough = Verdicts() + 1 + _random.Next(8);
        await Until.TrueAsync($"work goes on before the next kill ({victim})", Long, () => Task.FromResult(IsAtWork() && Verdicts() >= enough));
        Kills[victim] = Kills.GetValueOrDefault(victim) + 1;
        switch (victim)
        {
            case "server":
                var server = _servers[_random.Next(_servers.Count)];
                await server.KillAsync();
                server.Start();
                break;
            case "worker":
                await Worker.KillAsync();
                Worker.Start();
                break;
            case "database" when _postgres is not null:
                await _postgres.KillAsync();
                await _postgres.StartAsync();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(victim), victim, "There is no such victim.");
        }
    }

    /// <summary>Puts another flight on its way, beside all else.</summary>
    public void Upload()
    {
        _uploading = UploadAfterAsync(_uploading, ++_uploaded);
        _load.Add(_uploading);
    }

    /// <summary>Lets the work come to its end.</summary>
    public async Task SettleAsync()
    {
        foreach (var server in _servers)
        {
            server.StartIfEnded();
            await server.WaitUntilReadyAsync();
        }

        await _stop.CancelAsync();
        await Task.WhenAll(_load);
        await Until.TrueAsync("every job is done", Long, async () => (await _feed.JobStatesAsync()) is var states && states.TrueForAll(state => state == "Done")
            ? true
            : states.Contains("Failed") ? throw new InvalidOperationException($"A job failed:\n{Worker.Log}") : false);
        var head = await _feed.HeadAsync();
        await Until.TrueAsync("every follower has caught up", Long, () => Task.FromResult(_followers.TrueForAll(follower => follower.Position >= head)));
        await _leave.CancelAsync();
        await _watching;
    }

    /// <summary>Nothing lost, doubled or reordered: followers, snapshot, acknowledgements and files against the database.</summary>
    public async Task CheckAsync()
    {
        var stored = await _feed.ChangesAsync();
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(number => (long)number), stored.Select(change => change.Sequence));
        Assert.Equal(stored.Count, await _feed.HeadAsync());
        var changes = stored.ConvertAll(change => change.ToChange());
        var snapshot = Follower.Sort(await Town.GetAsync<MapSnapshot>($"{Routes.MapSnapshot}?area={County.Code}", CancellationToken.None));
        var area = stored.Where(change => change.AreaCode.StartsWith(County.Code, StringComparison.Ordinal)).Select(change => change.Sequence).ToList();
        foreach (var follower in _followers)
        {
            var (start, taken) = follower.Taken;
            Assert.Equal(area.Where(sequence => sequence > start), taken.Select(change => change.Sequence));
            Assert.Equivalent(snapshot with { Sequence = 0 }, follower.Held with { Sequence = 0 }, strict: true);
        }

        var verdicts = changes.Select(change => change.Suspect).OfType<SuspectSummary>().ToLookup(suspect => (suspect.Id, suspect.Version));
        foreach (var acknowledged in _reviewers.SelectMany(reviewer => reviewer.Acknowledged))
        {
            Assert.Equal(acknowledged, Assert.Single(verdicts[(acknowledged.Id, acknowledged.Version)]));
        }

        await CheckFilesAsync(changes, snapshot);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _leave.CancelAsync();
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
        }

        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _town?.Dispose();
        _stop.Dispose();
        _leave.Dispose();
    }

    private async Task CheckFilesAsync(List<MapChange> changes, MapSnapshot snapshot)
    {
        var uploads = _uploader?.Acknowledged ?? [];
        Assert.Equal(_uploaded, uploads.Count);
        foreach (var (orthophoto, sha256) in uploads)
        {
            Assert.Equal(OrthophotoState.Ready, Assert.Single(snapshot.Orthophotos, item => item.Id == orthophoto).State);
            Assert.Single(changes, change => change.Orthophoto is { State: OrthophotoState.Ready } ready && ready.Id == orthophoto);
            var file = await Town.AskAsync(client => client.GetAsync($"{Routes.Orthophotos}/{orthophoto}/file"), CancellationToken.None);
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync())));
        }
    }

    /// <exception cref="InvalidOperationException">A client met an answer that it must never get.</exception>
    private bool IsAtWork()
    {
        _servers.ForEach(server => server.StartIfEnded());
        return _load.Find(task => task.IsFaulted) is { } broken ? throw new InvalidOperationException("The load broke off.", broken.Exception) : true;
    }

    private int Verdicts() => _reviewers.Sum(reviewer => reviewer.Count);

    private async Task UploadAfterAsync(Task before, int number)
    {
        await before;
        // What was begun is brought to its end also when the day is over.
        await _uploader!.UploadAsync(number, CancellationToken.None); // Set when the load began.
    }
}
