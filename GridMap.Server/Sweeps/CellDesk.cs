using GridMap.Contracts.Sweeps;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Server.Sweeps;

/// <summary>What people say of single cells: that they cannot be flown, that somebody went there, that they come first.</summary>
internal sealed class CellDesk(
    GridMapDb db, MapWriter writer, CellDirectory cells, CellMarks marks, SweepLog log, IOptions<SweepPlanOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Fastest = TimeSpan.FromMinutes(5);

    /// <summary>Marks whole cells, or the ground of a polygon cell by cell so far as it lies in the caller's areas.</summary>
    /// <returns>The marks, or why there are none.</returns>
    public async Task<(IReadOnlyList<UnflyableMark> Marks, SweepStepOutcome? Refused)> MarkAsync(UnflyableRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var reason = request.Reason.Trim();
        if (reason.Length is 0)
        {
            return ([], new SweepStepOutcome.Refused(Problems.Say("sweep.reasonMissing")));
        }

        var (ground, refused) = await FindGroundAsync(request, by.Scope, cancellation);
        if (refused is not null || ground.Count == 0)
        {
            return ([], refused ?? new SweepStepOutcome.Refused(Problems.Say("sweep.noGround")));
        }

        var now = clock.GetUtcNow();
        var rows = ground.ConvertAll(part => new UnflyableRow
        {
            Id = Guid.CreateVersion7(now),
            CellCode = part.Code,
            Polygon = part.Shape is null ? null : StoredGeometry.Write(part.Shape),
            Fraction = part.Fraction,
            Reason = reason,
            At = now,
            By = by.DisplayName,
        });
        await writer.SaveAsync(async saving =>
        {
            db.UnflyableGround.AddRange(rows);
            rows.ForEach(row => log.Add(row.CellCode, by, SweepStep.Unflyable, reason));
            await marks.RefreshAsync(rows.ConvertAll(row => row.CellCode), saving);
            return true;
        }, cancellation);
        marks.Publish();
        return ([.. rows.Select(row => row.ToMark())], null);
    }

    public async Task<SweepStepOutcome> WithdrawAsync(Guid id, SweepReasonRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var reason = request.Reason.Trim();
        if (await db.UnflyableGround.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { WithdrawnAt: null } row || !by.Scope.Covers(row.CellCode))
        {
            return new SweepStepOutcome.NotFound();
        }

        (row.WithdrawnAt, row.WithdrawnBy, row.WithdrawReason) = (clock.GetUtcNow(), by.DisplayName, reason);
        return await WriteAsync(row.CellCode, by, SweepStep.Flyable, reason, id, cancellation);
    }

    public async Task<SweepStepOutcome> CheckAsync(string code, GroundCheckRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var (now, at) = (clock.GetUtcNow(), (request.CheckedAt ?? clock.GetUtcNow()).ToUniversalTime());
        if (await FindCellAsync(code, by.Scope, cancellation) is null)
        {
            return new SweepStepOutcome.NotFound();
        }

        if (at > now + Fastest || at < now.AddYears(-1))
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.badTime"));
        }

        var row = new GroundCheckRow { Id = Guid.CreateVersion7(now), CellCode = code, CheckedAt = at, By = by.DisplayName, Finding = request.Finding.Trim() };
        db.GroundChecks.Add(row);
        return await WriteAsync(code, by, SweepStep.GroundChecked, row.Finding, row.Id, cancellation);
    }

    /// <summary>Puts a cell first; said again, the newest reason holds.</summary>
    public async Task<SweepStepOutcome> PutFirstAsync(string code, SweepReasonRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (await FindCellAsync(code, by.Scope, cancellation) is null)
        {
            return new SweepStepOutcome.NotFound();
        }

        var now = clock.GetUtcNow();
        await WithdrawOverrulesAsync(code, now, cancellation);
        var row = new OverruleRow { Id = Guid.CreateVersion7(now), CellCode = code, Reason = request.Reason.Trim(), At = now, By = by.DisplayName };
        db.SweepOverrules.Add(row);
        return await WriteAsync(code, by, SweepStep.PutFirst, row.Reason, row.Id, cancellation);
    }

    public async Task<SweepStepOutcome> PutBackAsync(string code, SweepReasonRequest request, KnownAccount by, CancellationToken cancellation) =>
        await FindCellAsync(code, by.Scope, cancellation) is null ? new SweepStepOutcome.NotFound()
        : await WithdrawOverrulesAsync(code, clock.GetUtcNow(), cancellation) is 0 ? new SweepStepOutcome.Conflict(Problems.Say("sweep.notFirst", ("code", code)))
        : await WriteAsync(code, by, SweepStep.PutBack, request.Reason.Trim(), Guid.Empty, cancellation);

    private async Task<SweepStepOutcome> WriteAsync(string code, KnownAccount by, SweepStep step, string note, Guid id, CancellationToken cancellation)
    {
        if (note.Length is 0)
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.reasonMissing"));
        }

        await writer.SaveAsync(async saving =>
        {
            log.Add(code, by, step, note);
            await marks.RefreshAsync([code], saving);
            return true;
        }, cancellation);
        marks.Publish();
        return new SweepStepOutcome.Done(id);
    }

    private async Task<int> WithdrawOverrulesAsync(string code, DateTimeOffset now, CancellationToken cancellation)
    {
        var standing = await db.SweepOverrules.Where(row => row.CellCode == code && row.WithdrawnAt == null).ToListAsync(cancellation);
        standing.ForEach(row => row.WithdrawnAt = now);
        return standing.Count;
    }

    private async Task<KnownCell?> FindCellAsync(string code, AreaScope scope, CancellationToken cancellation) =>
        scope.Covers(code) ? (await cells.CurrentAsync(cancellation)).Find(code) : null;

    /// <summary>Which ground of which cells; a shape that is null is all of the cell.</summary>
    private async Task<(List<(string Code, Geometry? Shape, double Fraction)> Ground, SweepStepOutcome? Refused)> FindGroundAsync(
        UnflyableRequest request, AreaScope scope, CancellationToken cancellation)
    {
        var grid = await cells.CurrentAsync(cancellation);
        if (request.CellCodes.FirstOrDefault(code => !scope.Covers(code) || grid.Find(code) is null) is { } missing)
        {
            return ([], new SweepStepOutcome.Refused(Problems.Say("sweep.noCell", ("code", missing))));
        }

        var ground = request.CellCodes.Distinct(StringComparer.Ordinal).Select(code => (code, (Geometry?)null, 1.0)).ToList();
        if (request.Polygon is not { ValueKind: not System.Text.Json.JsonValueKind.Null } polygon)
        {
            return (ground, null);
        }

        if (StoredGeometry.FindGeometry(polygon) is not { } shape)
        {
            return ([], new SweepStepOutcome.Refused(Problems.Say("grid.unreadablePolygon")));
        }

        if (ShapeFault.Find(shape, isChinaOnly: false) is { } fault)
        {
            return ([], new SweepStepOutcome.Refused(new(fault.Key, fault.Arguments)));
        }

        if (shape.NumPoints > options.Value.MostVertices)
        {
            return ([], new SweepStepOutcome.Refused(Problems.Say("sweep.tooManyCorners", ("corners", $"{shape.NumPoints}"), ("most", $"{options.Value.MostVertices}"))));
        }

        foreach (var cell in grid.InOrder.Where(cell => cell.Ground.Bounds.Intersects(shape.EnvelopeInternal) && scope.Covers(cell.Code)))
        {
            var whole = cell.Ground.ToGeometry();
            var part = OverlayNGRobust.Overlay(whole, shape, SpatialFunction.Intersection);
            if (part.Area / whole.Area is var fraction && fraction >= SortieCover.LeastFraction)
            {
                ground.Add((cell.Code, part, Math.Min(1, fraction)));
            }
        }

        return (ground, null);
    }
}
