using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Standing;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Standing;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Server.Tests.Standing;

public abstract class StandingTests(TestServer server) : IDisposable
{
    private const string County = "410122";
    private const string OtherCounty = "410182";

    /// <summary>The clock stands still, so nobody may wait for it.</summary>
    protected static readonly Dictionary<string, string?> Settings = new() { ["Standing:GatherMilliseconds"] = "0" };

    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Report_OfACity_CountsEachCountyAndRanksThem()
    {
        await Town.BuildAsync(_server);
        await SweepAsync(Town.Cells[0].Code, daysAgo: 1);
        await SweepAsync(Town.Cells[1].Code, daysAgo: 100);
        await SweepAsync(Town.Cells[4].Code, daysAgo: 1);
        await SuspectAsync(1);
        await SuspectAsync(2, TargetStatus.Unassigned);
        await SuspectAsync(3, TargetStatus.Accepted);
        await SuspectAsync(4, TargetStatus.Done, VisitFinding.ViolationFound);
        await SuspectAsync(5, TargetStatus.Done, VisitFinding.NoAccess);
        using var client = await _server.SignInAsync("wu", Role.Commander, "4101");

        var report = await ReadAsync(client);

        Assert.Equal(("4101", "郑州市"), (report.AreaCode, report.AreaName));
        Assert.Equal([(OtherCounty, (int?)1), (County, 2)], report.Areas.Select(area => (area.AreaCode, area.Rank)));
        var county = report.Areas[1];
        Assert.Equal(
            new StandingFigures(NewToday: 5, AwaitingReview: 1, AwaitingDispatch: 1, OnTheWay: 1, Overdue: 0, Unreached: 1, Closed: 1, ClosedToday: 1, Cells: 4, SweptCells: 1, StaleCells: 1),
            county.Figures);
        Assert.Equal(new StandingScore(0.483, 0.25, 0.2, 1), county.Score);
        Assert.Equal(new StandingScore(1, 1, null, null), report.Areas[0].Score);
        Assert.Equal(5, report.Total.Cells);
    }

    [SkippableFact]
    public async Task Report_AsDaysPass_ForgetsWhatWasNewAndFindsWhatIsOverdue()
    {
        await Town.BuildAsync(_server);
        await SuspectAsync(1, TargetStatus.Accepted);
        await SuspectAsync(2, TargetStatus.Done, VisitFinding.Lawful);
        using var client = await _server.SignInAsync("wu", Role.Commander, "4101");

        Assert.Equal((2, 0, 1), Of(await ReadAsync(client)));
        // The clock stands at 16:00 in China.
        _server.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal((0, 0, 0), Of(await ReadAsync(client)));
        _server.Clock.Advance(TimeSpan.FromHours(64));
        Assert.Equal((0, 0, 0), Of(await ReadAsync(client)));
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((0, 1, 0), Of(await ReadAsync(client)));

        static (int, int, int) Of(StandingReport report) => (report.Total.NewToday, report.Total.Overdue, report.Total.ClosedToday);
    }

    [SkippableFact]
    public async Task Report_SuspectOfAnOldFlight_IsNewOnTheDayItComesIn()
    {
        await Town.BuildAsync(_server);
        await _server.UseAsync(async (db, writer) =>
        {
            var now = _server.Clock.GetUtcNow();
            var id = await Seed.SuspectAsync(_server, Town.Cells[0].Code);
            var row = await db.Suspects.SingleAsync(suspect => suspect.Id == id);
            (row.FirstSeenAt, row.LastSeenAt, row.Version) = (now.AddDays(-300), now.AddDays(-300), row.Version + 1);
            writer.AnnounceSuspect(row);
            await writer.SaveAsync(CancellationToken.None);
            return true;
        });
        using var client = await _server.SignInAsync("wu", Role.Commander, "4101");

        await UntilAsync(client, report => report.Total.NewToday == 1);
    }

    [SkippableFact]
    public async Task Report_AfterEachChange_FollowsTheFeed()
    {
        await Town.BuildAsync(_server);
        using var client = await _server.SignInAsync("wu", Role.Commander, "4101");
        Assert.Equal(0, (await ReadAsync(client)).Total.AwaitingReview);

        var id = await SuspectAsync(1);
        await UntilAsync(client, report => report.Total is { AwaitingReview: 1, OnTheWay: 0 });
        await ConfirmAsync(id, TargetStatus.Assigned, finding: null);
        await UntilAsync(client, report => report.Total is { AwaitingReview: 0, OnTheWay: 1 });
        await MoveAsync(id, Town.Cells[4].Code);
        await UntilAsync(client, report => report.Areas.Single(area => area.AreaCode == OtherCounty).Figures.OnTheWay == 1 && report.Total.OnTheWay == 1);
    }

    [SkippableFact]
    public async Task Report_EachAccount_SeesItsOwnAreasOnly()
    {
        await Town.BuildAsync(_server);
        await SuspectAsync(1);
        await SuspectAsync(2, cell: Town.Cells[4].Code);
        using var county = await _server.SignInAsync("county", Role.Department, County);
        using var both = await _server.SignInAsync("both", Role.Department, County, OtherCounty);
        using var village = await _server.SignInAsync("village", Role.Department, Town.OtherVillage);

        var (own, two, small) = (await ReadAsync(county), await ReadAsync(both), await ReadAsync(village));
        Assert.Equal((County, 1, "410122100"), (own.AreaCode, own.Total.NewToday, Assert.Single(own.Areas).AreaCode));
        Assert.Equal(("4101", 2, 2), (two.AreaCode, two.Total.NewToday, two.Areas.Count));
        Assert.Equal((Town.OtherVillage, 1, Town.OtherVillage), (small.AreaCode, small.Total.NewToday, Assert.Single(small.Areas).AreaCode));
        // The city as a county's department sees it is that county.
        Assert.Equal((1, County), ((await ReadAsync(county, "4101")).Total.NewToday, Assert.Single((await ReadAsync(county, "4101")).Areas).AreaCode));
        using var refused = await county.GetAsync($"{Routes.Standing}?area={OtherCounty}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [SkippableFact]
    public async Task Report_ManyAsk_IsCountedAndWrittenOnce()
    {
        await Town.BuildAsync(_server);
        await SuspectAsync(1);
        using var client = await _server.SignInAsync("wu", Role.Commander, "4101");
        await ReadAsync(client);
        await SuspectAsync(2);
        // Then the feed is read to its end, and nothing is to be counted anew.
        await UntilAsync(client, report => report.Total.NewToday == 2);
        var board = _server.Services.GetRequiredService<StandingBoard>();
        var (counted, written) = (board.Counted, board.Written);

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => client.GetAsync(Routes.Standing)));

        Assert.Equal((counted, written), (board.Counted, board.Written));
        var tag = Assert.Single(replies.Select(reply => reply.Headers.ETag).Distinct());
        using var again = new HttpRequestMessage(HttpMethod.Get, Routes.Standing) { Headers = { IfNoneMatch = { tag! } } }; // The server names one.
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    private static async Task<StandingReport> ReadAsync(HttpClient client, string area = "") =>
        await client.GetFromJsonAsync<StandingReport>($"{Routes.Standing}?area={area}") ?? throw new InvalidOperationException();

    /// <summary>What is in memory follows the feed a moment later.</summary>
    private static async Task UntilAsync(HttpClient client, Func<StandingReport, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo(await ReadAsync(client)))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<Guid> SuspectAsync(int number, TargetStatus? target = null, VisitFinding? finding = null, string? cell = null)
    {
        var id = await Seed.SuspectAsync(_server, cell ?? Town.Cells[0].Code, number);
        if (target is { } status)
        {
            await ConfirmAsync(id, status, finding);
        }

        return id;
    }

    private Task<bool> ConfirmAsync(Guid id, TargetStatus status, VisitFinding? finding) => _server.UseAsync(async (db, writer) =>
    {
        var now = _server.Clock.GetUtcNow();
        var suspect = await db.Suspects.SingleAsync(row => row.Id == id);
        (suspect.Status, suspect.ChangedAt, suspect.Version) = (SuspectStatus.Confirmed, now, suspect.Version + 1);
        var target = new TargetRow
        {
            Id = Guid.NewGuid(), SuspectId = id, SuspectNumber = suspect.Number, Longitude = suspect.Longitude, Latitude = suspect.Latitude, AreaCode = suspect.AreaCode,
            Status = status, Finding = finding, AssignedAt = now, ChangedAt = now, Version = 1,
        };
        db.Targets.Add(target);
        writer.AnnounceSuspect(suspect);
        writer.Announce(MapChangeKind.Target, target.AreaCode, target.Id, change => change with { Target = target.ToSummary() });
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    private Task<bool> MoveAsync(Guid id, string cell) => _server.UseAsync(async (db, writer) =>
    {
        var suspect = await db.Suspects.SingleAsync(row => row.Id == id);
        (suspect.AreaCode, suspect.CellCode, suspect.Version) = (cell, cell, suspect.Version + 1);
        writer.AnnounceSuspect(suspect);
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });

    private Task<bool> SweepAsync(string cell, int daysAgo) => _server.UseAsync(async (db, writer) =>
    {
        var at = _server.Clock.GetUtcNow().AddDays(-daysAgo);
        await db.Cells.Where(row => row.Code == cell).ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptAt, at).SetProperty(row => row.CoveredFraction, 1));
        writer.Announce(MapChangeKind.Cells, cell[..12], objectId: null, change => change);
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });
}
