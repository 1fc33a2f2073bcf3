using GridMap.Contracts.Live;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps;
using GridMap.Server.Grids;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Server.Sweeps;

/// <summary>Writes what sorties, marks, checks and certificates say of cells to the cells' rows, where tiles, lists and numbers read it.</summary>
internal sealed class CellMarks(GridMapDb db, MapWriter writer, CellDirectory directory)
{
    private const int CellsAtOnce = 500;
    private const int VillageDigits = 12;

    private readonly HashSet<string> _villages = new(StringComparer.Ordinal);

    /// <summary>Inside a transaction, after the facts have changed: brings the rows of cells up to date, and tells of them.</summary>
    public async Task RefreshAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        // What follows is asked of the database, and what is written for it comes after the feed, as everywhere.
        await writer.HoldFeedAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (var some in codes.Distinct().Order(StringComparer.Ordinal).Chunk(CellsAtOnce))
        {
            await RefreshSomeAsync(some, cancellation);
        }

        var villages = codes.Select(code => code[..VillageDigits]).Where(_villages.Add).Order(StringComparer.Ordinal);
        foreach (var village in villages)
        {
            writer.Announce(MapChangeKind.Cells, village, objectId: null, change => change);
        }
    }

    /// <summary>After the commit: whoever asks now sees it.</summary>
    public void Publish()
    {
        foreach (var village in _villages)
        {
            directory.Refresh(village);
        }

        _villages.Clear();
    }

    private async Task RefreshSomeAsync(string[] codes, CancellationToken cancellation)
    {
        var sorties = (await db.SortieCells.AsNoTracking().Where(cell => codes.Contains(cell.CellCode))
            .Join(db.Sorties, cell => cell.SortieId, sortie => sortie.Id, (cell, sortie) => new { cell.CellCode, cell.ShownAt, sortie.State, sortie.StartAt, sortie.ReportedAt })
            .ToListAsync(cancellation)).ToLookup(sortie => sortie.CellCode);
        var marks = (await db.UnflyableGround.AsNoTracking().Where(mark => codes.Contains(mark.CellCode) && mark.WithdrawnAt == null).ToListAsync(cancellation))
            .ToLookup(mark => mark.CellCode);
        var checks = (await db.GroundChecks.AsNoTracking().Where(check => codes.Contains(check.CellCode))
            .Select(check => new { check.CellCode, check.CheckedAt }).ToListAsync(cancellation)).ToLookup(check => check.CellCode);
        var proofs = (await db.CertificateCells.AsNoTracking().Where(cell => codes.Contains(cell.CellCode)).ToListAsync(cancellation)).ToLookup(cell => cell.CellCode);
        foreach (var row in await db.Cells.Where(cell => codes.Contains(cell.Code)).ToListAsync(cancellation))
        {
            var own = sorties[row.Code].ToList();
            row.PlannedFor = own.Where(sortie => sortie.State is SortieState.Planned or SortieState.Flying).Min(sortie => sortie.StartAt ?? sortie.ReportedAt);
            row.FlownAt = own.Where(sortie => sortie.State is SortieState.Flown && sortie.ShownAt is null).Max(sortie => sortie.ReportedAt);
            row.CertifiedAt = proofs[row.Code].Max(proof => (DateTimeOffset?)proof.SeenAt);
            row.CheckedAt = checks[row.Code].Max(check => (DateTimeOffset?)check.CheckedAt);
            row.IsUnflyable = IsWhole([.. marks[row.Code]], row);
        }
    }

    private static bool IsWhole(IReadOnlyList<UnflyableRow> marks, CellRow row)
    {
        if (marks.Count <= 1 || marks.Any(mark => mark.Polygon is null))
        {
            return marks.Any(mark => mark.Polygon is null || mark.Fraction >= CellSweep.WholeFraction);
        }

        Geometry[] parts = [.. marks.Select(mark => mark.Polygon).OfType<byte[]>().Select(StoredGeometry.Read)];
        return OverlayNGRobust.Union(parts).Area >= CellSweep.WholeFraction * StoredGeometry.Read(row.Polygon).Area;
    }
}
