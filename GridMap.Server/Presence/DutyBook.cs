using GridMap.Contracts.Presence;
using GridMap.Domain.Geo;
using GridMap.Domain.Presence;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Presence;

/// <summary>The caller's own duty: on, here, off.</summary>
internal sealed class DutyBook(GridMapDb db, PresenceGround ground, Caller caller, IOptions<PresenceOptions> options, TimeProvider clock)
{
    private readonly DutyLimits _limits = options.Value.Limits;

    public async Task<DutyState> FindAsync(CancellationToken cancellation) =>
        StateOf((await db.Presence.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == caller.Account.Id, cancellation))?.ToDuty());

    /// <summary>Switches sharing on; one that is on goes on.</summary>
    public async Task<DutyState> BeginAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await FindRowAsync(cancellation) is not { } row)
        {
            row = new PresenceRow { AccountId = caller.Account.Id };
            row.Take(Duty.Begin(now), areaCode: null);
            db.Presence.Add(row);
        }
        else if (row.ToDuty().IsOver(now, _limits))
        {
            row.Take(Duty.Begin(now), areaCode: null);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same person switched it on elsewhere in this moment, or off: what stands is the answer.
            db.ChangeTracker.Clear();
            return await FindAsync(cancellation);
        }

        return StateOf(row.ToDuty());
    }

    /// <returns>Null when the caller does not share: the position is not stored.</returns>
    public async Task<DutyState?> ReportAsync(PositionReport report, CancellationToken cancellation)
    {
        var place = new LonLat(report.Longitude, report.Latitude);
        if (await FindRowAsync(cancellation) is not { } row
            || row.ToDuty().Report(place, report.AccuracyMetres, clock.GetUtcNow(), _limits) is not { } duty)
        {
            return null;
        }

        row.Take(duty, await ground.FindCodeAsync(place, cancellation));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return StateOf(duty);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Switched off elsewhere meanwhile.
            return null;
        }
    }

    /// <summary>Off, and the position deleted.</summary>
    public async Task<DutyState> EndAsync(CancellationToken cancellation)
    {
        await db.Presence.Where(row => row.AccountId == caller.Account.Id).ExecuteDeleteAsync(cancellation);
        return StateOf(null);
    }

    /// <summary>Who had the caller's position before him, latest first.</summary>
    public async Task<IReadOnlyList<PresenceLook>> ListLooksAsync(int atMost, CancellationToken cancellation) =>
        await db.PresenceLooks.AsNoTracking().Where(row => row.SubjectId == caller.Account.Id).OrderByDescending(row => row.SeenAt).Take(atMost)
            .Select(row => new PresenceLook(row.ViewerName, row.StartedAt, row.SeenAt)).ToListAsync(cancellation);

    private Task<PresenceRow?> FindRowAsync(CancellationToken cancellation) =>
        db.Presence.SingleOrDefaultAsync(row => row.AccountId == caller.Account.Id, cancellation);

    private DutyState StateOf(Duty? duty)
    {
        var now = clock.GetUtcNow();
        var on = duty is { } held && !held.IsOver(now, _limits) ? held : null;
        var set = options.Value;
        return new DutyState(
            on is not null, on?.StartedAt, on?.EndsAt(_limits), on?.Shown(now, _limits)?.At,
            set.EverySeconds, set.SilenceMinutes, set.OffAfterMinutes, set.LongestHours, set.LookRetentionDays);
    }
}
