using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Playback;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Playback;

/// <summary>Reads the past from the change feed, which is kept for ever.</summary>
internal sealed class PlaybackReader(GridMapDb db)
{
    /// <summary>The state of an area at a moment: the last that the feed told of each object until then.</summary>
    public async Task<MapSnapshot> TakeStateAsync(AreaScope scope, string areaCode, DateTimeOffset at, CancellationToken cancellation)
    {
        var sequence = await FindSequenceAsync(at, cancellation);
        var latest = db.Changes.Where(row => row.Sequence <= sequence && row.ObjectId != null)
            .GroupBy(row => row.ObjectId).Select(changes => changes.Max(row => row.Sequence));
        var rows = db.Changes.AsNoTracking().Where(row => latest.Contains(row.Sequence)).Within(scope, row => row.AreaCode);
        List<SuspectSummary> suspects = [];
        List<TargetSummary> targets = [];
        List<OrthophotoSummary> orthophotos = [];
        List<CaseSummary> cases = [];
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            switch (row.ToChange())
            {
                case { Suspect: { } suspect }:
                    suspects.Add(suspect);
                    break;
                case { Target: { } target }:
                    targets.Add(target);
                    break;
                case { Orthophoto: { } orthophoto }:
                    orthophotos.Add(orthophoto);
                    break;
                case { Case: { State: not CaseState.Merged } held }:
                    cases.Add(held);
                    break;
            }
        }

        return new MapSnapshot(sequence, areaCode, FeedScope.Of(scope).Key, at, suspects, targets, orthophotos, Cases: cases);
    }

    /// <summary>Changes of an area after a position and no later than a moment.</summary>
    public async Task<PastChanges> ReadAsync(AreaScope scope, long after, DateTimeOffset until, int atMost, CancellationToken cancellation)
    {
        var last = await FindSequenceAsync(until, cancellation);
        var rows = await db.Changes.AsNoTracking()
            .Where(row => row.Sequence > after && row.Sequence <= last).Within(scope, row => row.AreaCode)
            .OrderBy(row => row.Sequence).Take(atMost + 1).ToListAsync(cancellation);
        var hasMore = rows.Count > atMost;
        return new PastChanges(
            [.. rows.Take(atMost).Select(row => row.ToChange())], hasMore ? rows[atMost - 1].Sequence : Math.Max(after, last), hasMore);
    }

    /// <summary>How many changes of suspects, targets and cases fell into each of equal parts of a span.</summary>
    public async Task<PlaybackActivity> CountAsync(AreaScope scope, DateTimeOffset from, DateTimeOffset to, int parts, CancellationToken cancellation)
    {
        var first = await FindSequenceAsync(from, cancellation);
        var last = await FindSequenceAsync(to, cancellation);
        var counts = new int[parts];
        var moments = db.Changes.AsNoTracking()
            .Where(row => row.Sequence > first && row.Sequence <= last && (row.Kind == MapChangeKind.Suspect || row.Kind == MapChangeKind.Target || row.Kind == MapChangeKind.Case))
            .Within(scope, row => row.AreaCode).Select(row => row.At);
        await foreach (var at in moments.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            counts[Math.Clamp((int)((at - from) / (to - from) * parts), 0, parts - 1)]++;
        }

        return new PlaybackActivity(from, to, counts);
    }

    /// <summary>Every state that a suspect and its targets had until a moment, in commit order; empty when it did not lie in the scope.</summary>
    public async Task<IReadOnlyList<MapChange>> TellOfAsync(Guid suspectId, AreaScope scope, DateTimeOffset until, CancellationToken cancellation)
    {
        var ids = await db.Targets.AsNoTracking().Where(row => row.SuspectId == suspectId).Select(row => (Guid?)row.Id).ToListAsync(cancellation);
        ids.Add(suspectId);
        return await TellAsync(ids, scope, until, cancellation);
    }

    /// <summary>Every state that a case had until a moment, in commit order; empty when it did not lie in the scope.</summary>
    public Task<IReadOnlyList<MapChange>> TellOfCaseAsync(Guid caseId, AreaScope scope, DateTimeOffset until, CancellationToken cancellation) =>
        TellAsync([caseId], scope, until, cancellation);

    private async Task<IReadOnlyList<MapChange>> TellAsync(List<Guid?> ids, AreaScope scope, DateTimeOffset until, CancellationToken cancellation)
    {
        var rows = await db.Changes.AsNoTracking().Where(row => ids.Contains(row.ObjectId)).Within(scope, row => row.AreaCode)
            .OrderBy(row => row.Sequence).ToListAsync(cancellation);
        return [.. rows.Where(row => row.At <= until).Select(row => row.ToChange())];
    }

    /// <summary>The newest position at a moment; 0 before the first change.</summary>
    /// <remarks>Times do not run back, so that halving finds it without an index over the times. After a restored backup numbers leave a gap.</remarks>
    private async Task<long> FindSequenceAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        var (low, high) = (0L, await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation));
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            var told = await db.Changes.AsNoTracking().Where(row => row.Sequence <= middle).OrderByDescending(row => row.Sequence)
                .Select(row => new { row.Sequence, row.At }).FirstOrDefaultAsync(cancellation);
            (low, high) = told is null || told.At <= at ? (middle, high) : (low, told.Sequence - 1);
        }

        return low;
    }
}
