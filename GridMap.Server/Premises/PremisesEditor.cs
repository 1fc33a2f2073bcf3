using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Premises;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Premises;

/// <summary>Registers, changes and retires places.</summary>
internal sealed class PremisesEditor(GridMapDb db, MapWriter writer, PlaceArea placeArea, TimeProvider clock)
{
    public async Task<PremisesOutcome> RegisterAsync(SavePremisesRequest request, string by, AreaScope scope, CancellationToken cancellation)
    {
        var (row, refused) = await MakeAsync(request, by, scope, cancellation);
        if (row is null)
        {
            // Either a row or a refusal comes back.
            return refused!;
        }

        db.Premises.Add(row);
        writer.Announce(MapChangeKind.Premises, row.AreaCode, row.Id, change => change);
        await writer.SaveAsync(cancellation);
        return new PremisesOutcome.Registered(row.ToSummary());
    }

    public async Task<PremisesOutcome> ChangeAsync(Guid id, SavePremisesRequest request, string by, AreaScope scope, CancellationToken cancellation)
    {
        if (await db.Premises.FindAsync([id], cancellation) is not { } row || !scope.Covers(row.AreaCode))
        {
            return new PremisesOutcome.NotFound();
        }

        if (request.ExpectedVersion != row.Version)
        {
            return new PremisesOutcome.Stale(row.Version);
        }

        var (next, refused) = await MakeAsync(request, by, scope, cancellation);
        if (next is null)
        {
            // Either a row or a refusal comes back.
            return refused!;
        }

        foreach (var area in new[] { row.AreaCode, next.AreaCode }.Distinct())
        {
            writer.Announce(MapChangeKind.Premises, area, row.Id, change => change);
        }

        (row.Name, row.Kind, row.CreditCode, row.AreaCode) = (next.Name, next.Kind, next.CreditCode, next.AreaCode);
        (row.Geometry, row.RadiusMetres, row.IsRetired) = (next.Geometry, next.RadiusMetres, next.IsRetired);
        (row.Version, row.ChangedAt, row.ChangedBy) = (row.Version + 1, next.ChangedAt, by);
        try
        {
            await writer.SaveAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new PremisesOutcome.Stale(await db.Premises.AsNoTracking().Where(other => other.Id == id).Select(other => other.Version).SingleAsync(cancellation));
        }

        return new PremisesOutcome.Changed(row.ToSummary());
    }

    /// <summary>A row that is not stored yet, or why there can be none.</summary>
    public async Task<(PremisesRow? Row, PremisesOutcome? Refused)> MakeAsync(
        SavePremisesRequest request, string by, AreaScope scope, CancellationToken cancellation)
    {
        var place = StoredGeometry.FindGeometry(request.Geometry);
        if (FindFault(place, request.RadiusMetres) is { } fault)
        {
            return (null, new PremisesOutcome.Refused(fault));
        }

        // A place without a fault was read.
        if (await placeArea.FindAsync(place!, scope, cancellation) is not { } area)
        {
            return (null, new PremisesOutcome.Refused(Problems.Say("premises.noArea", ("name", request.Name))));
        }

        if (!scope.Covers(area))
        {
            return (null, new PremisesOutcome.OutsideScope(area));
        }

        var now = clock.GetUtcNow();
        return (new PremisesRow
        {
            Id = Guid.CreateVersion7(now),
            Name = request.Name.Trim(),
            Kind = request.Kind,
            CreditCode = string.IsNullOrWhiteSpace(request.CreditCode) ? null : request.CreditCode.Trim().ToUpperInvariant(),
            AreaCode = area,
            Geometry = StoredGeometry.Write(place!), // as above
            RadiusMetres = place is Point ? request.RadiusMetres : null,
            IsRetired = request.IsRetired,
            Version = 1,
            ChangedAt = now,
            ChangedBy = by,
        }, null);
    }

    private static Message? FindFault(Geometry? place, double? radiusMetres)
    {
        switch (place)
        {
            case null or { IsEmpty: true }:
                return Problems.Say("premises.unreadableGeometry");
            case Point point when ChinaBounds.Diagnose(point.X, point.Y) is var diagnosis and not (PositionDiagnosis.InChina or PositionDiagnosis.OutsideChina):
                return Problems.Say(
                    diagnosis == PositionDiagnosis.SwappedAxes ? "grid.swappedAxes" : "grid.outsideChina",
                    ("x", FormattableString.Invariant($"{point.X}")), ("y", FormattableString.Invariant($"{point.Y}")));
            case Point:
                return radiusMetres is null ? Problems.Say("premises.radiusMissing") : null;
            default:
                return ShapeFault.Find(place, isChinaOnly: false) is { } fault ? new Message(fault.Key, fault.Arguments) : null;
        }
    }
}
