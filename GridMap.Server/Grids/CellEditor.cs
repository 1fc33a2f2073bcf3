using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Domain.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>Changes one cell: its next version, what was seen of it, and the suspects on its ground.</summary>
internal sealed class CellEditor(
    GridMapDb db, MapWriter writer, CellDirectory directory, CellAssignment assignment, CellSweeps sweeps, TimeProvider clock)
{
    public async Task<CellEditOutcome> EditAsync(string code, EditCellRequest request, GridEditor editor, CancellationToken cancellation)
    {
        if (!editor.Scope.Covers(code) || await db.Cells.FindAsync([code], cancellation) is not { } row)
        {
            return new CellEditOutcome.NotFound();
        }

        Geometry? shape = null;
        if (request.Polygon is { ValueKind: not System.Text.Json.JsonValueKind.Null } polygon)
        {
            shape = StoredGeometry.FindGeometry(polygon);
            if (shape is null)
            {
                return new CellEditOutcome.Refused(Problems.Say("grid.unreadablePolygon"));
            }

            if (ShapeFault.Find(shape, isChinaOnly: false) is { } fault)
            {
                return new CellEditOutcome.Refused(new Message(fault.Key, fault.Arguments));
            }
        }

        switch (row.ToCell().Edit(request.Name, shape, request.ExpectedVersion))
        {
            case GridCellEdit.Stale stale:
                return new CellEditOutcome.Stale(stale.CurrentVersion);
            case GridCellEdit.Unchanged:
                return new CellEditOutcome.Done();
            case GridCellEdit.Accepted accepted:
                return await WriteAsync(row, accepted.Cell, editor, cancellation);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<CellEditOutcome> WriteAsync(CellRow row, GridCell cell, GridEditor editor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        row.Take(cell);
        db.CellVersions.Add(cell.ToVersion(now, editor.Name, "edited"));
        await sweeps.MeasureAsync([(row, cell.Shape)], cancellation);
        await assignment.MoveAsync([cell], now, cancellation);
        writer.Announce(MapChangeKind.Cells, cell.Code.Text, objectId: null, change => change);
        try
        {
            await writer.SaveAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another editor was faster between the read and the commit.
            var current = await db.Cells.AsNoTracking().Where(other => other.Code == row.Code).Select(other => other.Version).SingleAsync(cancellation);
            return new CellEditOutcome.Stale(current);
        }

        directory.Refresh(cell.Code.Text);
        return new CellEditOutcome.Done();
    }
}
