using System.Text.Json;
using GridMap.Client.Incidents;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts.Incidents;
using GridMap.Contracts.Live;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Incidents;

public sealed class IncidentRoomTests : IAsyncDisposable
{
    private static readonly Guid Id = Samples.Id(7);
    private static readonly JsonElement Place = JsonDocument.Parse("""{"type":"Point","coordinates":[113.6,34.7]}""").RootElement;

    private readonly ClientTestContext _context = new();
    private readonly IncidentRoom _room;

    public IncidentRoomTests()
    {
        Answer(new IncidentDetail(Summary(1), [], MostItems: 500, MostVertices: 2000), [Entry(1)]);
        _room = new IncidentRoom(Id, _context.Services.GetRequiredService<IncidentCalls>(), Live, _context.Time);
    }

    private LiveMap Live => _context.Services.GetRequiredService<LiveMap>();

    public async ValueTask DisposeAsync()
    {
        _room.Dispose();
        await _context.DisposeAsync();
    }

    [Fact]
    public async Task Load_Entries_AreAppliedInOrder()
    {
        Answer(
            new IncidentDetail(Summary(4), [Item(1, 2)], 500, 2000),
            [Entry(1), Entry(2, IncidentStep.Drawn, Item(1, 1)), Entry(3, IncidentStep.Drawn, Item(2, 1)), Entry(4, IncidentStep.Erased, Item(2, 2, isErased: true))]);

        await _room.LoadAsync();

        Assert.Equal([1L, 2, 3, 4], _room.Entries.Select(entry => entry.Number));
        Assert.Equal(2, Assert.Single(_room.Items).Version); // The map was newer than the entry about it.
    }

    [Fact]
    public async Task Mark_OfTheFeed_FetchesWhatFollowed()
    {
        await _room.LoadAsync();
        Answer(after: 1, [Entry(2, IncidentStep.Drawn, Item(1, 1)), Entry(3, IncidentStep.Said)]);

        _context.Feed.Snapshots.Enqueue(new Reply<MapSnapshot>.Ok(Samples.Snapshot(7)));
        await Live.FollowAsync("");
        var stream = await _context.Feed.NextStreamAsync();
        var told = new TaskCompletionSource();
        _room.Changed += () => told.TrySetResult();
        await stream.Writer.WriteAsync(Samples.Batch(new MapChange(8, Samples.Noon, MapChangeKind.Incident, "410122", Incident: new IncidentMark(Id, 3))));
        await told.Task;

        Assert.Equal([1L, 2, 3], _room.Entries.Select(entry => entry.Number));
        Assert.Single(_room.Items);
    }

    [Fact]
    public async Task Take_OwnEntry_NextInLineIsAppliedAtOnceElseTheOthersAreFetchedFirst()
    {
        await _room.LoadAsync();
        await _room.TakeAsync(new Reply<IncidentEntry>.Ok(Entry(2, IncidentStep.Drawn, Item(1, 1))));
        Assert.Equal([1L, 2], _room.Entries.Select(entry => entry.Number));

        Answer(after: 2, [Entry(3, IncidentStep.Said), Entry(4, IncidentStep.Erased, Item(1, 2, isErased: true))]);
        await _room.TakeAsync(new Reply<IncidentEntry>.Ok(Entry(4, IncidentStep.Erased, Item(1, 2, isErased: true))));

        Assert.Equal([1L, 2, 3, 4], _room.Entries.Select(entry => entry.Number));
        Assert.Empty(_room.Items);
    }

    [Fact]
    public async Task Beat_MissedChange_IsFetched()
    {
        await _room.LoadAsync();
        _context.Answer($"PUT /api/incidents/{Id}/here", new IncidentHere(2, ["lin", "wu"]));
        Answer(after: 1, [Entry(2, IncidentStep.Closed)]);

        _context.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal((IncidentState.Closed, 2), (_room.Summary?.State, _room.Entries.Count));
        Assert.Equal(["lin", "wu"], _room.Names);
    }

    private void Answer(IncidentDetail detail, IncidentEntry[] entries)
    {
        _context.Answer($"GET /api/incidents/{Id}", detail);
        _context.Answer($"PUT /api/incidents/{Id}/here", new IncidentHere(detail.Summary.LastNumber, ["wu"]));
        Answer(after: 0, entries);
        Answer(after: entries.Length, []);
    }

    private void Answer(long after, IncidentEntry[] entries)
    {
        _context.Answer($"GET /api/incidents/{Id}/entries?after={after}", entries);
        _context.Answer($"GET /api/incidents/{Id}/entries?after={after + entries.Length}", Array.Empty<IncidentEntry>());
    }

    private static IncidentSummary Summary(long lastNumber) => new(
        Id, "泄漏", "410122", "疑似泄漏", IncidentState.Open, Samples.Noon, "wu", ClosedAt: null, ClosedBy: null, Items: 0, lastNumber, Samples.Noon);

    private static IncidentEntry Entry(long number, IncidentStep step = IncidentStep.Opened, IncidentItem? item = null) =>
        new(number, Samples.Noon, "wu", step, item, Text: null);

    private static IncidentItem Item(int number, int version, bool isErased = false) => new(
        Samples.Id(number), version, isErased, IncidentItemKind.Point, Place, "集结点", Subject: null, SubjectId: null, SubjectTitle: null, "wu", "wu", Samples.Noon);
}
