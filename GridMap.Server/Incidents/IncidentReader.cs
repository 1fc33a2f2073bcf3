using GridMap.Contracts.Incidents;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Incidents;

/// <summary>Reads incidents, what is on their maps and what happened in them.</summary>
internal sealed class IncidentReader(GridMapDb db, AreaScope scope, Caller caller, IOptions<IncidentOptions> options, TimeProvider clock)
{
    private const int MostIncidents = 500;
    private const int MostEntries = 500;

    /// <summary>Who was not heard of for longer has left.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    /// <summary>Those of an area, what happened last first.</summary>
    public async Task<IReadOnlyList<IncidentSummary>> ListAsync(AreaScope within, IncidentState? state, CancellationToken cancellation)
    {
        var rows = db.Incidents.AsNoTracking().Within(within, row => row.AreaCode);
        rows = state is { } asked ? rows.Where(row => row.State == asked) : rows;
        var list = await rows.OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Id).Take(MostIncidents).ToListAsync(cancellation);
        return [.. list.Select(row => row.ToSummary())];
    }

    /// <summary>Null when there is none in the caller's areas.</summary>
    public async Task<IncidentDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, cancellation) is not { } row)
        {
            return null;
        }

        // Entries up to the row's number may be newer in the items read now: applying those once more changes nothing.
        var items = await db.IncidentItems.AsNoTracking().Where(item => item.IncidentId == id && !item.IsErased).Select(item => item.Item).ToListAsync(cancellation);
        return new IncidentDetail(row.ToSummary(), [.. items.Select(IncidentRows.ReadItem)], options.Value.MostItems, options.Value.MostVertices);
    }

    /// <summary>Entries after a number, in order; null when there is no such incident in the caller's areas.</summary>
    public async Task<IReadOnlyList<IncidentEntry>?> ListEntriesAsync(Guid id, long after, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, cancellation) is null)
        {
            return null;
        }

        var rows = await db.IncidentEntries.AsNoTracking().Where(row => row.IncidentId == id && row.Number > after)
            .OrderBy(row => row.Number).Take(MostEntries).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>Notes that the caller has the workspace open, and tells who else has; null when there is no such incident in the caller's areas.</summary>
    public async Task<IncidentHere?> ComeAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, cancellation) is not { } row)
        {
            return null;
        }

        var (now, me) = (clock.GetUtcNow(), caller.Account);
        var known = await db.IncidentVisitors.Where(visitor => visitor.IncidentId == id && visitor.AccountId == me.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(visitor => visitor.SeenAt, now).SetProperty(visitor => visitor.Name, me.DisplayName), cancellation);
        if (known is 0)
        {
            db.IncidentVisitors.Add(new IncidentVisitorRow { IncidentId = id, AccountId = me.Id, Name = me.DisplayName, SeenAt = now });
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // The same person in another window, in the same moment.
                db.ChangeTracker.Clear();
            }
        }

        var since = now - Silence;
        var names = await db.IncidentVisitors.AsNoTracking().Where(visitor => visitor.IncidentId == id && visitor.SeenAt >= since)
            .Select(visitor => visitor.Name).ToListAsync(cancellation);
        return new IncidentHere(row.LastNumber, [.. names.Order(StringComparer.Ordinal)]);
    }

    private async Task<IncidentRow?> FindRowAsync(Guid id, CancellationToken cancellation) =>
        await db.Incidents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;
}
