using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grids;

/// <summary>Lists cells and shows one with its past.</summary>
internal sealed class CellBook(GridMapDb db, CellDirectory directory, SuspectTally suspects, SweepStates sweeps)
{
    private const int PageCells = 100;

    /// <summary>Cells in use by code; the cursor is the last code of the page before.</summary>
    public async Task<Page<CellSummary>> ListAsync(
        AreaScope scope, Contracts.Grids.SweepState? sweep, string? text, string? after, CancellationToken cancellation)
    {
        await suspects.EnsureLoadedAsync(cancellation);
        var wanted = string.IsNullOrWhiteSpace(text) ? null : text.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        var all = (await directory.CurrentAsync(cancellation)).InOrder
            .Where(cell => scope.Covers(cell.Code))
            .Where(cell => sweep is null || sweeps.Of(cell) == sweep)
            .Where(cell => wanted is null || cell.Code.StartsWith(wanted, StringComparison.Ordinal)
                || cell.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var page = all.Where(cell => string.CompareOrdinal(cell.Code, after ?? "") > 0).Take(PageCells + 1).ToList();
        return new Page<CellSummary>(
            [.. page.Take(PageCells).Select(Summarise)], all.Count, page.Count > PageCells ? page[PageCells - 1].Code : null);
    }

    /// <summary>One cell, retired ones included; null when it is not there or outside the scope.</summary>
    public async Task<CellDetail?> FindAsync(string code, AreaScope scope, CancellationToken cancellation)
    {
        if (!scope.Covers(code) || await db.Cells.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancellation) is not { } row)
        {
            return null;
        }

        await suspects.EnsureLoadedAsync(cancellation);
        var history = await db.CellVersions.AsNoTracking().Where(version => version.CellCode == code).OrderByDescending(version => version.Version)
            .Select(version => new CellVersion(version.Version, version.At, version.By, version.Source, version.AreaSquareMetres))
            .ToListAsync(cancellation);
        var scenes = await db.CellScenes.AsNoTracking().Where(scene => scene.CellCode == code)
            .Join(db.Orthophotos, scene => scene.OrthophotoId, photo => photo.Id, (scene, photo) => new { Scene = scene, photo.FileName })
            .OrderByDescending(pair => pair.Scene.TakenAt).ThenBy(pair => pair.Scene.OrthophotoId)
            .Select(pair => new CellScene(
                pair.Scene.OrthophotoId, pair.FileName, pair.Scene.TakenAt, pair.Scene.Score, pair.Scene.Map, pair.Scene.Tank, pair.Scene.CoveredFraction))
            .ToListAsync(cancellation);
        return new CellDetail(
            Summarise(new KnownCell(
                row.Code, row.Name, row.Version, FlatShape.Empty, row.AreaSquareMetres, row.CoveredFraction, row.SweptAt, row.SceneScore,
                row.ToMarks())), row.VillageCode, row.AreaSquareMetres,
            StoredGeometry.ToGeoJson(row.Polygon), row.IsRetired, history, scenes);
    }

    private CellSummary Summarise(KnownCell cell)
    {
        var count = suspects.Of(cell.Code);
        return new CellSummary(
            cell.Code, cell.Name, sweeps.Of(cell), cell.CoveredFraction, cell.SweptAt, count.Suspected, count.Confirmed, cell.Version,
            cell.SceneScore);
    }
}
