using GridMap.Contracts.Sweeps;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Lists, registers and changes crews, drones and batteries. One of a wider area serves those in it, so they see it too.</summary>
internal sealed class FleetBook(GridMapDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<FleetItem>> ListAsync(AreaScope within, FleetKind? kind, bool withRetired, CancellationToken cancellation)
    {
        var rows = await db.Fleet.AsNoTracking().Where(row => (kind == null || row.Kind == kind) && (withRetired || !row.IsRetired)).ToListAsync(cancellation);
        return [.. rows.Where(row => Serves(row, within)).OrderBy(row => row.Kind).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.AreaCode, StringComparer.Ordinal).Select(row => row.ToItem())];
    }

    public async Task<FleetItem?> FindAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        await db.Fleet.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && Serves(row, scope) ? row.ToItem() : null;

    /// <param name="id">What is changed; null registers one.</param>
    /// <param name="request">The request.</param>
    /// <param name="by">Who does.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SweepStepOutcome> SaveAsync(Guid? id, SaveFleetItemRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var scope = by.Scope;
        var row = id is { } known ? await db.Fleet.SingleOrDefaultAsync(item => item.Id == known, cancellation) : null;
        if (id is not null && (row is null || !scope.Covers(row.AreaCode)))
        {
            return new SweepStepOutcome.NotFound();
        }

        if (row is not null && row.Version != request.ExpectedVersion)
        {
            return new SweepStepOutcome.Stale();
        }

        if (!scope.Covers(request.AreaCode))
        {
            return new SweepStepOutcome.OutsideScope(request.AreaCode);
        }

        if (!await db.Areas.AnyAsync(area => area.Code == request.AreaCode, cancellation))
        {
            return new SweepStepOutcome.Refused(Problems.Say("area.notFound", ("code", request.AreaCode)));
        }

        var (name, kind) = (request.Name.Trim(), row?.Kind ?? request.Kind);
        if (name.Length is 0)
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.nameMissing"));
        }

        if (kind is FleetKind.Battery && (request.EnduranceMinutes is null || request.HealthFraction is null))
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.batteryFigures"));
        }

        if (await db.Fleet.AnyAsync(other => other.AreaCode == request.AreaCode && other.Kind == kind && other.Name == name && (id == null || other.Id != id), cancellation))
        {
            return new SweepStepOutcome.Conflict(Problems.Say("sweep.nameTaken", ("name", name)));
        }

        var now = clock.GetUtcNow();
        if (row is null)
        {
            row = new FleetRow { Id = Guid.CreateVersion7(now), Kind = kind, Name = name, AreaCode = request.AreaCode, ChangedBy = by.DisplayName };
            db.Fleet.Add(row);
        }

        (row.Name, row.AreaCode, row.IsRetired, row.ChangedAt, row.ChangedBy) = (name, request.AreaCode, request.IsRetired, now, by.DisplayName);
        if (kind is FleetKind.Battery)
        {
            (row.EnduranceMinutes, row.HealthFraction, row.Cycles) = (request.EnduranceMinutes, request.HealthFraction, request.Cycles ?? 0);
        }

        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new SweepStepOutcome.Done(row.Id);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SweepStepOutcome.Stale();
        }
    }

    private static bool Serves(FleetRow row, AreaScope within) => within.Narrow(row.AreaCode) is not null;
}
