using GridMap.Contracts.Live;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Server.Cases;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>Gives suspects, their sites, targets and cases the cell they lie in after the grid has changed.</summary>
internal sealed class CellAssignment(GridMapDb db, MapWriter writer, CellDirectory directory)
{
    /// <summary>Moves what lies on or belonged to the changed cells; saves nothing.</summary>
    /// <param name="changed">Next versions, new and retired ones included.</param>
    public async Task MoveAsync(IReadOnlyList<GridCell> changed, DateTimeOffset now, CancellationToken cancellation)
    {
        var touched = new Envelope();
        foreach (var cell in changed)
        {
            touched.ExpandToInclude(cell.Shape.EnvelopeInternal);
        }

        var codes = changed.Select(cell => cell.Code.Text).ToHashSet(StringComparer.Ordinal);
        var (west, south, east, north) = (touched.MinX, touched.MinY, touched.MaxX, touched.MaxY);
        var villages = changed.Select(cell => cell.Code.Text[..12]).Distinct().ToList();
        var suspects = await db.Suspects
            .Where(row => (row.Longitude >= west && row.Longitude <= east && row.Latitude >= south && row.Latitude <= north)
                || (row.CellCode != null && villages.Contains(row.CellCode.Substring(0, 12))))
            .ToListAsync(cancellation);
        var cases = await db.Cases
            .Where(row => (row.Longitude >= west && row.Longitude <= east && row.Latitude >= south && row.Latitude <= north)
                || (row.AreaCode.Length > 12 && villages.Contains(row.AreaCode.Substring(0, 12))))
            .ToListAsync(cancellation);
        if (suspects.Count == 0 && cases.Count == 0)
        {
            return;
        }

        var standing = (await directory.CurrentAsync(cancellation)).InOrder.Select(cell => cell.Cell).Where(cell => !codes.Contains(cell.Code.Text));
        var index = new CellIndex(standing.Concat(changed));
        foreach (var suspect in suspects)
        {
            var cell = index.Find(new LonLat(suspect.Longitude, suspect.Latitude))?.Code.Text;
            if (cell != suspect.CellCode)
            {
                await MoveAsync(suspect, cell, now, cancellation);
            }
        }

        foreach (var held in cases)
        {
            var cell = index.Find(new LonLat(held.Longitude, held.Latitude))?.Code.Text;
            // As with a suspect; one that was opened for a whole area beyond this cell's stays there.
            var code = cell ?? held.AreaCode[..Math.Min(12, held.AreaCode.Length)];
            if (code != held.AreaCode && (cell is null || cell.StartsWith(held.AreaCode[..Math.Min(12, held.AreaCode.Length)], StringComparison.Ordinal) || held.SuspectId is not null))
            {
                (held.AreaCode, held.ChangedAt) = (code, now);
                held.Version++;
                writer.AnnounceCase(held);
            }
        }
    }

    private async Task MoveAsync(SuspectRow suspect, string? cell, DateTimeOffset now, CancellationToken cancellation)
    {
        suspect.CellCode = cell;
        // Outside every cell it stays with whoever had it, so that nobody loses sight of it.
        suspect.AreaCode = cell ?? suspect.AreaCode[..Math.Min(12, suspect.AreaCode.Length)];
        suspect.ChangedAt = now;
        suspect.Version++;
        writer.Announce(MapChangeKind.Suspect, suspect.AreaCode, suspect.Id, change => change with { Suspect = suspect.ToSummary() });
        foreach (var site in await db.Sites.Where(row => row.SuspectId == suspect.Id).ToListAsync(cancellation))
        {
            site.AreaCode = suspect.AreaCode;
        }

        foreach (var target in await db.Targets.Where(row => row.SuspectId == suspect.Id).ToListAsync(cancellation))
        {
            target.AreaCode = suspect.AreaCode;
            target.ChangedAt = now;
            target.Version++;
            writer.Announce(MapChangeKind.Target, target.AreaCode, target.Id, change => change with { Target = target.ToSummary() });
        }
    }
}
