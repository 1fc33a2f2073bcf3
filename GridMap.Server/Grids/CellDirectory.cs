using GridMap.Contracts.Live;
using GridMap.Domain.Geo;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grids;

/// <summary>All cells in use in memory: the database is not in the path of a tile or of a point's cell.</summary>
internal sealed class CellDirectory(IServiceScopeFactory scopes) : CodeDirectory<KnownCell, CellSnapshot>(scopes, MapChangeKind.Cells)
{
    // Only the one reader at a time that loads comes by here.
    private CellSnapshot? _latest;

    protected override async Task<IReadOnlyList<KeyValuePair<string, KnownCell>>> ReadAsync(
        GridMapDb db, string prefix, CancellationToken cancellation)
    {
        var scope = new AreaScope([prefix.Length == 0 ? AreaScope.Everywhere : prefix]);
        var rows = db.Cells.AsNoTracking().Within(scope, row => row.Code).Where(row => !row.IsRetired)
            .Select(row => new { row.Code, row.Name, row.Polygon, row.AreaSquareMetres, row.Version, row.CoveredFraction, row.SweptAt, row.SceneScore, row.PlannedFor, row.FlownAt, row.CertifiedAt, row.CheckedAt, row.IsUnflyable });
        var cells = new List<KeyValuePair<string, KnownCell>>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            // Mostly a flight has changed what is seen, and the ground is the same.
            var before = _latest?.Find(row.Code) is { } known && known.Version == row.Version ? known : null;
            var code = before?.Code ?? row.Code;
            cells.Add(KeyValuePair.Create(code, new KnownCell(
                code, before?.Name ?? (row.Name == code ? code : row.Name), row.Version, before?.Ground ?? FlatShape.Read(row.Polygon),
                row.AreaSquareMetres, row.CoveredFraction, row.SweptAt, row.SceneScore,
                CellRows.MarksOf(row.PlannedFor, row.FlownAt, row.CertifiedAt, row.CheckedAt, row.IsUnflyable))));
        }

        return cells;
    }

    protected override CellSnapshot Build(IReadOnlyDictionary<string, KnownCell> items, long version) => _latest = new CellSnapshot(items, version, _latest);
}
