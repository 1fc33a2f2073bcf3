using System.Text.Json;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Domain.Grids;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grids;

/// <summary>Writes a preview: all its cells with their versions and the suspects that change cell, or nothing.</summary>
internal sealed class GridApplier(
    GridMapDb db, MapWriter writer, GridPreviews previews, CellDirectory directory, CellAssignment assignment, CellSweeps sweeps, TimeProvider clock)
{
    /// <summary>Generates and applies at once, for callers that need no preview.</summary>
    public async Task<GridPreviewOutcome> GenerateAsync(GenerateGridRequest request, GridEditor editor, CancellationToken cancellation)
    {
        var preview = await previews.GenerateAsync(request, editor, cancellation);
        return preview is GridPreviewOutcome.Ready { Summary.CanApply: true } ready
            ? await ApplyAsync(ready.Summary.Id, editor, cancellation)
            : preview;
    }

    public async Task<GridPreviewOutcome> ApplyAsync(Guid id, GridEditor editor, CancellationToken cancellation)
    {
        if (await previews.FindAsync(id, editor, cancellation) is not { } preview)
        {
            return new GridPreviewOutcome.NotFound();
        }

        if (preview.AppliedAt is not null)
        {
            return new GridPreviewOutcome.Conflict(Hosting.Problems.Say("grid.alreadyApplied"));
        }

        var summary = JsonSerializer.Deserialize<GridImportSummary>(preview.Summary, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"The stored grid preview {id} has no summary.");
        if (!summary.CanApply)
        {
            return GridPreviewOutcome.Refuse("grid.cannotApply");
        }

        var plan = PlannedGrid.Read(preview.Plan);
        if (plan.AddedCells.Concat(plan.RetiredCells).Concat(plan.ChangedCells).FirstOrDefault(cell => !editor.Scope.Covers(cell.Code.Text)) is { } outside)
        {
            // The account's areas were cut after the preview.
            return new GridPreviewOutcome.OutsideScope(outside.VillageCode.Text);
        }

        var now = clock.GetUtcNow();
        preview.AppliedAt = now;
        try
        {
            return await WriteAsync(plan, preview, editor, now, cancellation)
                ? new GridPreviewOutcome.Ready(summary)
                : new GridPreviewOutcome.Conflict(Hosting.Problems.Say("grid.previewStale"));
        }
        catch (DbUpdateException)
        {
            // Somebody added or changed one of these cells between the check and the commit; nothing was written.
            return new GridPreviewOutcome.Conflict(Hosting.Problems.Say("grid.previewStale"));
        }
    }

    private async Task<bool> WriteAsync(PlannedGrid plan, GridImportRow preview, GridEditor editor, DateTimeOffset now, CancellationToken cancellation)
    {
        List<GridCell> added = [.. plan.AddedCells], next = [.. plan.ChangedCells, .. plan.RetiredCells];
        var rows = await ReadAsync([.. added.Concat(next).Select(cell => cell.Code.Text)], cancellation);
        if (added.Any(cell => rows.ContainsKey(cell.Code.Text))
            || next.Any(cell => !rows.TryGetValue(cell.Code.Text, out var row) || row.Version != cell.Version - 1))
        {
            return false;
        }

        foreach (var cell in added)
        {
            rows.Add(cell.Code.Text, db.Cells.Add(cell.ToRow()).Entity);
        }

        next.ForEach(cell => rows[cell.Code.Text].Take(cell));
        List<GridCell> all = [.. added, .. next];
        db.CellVersions.AddRange(all.Select(cell => cell.ToVersion(now, editor.Name, preview.Source)));
        await sweeps.MeasureAsync(all.Where(cell => !cell.IsRetired).Select(cell => (rows[cell.Code.Text], cell.Shape)), cancellation);
        await assignment.MoveAsync(all, now, cancellation);
        List<string> villages = [.. all.Select(cell => cell.VillageCode.Text).Distinct()];
        villages.ForEach(village => writer.Announce(MapChangeKind.Cells, village, objectId: null, change => change));
        await writer.SaveAsync(cancellation);
        villages.ForEach(directory.Refresh);
        return true;
    }

    private async Task<Dictionary<string, CellRow>> ReadAsync(IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, CellRow>(StringComparer.Ordinal);
        foreach (var some in codes.Chunk(500))
        {
            foreach (var row in await db.Cells.Where(row => some.Contains(row.Code)).ToListAsync(cancellation))
            {
                rows.Add(row.Code, row);
            }
        }

        return rows;
    }
}
