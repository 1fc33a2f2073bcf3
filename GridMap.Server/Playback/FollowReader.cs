using GridMap.Contracts.Playback;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Playback;

/// <summary>Tells who saw an area on the live map.</summary>
internal sealed class FollowReader(GridMapDb db, TimeProvider clock)
{
    private const int MostRows = 1000;

    /// <summary>Who followed something of the scope at some time of the span; latest beginning first.</summary>
    public async Task<IReadOnlyList<FollowRecord>> ListAsync(AreaScope scope, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var rows = await db.Follows.AsNoTracking()
            .Where(row => row.StartedAt <= to && row.SeenAt >= from - FollowLog.Silence)
            .OrderByDescending(row => row.StartedAt).Take(MostRows).ToListAsync(cancellation);
        return [.. rows
            .Select(row => (Row: row, Codes: row.ScopeCodes.Split(',', StringSplitOptions.RemoveEmptyEntries), EndedAt: EndOf(row)))
            .Where(follow => follow.EndedAt is not { } end || end >= from)
            .Where(follow => follow.Codes.Any(code => scope.Covers(code) || new AreaScope([code]) is var seen && scope.AreaCodes.Any(seen.Covers)))
            .Select(follow => new FollowRecord(follow.Row.Name, follow.Row.AreaCode, follow.Codes, follow.Row.StartedAt, follow.EndedAt))];
    }

    private DateTimeOffset? EndOf(FollowRow row) =>
        row.EndedAt ?? (clock.GetUtcNow() - row.SeenAt > FollowLog.Silence ? row.SeenAt : null);
}
